import { describe, expect, it } from "vitest";

import type { Circumstance, Member } from "../../../shared/domain/application.ts";
import { codes, day, decided, decisive, paid, person } from "./make-case.ts";

describe("the waiver for participants of the special military operation", () => {
  const family = (
    relation: Member["relation"],
    { region = "RU-ALT", amount = "90000.00", more = [] as Circumstance[] } = {},
  ) =>
    decided({
      region,
      appliedOn: day("2026-06-01"),
      members: [
        person("m1", "applicant"),
        person("m2", relation, { circumstances: ["svo-participant", ...more] }),
      ],
      income: [paid(amount, "2026-03"), paid(amount, "2026-04")],
    });

  it("holds in Altai for the family a participant is counted in", () => {
    expect(family("spouse")).toMatchObject({ outcome: "eligible", incomeTest: "not-below" });
    expect(codes(family("spouse"))).toContain("SVO_NO_INCOME_TEST");
  });

  it("does not hold for a relative who is not counted, but is asked about", () => {
    for (const found of [family("parent"), family("spouse", { more: ["missing"] })]) {
      expect(found.outcome).toBe("not-eligible");
      expect(codes(found)).not.toContain("SVO_NO_INCOME_TEST");
      expect(decisive(found)).toContain("SVO_FAMILY_MEMBER");
    }
  });

  it("is asked about decisively only where it would change the outcome", () => {
    const poor = { amount: "1000.00" };
    expect(codes(family("parent", poor))).toContain("SVO_FAMILY_MEMBER");
    expect(decisive(family("parent", poor))).not.toContain("SVO_FAMILY_MEMBER");
    const omsk = family("spouse", { ...poor, region: "RU-OMS" });
    expect(codes(omsk)).toContain("SVO_FAMILY_MEMBER");
    expect(decisive(omsk)).not.toContain("SVO_FAMILY_MEMBER");
    expect(decisive(family("spouse", { region: "RU-OMS" }))).toContain("SVO_FAMILY_MEMBER");
  });

  it.each(["other", "partner"] as const)("is nothing of somebody unrelated: %s", (relation) => {
    expect(family(relation).outcome).toBe("not-eligible");
    expect(codes(family(relation)).filter((code) => code.startsWith("SVO"))).toEqual([]);
  });
});

describe("the territory of a programme", () => {
  const komi = (territory: string) =>
    decided({
      programme: "ru-ko.family-social-contract",
      region: "RU-KO",
      appliedOn: day("2019-07-10"),
      territory,
      members: [person("m1", "applicant"), person("m2", "child", { birthDate: day("2012-01-01") })],
    });
  const outside = (territory: string) => codes(komi(territory)).includes("TERRITORY_OUTSIDE");

  it.each(["Сосногорск", "СОСНОГОРСК ", "Городской  округ «Сосногорск»", "Корткеросский район"])(
    "runs in %s",
    (territory) => {
      expect(outside(territory)).toBe(false);
    },
  );

  it.each(["Новососногорск", "не Сосногорск", "Сосногорская улица, Сыктывкар", "Ухта", "сосно"])(
    "does not run in %s",
    (territory) => {
      expect(outside(territory)).toBe(true);
    },
  );
});
