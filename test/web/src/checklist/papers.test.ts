import { describe, expect, it } from "vitest";

import { INCOME_KINDS } from "../../../../shared/domain/income-kind.ts";
import {
  type Answers,
  NOTHING_ANSWERED,
  newPerson,
} from "../../../../web/src/calculator/answers.ts";
import { papersFor } from "../../../../web/src/checklist/papers.ts";

const months = ["2025-03", "2025-04", "2025-05"];
const family = (region: string, ...kinds: (typeof INCOME_KINDS)[number][]): Answers => ({
  region,
  people: [
    { ...newPerson("p1", "applicant"), incomes: kinds.map((kind) => ({ kind, amounts: {} })) },
    newPerson("p2", "spouse"),
    newPerson("p3", "child"),
  ],
});

describe("papersFor", () => {
  it("puts payments that one paper shows on one line", () => {
    const lines = papersFor(family("RU-OMS", "wage", "sick-pay"), undefined, months);
    expect(lines.filter(({ paper }) => paper === "wage-certificate")).toEqual([
      { paper: "wage-certificate", personId: "p1", months, broughtBy: "agency" },
    ]);
  });

  it("asks grown members for consent, and nobody for a child's birth record", () => {
    const lines = papersFor(family("RU-KO"), undefined, months);
    expect(
      lines.filter(({ paper }) => paper === "consent").map(({ personId }) => personId),
    ).toEqual(["p2"]);
    expect(lines.find(({ personId }) => personId === "p3")).toMatchObject({ broughtBy: "agency" });
  });

  it("asks for a business plan only for a business", () => {
    const named = (direction: "entrepreneurship" | "job-search") =>
      papersFor(NOTHING_ANSWERED, direction, months).map(({ paper }) => paper);
    expect(named("entrepreneurship")).toContain("business-plan");
    expect(named("job-search")).not.toContain("business-plan");
  });

  it.each(["RU-ALT", "KZ-63"])("knows a paper for every kind of income in %s", (region) => {
    for (const kind of INCOME_KINDS) {
      expect(
        papersFor(family(region, kind), undefined, months).some((line) => line.months === months),
      ).toBe(true);
    }
  });
});
