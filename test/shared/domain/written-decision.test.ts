import { describe, expect, it } from "vitest";

import { day, decided } from "./make-case.ts";

describe("written", () => {
  it("says of a day before all rules that there are none, and nothing else", () => {
    expect(decided({ appliedOn: day("2019-06-30"), region: "RU-OMS" })).toEqual({
      schema: "opora.decision/1",
      caseId: "case",
      programme: "ru.social-contract",
      region: "RU-OMS",
      appliedOn: "2019-06-30",
      period: { months: [], cites: [] },
      household: [],
      income: [],
      total: null,
      perCapita: null,
      threshold: null,
      incomeTest: "undetermined",
      outcome: "undetermined",
      needsReview: true,
      review: [
        {
          code: "NO_RULES_IN_FORCE",
          message:
            "The programme has no rules for the day of application (ru.social-contract, 2019-06-30)",
          decisive: true,
          figures: [],
        },
      ],
      alternatives: [],
      robustness: { perCapitaLow: null, perCapitaHigh: null, stable: false },
      benefit: null,
      trace: {
        node: "rule",
        rule: "outcome",
        operation: "decide",
        value: "undetermined",
        cites: [],
        inputs: [],
      },
    });
  });
});
