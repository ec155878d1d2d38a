import { describe, expect, it } from "vitest";

import type { IncomeKind } from "../../../../shared/domain/income-kind.ts";
import type { SwitchRule } from "../../../../shared/domain/programme.ts";
import { excludedLabourIncome } from "../../../../shared/domain/rules/excluded-labour-income.ts";
import { day, person } from "../make-case.ts";

const rule: SwitchRule = {
  name: "dismissed-labour-income-excluded",
  kinds: ["wage", "severance"],
  since: day("2022-03-01"),
  from: day("2022-03-19"),
  cites: ["Decree 410"],
  confidence: "sourced",
};
const { since: _, ...always } = rule;
const unemployed = (more: object = {}) =>
  person("m", "applicant", { circumstances: ["unemployed"], ...more });
const find = (rules: readonly SwitchRule[], member = unemployed(), kind: IncomeKind = "wage") =>
  excludedLabourIncome(rules, kind, member);

describe("excludedLabourIncome", () => {
  it("asks recognition as unemployed", () => {
    expect(find([always])).toBe(always);
    expect(find([always], person("m", "applicant"))).toBeUndefined();
    expect(
      find([always], person("m", "applicant", { circumstances: ["disabled"] })),
    ).toBeUndefined();
  });

  it("asks the day of dismissal where the rule has a first one", () => {
    expect(find([rule])).toBeUndefined();
    expect(find([rule], unemployed({ dismissedOn: day("2022-02-28") }))).toBeUndefined();
    expect(find([rule], unemployed({ dismissedOn: day("2022-03-01") }))).toBe(rule);
    expect(find([rule], unemployed({ dismissedOn: day("2022-03-02") }))).toBe(rule);
  });

  it("is about the kinds that it names, and about none where it names none", () => {
    expect(find([always], unemployed(), "pension")).toBeUndefined();
    expect(find([{ ...always, kinds: undefined }])).toBeUndefined();
    expect(find([{ ...always, kinds: ["pension"] }, always])).toBe(always);
    expect(find([])).toBeUndefined();
  });
});
