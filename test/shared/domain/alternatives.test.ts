import { describe, expect, it } from "vitest";

import { determine } from "../../../shared/domain/determination.ts";
import { LAW } from "../../../shared/law/law.ts";
import { application, day, decided, month, paid, person } from "./make-case.ts";
import { figure, paper } from "./make-paper.ts";

const bonus = (amount: string) =>
  paid(amount, "2025-04", { accruedFor: { from: month("2024-10"), to: month("2024-12") } });

describe("other readings", () => {
  it("of one question are taken together, of two questions apart", () => {
    const income = [
      bonus("3000.00"),
      bonus("6000.00"),
      paid("300.00", "2025-04", { kind: "alimony-paid" }),
    ];
    const { alternatives, perCapita, robustness } = decided({ income });

    expect(perCapita).toBe("-100.00");
    expect(alternatives).toEqual([
      {
        question: "Received inside the period, earned outside it: counted as nothing",
        perCapita: "2900.00",
        threshold: "15428.00",
        incomeTest: "below",
      },
      {
        question: "Paid alimony is deducted; the rule is to be confirmed",
        perCapita: "0.00",
        threshold: "15428.00",
        incomeTest: "below",
      },
    ]);
    expect(robustness).toEqual({ perCapitaLow: "-100.00", perCapitaHigh: "3000.00", stable: true });
  });

  it("name the lines they are about, and no others", () => {
    const income = [paid("1.00", "2025-04"), bonus("3000.00"), bonus("0.00"), bonus("6000.00")];
    const { ruled } = determine(application({ income }), [], LAW);
    expect(ruled?.alternatives.map(({ lines }) => lines)).toEqual([[1, 3]]);
  });

  it("of a doubtful figure are its lowest and its highest amount", () => {
    const doubtful = figure("2025-04", "3000.00", { standing: "unconfirmed" });
    const questions = decided({}, [paper([doubtful])]).alternatives;
    expect(questions).toEqual([
      {
        question: "An amount on a paper is read, but not proven: lowest amount",
        perCapita: "0.00",
        threshold: "15428.00",
        incomeTest: "below",
      },
      {
        question: "An amount on a paper is read, but not proven: highest amount",
        perCapita: "3000.00",
        threshold: "15428.00",
        incomeTest: "below",
      },
    ]);
  });

  it("decide nothing where the figure of law is missing", () => {
    const unread = figure("2026-09", null);
    const { alternatives } = decided({ appliedOn: day("2027-01-01") }, [
      paper([unread], { fields: { year: "2026", issuedOn: "2026-12-31" } }),
    ]);
    expect(alternatives.map(({ incomeTest }) => incomeTest)).toEqual([
      "undetermined",
      "undetermined",
    ]);
  });

  it("together may flip what none flips alone; then every one of them is decisive", () => {
    const income = [
      paid("36000.00", "2025-03"),
      bonus("8000.00"),
      paid("8000.00", "2025-04", { kind: "alimony-paid" }),
    ];
    const decision = decided({ income });

    expect(decision).toMatchObject({ incomeTest: "below", robustness: { stable: true } });
    const more = decided({ income: [...income, paid("4000.00", "2025-05")] });
    expect(more.alternatives.map(({ incomeTest }) => incomeTest)).toEqual(["below", "below"]);
    expect(more.robustness).toEqual({
      perCapitaLow: "10666.67",
      perCapitaHigh: "16000.00",
      stable: false,
    });
    expect(more.review.map(({ decisive }) => decisive)).toEqual([true, true]);
  });
});

describe("a household nobody is left in", () => {
  it("is measured by nobody", () => {
    const members = [person("m1", "applicant", { circumstances: ["imprisoned"] })];
    const decision = decided({ members, income: [paid("1.00", "2025-04")] });

    expect(decision).toMatchObject({
      total: "0.00",
      perCapita: null,
      incomeTest: "undetermined",
      outcome: "undetermined",
    });
    expect(decision.review).toMatchObject([{ code: "EMPTY_HOUSEHOLD", decisive: true }]);
  });
});
