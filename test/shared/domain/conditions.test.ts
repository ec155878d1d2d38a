import { describe, expect, it } from "vitest";

import type { Circumstance, Member } from "../../../shared/domain/application.ts";
import { incomeTestWaiver } from "../../../shared/domain/conditions.ts";
import { determine } from "../../../shared/domain/determination.ts";
import { recompute } from "../../../shared/domain/recompute.ts";
import { LAW } from "../../../shared/law/law.ts";
import { application, codes, day, decided, decisive, paid, person } from "./make-case.ts";

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

describe("who takes part", () => {
  const takesPart = { circumstances: ["svo-participant"] as const };
  const on = (region: string, members: readonly Member[]) =>
    decided({
      region,
      appliedOn: day("2026-06-01"),
      members,
      income: [paid("90000.00", "2026-03"), paid("90000.00", "2026-04")],
    });

  it("may be the applicant beside others, and one of several relatives who is counted", () => {
    const both = [person("m1", "applicant", takesPart), person("m2", "spouse", takesPart)];
    expect(on("RU-OMS", both).outcome).toBe("eligible");
    const mixed = [
      person("m1", "applicant"),
      person("m2", "sibling", takesPart),
      person("m3", "spouse", takesPart),
    ];
    expect(on("RU-ALT", mixed).outcome).toBe("eligible");
    expect(on("RU-OMS", mixed).outcome).toBe("not-eligible");
  });

  it("stands in the trace with its citation", () => {
    const decision = on("RU-OMS", [person("m1", "applicant", takesPart)]);
    expect(decision.trace).toMatchObject({ value: "eligible" });
    const waiver =
      decision.trace.node === "rule" &&
      decision.trace.inputs.find((one) => one.node === "rule" && one.rule === "no-income-test");
    expect(waiver).toMatchObject({
      node: "rule",
      rule: "no-income-test",
      operation: "holds",
      value: "true",
      inputs: [],
    });
    expect(waiver && waiver.node === "rule" && waiver.cites.length).toBeGreaterThan(0);
    expect(recompute(decision.trace)).toEqual([]);
  });

  it("waives nothing before 2026, and nothing of nobody", () => {
    const { assessment } =
      determine(application({ members: [person("m1", "applicant", takesPart)] }), [], LAW).ruled ??
      {};
    expect(assessment && incomeTestWaiver(assessment)).toEqual({
      applies: false,
      cites: [],
      review: undefined,
    });
  });
});

describe("a programme for families with children", () => {
  const komi = (members: readonly Member[]) =>
    decided({
      programme: "ru-ko.family-social-contract",
      region: "RU-KO",
      appliedOn: day("2019-07-10"),
      territory: "Сосногорск",
      members: [person("m1", "applicant"), ...members],
    });
  const children = (decision: ReturnType<typeof komi>) => {
    const { trace } = decision;
    const condition =
      trace.node === "rule"
        ? trace.inputs.find((one) => one.node === "rule" && one.rule === "condition-with-children")
        : undefined;
    return condition?.node === "rule" ? [condition.value, condition.inputs[0]?.value] : [];
  };
  const young = { birthDate: day("2012-01-01") };

  it("counts children and wards who are minors, and nobody else", () => {
    const found = komi([
      person("c1", "child", young),
      person("c2", "ward", young),
      person("c3", "child", { birthDate: day("1999-01-01"), study: "full-time" }),
      person("c4", "sibling", young),
    ]);
    expect(children(found)).toEqual(["true", "2"]);
    expect(children(komi([person("c2", "ward", young)]))).toEqual(["true", "1"]);
  });

  it("runs for nobody without children", () => {
    const alone = komi([
      person("c3", "child", { birthDate: day("1999-01-01"), study: "full-time" }),
    ]);
    expect(children(alone)).toEqual(["false", "0"]);
    expect(alone.outcome).toBe("not-eligible");
    expect(decisive(alone)).toContain("NO_CHILDREN");
  });

  it("asks for the territory where it is not stated, and reads ё as е", () => {
    const unknown = decided({
      programme: "ru-ko.family-social-contract",
      region: "RU-KO",
      appliedOn: day("2019-07-10"),
      members: [person("m1", "applicant"), person("c1", "child", young)],
    });
    expect(unknown.outcome).toBe("undetermined");
    expect(decisive(unknown)).toContain("TERRITORY_UNKNOWN");
  });
});
