import { describe, expect, it } from "vitest";

import type { Circumstance } from "../../../../shared/domain/application.ts";
import { memberGroup } from "../../../../shared/domain/rules/member-group.ts";
import { codes, day, decided, paid, person } from "../make-case.ts";

const on = day("2023-07-10");
const groupOf = (birthDate: string, pension: boolean, ...circumstances: Circumstance[]) =>
  memberGroup(person("m1", "applicant", { birthDate: day(birthDate), circumstances }), pension, on);

describe("memberGroup", () => {
  it.each([
    ["1950-01-01", false, "able-bodied"],
    ["1990-01-01", true, "unemployed"],
    ["1963-07-10", true, "able-bodied"],
  ] as const)("takes the stated circumstance before age and pension", (born, pension, stated) => {
    expect(groupOf(born, pension, stated)).toEqual({ group: "working-age", assumed: false });
  });

  it("takes age and pension where nothing is stated, and says that it assumes", () => {
    expect(groupOf("1963-07-10", false)).toEqual({ group: "pensioner", assumed: true });
    expect(groupOf("1963-07-11", false)).toEqual({ group: "working-age", assumed: false });
    expect(groupOf("1990-01-01", true)).toEqual({ group: "pensioner", assumed: true });
    expect(groupOf("1990-01-01", true, "disabled")).toEqual({ group: "pensioner", assumed: true });
  });

  it("keeps a child a child and a stated pensioner a pensioner", () => {
    expect(groupOf("2005-07-11", true, "unemployed").group).toBe("child");
    expect(groupOf("1990-01-01", false, "pensioner")).toEqual({
      group: "pensioner",
      assumed: false,
    });
  });

  it("knows a pensioner by a pension of the calculation period only", () => {
    const at = (receivedIn: string) =>
      decided({ appliedOn: on, income: [paid("1000.00", receivedIn, { kind: "pension" })] });
    expect(at("2023-06").threshold?.amount).toBe("11348.00");
    expect(codes(at("2023-06"))).toContain("MEMBER_GROUP_ASSUMED");
    expect(at("2023-07").threshold?.amount).toBe("14383.00");
    expect(codes(at("2023-03"))).not.toContain("MEMBER_GROUP_ASSUMED");
  });
});
