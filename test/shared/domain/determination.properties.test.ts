import fc from "fast-check";
import { describe, expect, it } from "vitest";

import type { Application, DeclaredIncome } from "../../../shared/domain/application.ts";
import { determine } from "../../../shared/domain/determination.ts";
import { formatMoney, money, moneyOf } from "../../../shared/domain/money.ts";
import { recompute } from "../../../shared/domain/recompute.ts";
import { written } from "../../../shared/domain/written-decision.ts";
import { LAW } from "../../../shared/law/law.ts";
import { dice, randomApplication } from "./second/random-application.ts";

const RUNS = process.env["OPORA_DEEP"] === "1" ? 20_000 : Number(process.env["OPORA_RUNS"] ?? 400);

const families = fc.nat({ max: 2 ** 31 }).map((seed) => randomApplication(dice(seed)));
const decide = (application: Application) => written(determine(application, [], LAW));
const holds = (property: (application: Application, number: number) => void) =>
  fc.assert(fc.property(families, fc.nat({ max: 10_000_000 }), property), { numRuns: RUNS });

/** A wage of the applicant in the first month of the period. */
function wage({ programme, members }: Application, month: string, amount: bigint): DeclaredIncome {
  return {
    memberId: members[0]?.id ?? "",
    kind: "self-employment",
    amount: formatMoney(money(amount)),
    currency: programme.startsWith("kz") ? "KZT" : "RUB",
    basis: "gross",
    receivedIn: month as DeclaredIncome["receivedIn"],
  };
}

describe("determine", () => {
  it("never helps by more income", () => {
    holds((application, more) => {
      const before = decide(application);
      const added = wage(application, before.period.months[0] ?? "", BigInt(more));
      const after = decide({ ...application, income: [...application.income, added] });

      expect(moneyOf(after.total ?? "0.00")).toBeGreaterThanOrEqual(
        moneyOf(before.total ?? "0.00"),
      );
      if (before.outcome === "not-eligible") expect(after.outcome).toBe("not-eligible");
      if (before.incomeTest === "not-below") expect(after.incomeTest).toBe("not-below");
      const [paidBefore, paidAfter] = [before, after].map((one) =>
        moneyOf(one.benefit?.monthly ?? "0.00"),
      );
      expect(paidAfter).toBeLessThanOrEqual(paidBefore ?? 0n);
    });
  });

  it("never depends on the order of members and payments", () => {
    holds((application) => {
      const turned = decide({
        ...application,
        members: application.members.toReversed(),
        income: application.income.toReversed(),
      });
      const { total, perCapita, threshold, incomeTest, outcome, benefit, robustness } =
        decide(application);

      expect(turned).toMatchObject({ total, perCapita, incomeTest, outcome, benefit, robustness });
      expect(turned.threshold?.amount).toBe(threshold?.amount);
    });
  });

  it("changes nothing but the trace for income that is excluded", () => {
    holds((application, amount) => {
      const { trace: _, income: __, ...before } = decide(application);
      const month = before.period.months[0] ?? "";
      const added = { ...wage(application, month, BigInt(amount)), kind: "one-off-aid" as const };
      const { trace, income, ...after } = decide({
        ...application,
        income: [...application.income, added],
      });

      expect(after).toEqual(before);
      expect(income.at(-1)).toMatchObject({ kind: "one-off-aid", counted: "0.00" });
      expect(JSON.stringify(trace)).toContain("one-off-aid");
    });
  });

  it("yields the same for a payment in one piece and in two", () => {
    holds((application, cut) => {
      const split = application.income.flatMap((income) => {
        const amount = moneyOf(income.amount);
        const first = amount > 0n ? BigInt(cut) % amount : 0n;
        if (income.expenses !== undefined) return [income];
        return [first, amount - first].map((part) => ({
          ...income,
          amount: formatMoney(money(part)),
        }));
      });
      const { total, perCapita, incomeTest, outcome, benefit, robustness } = decide(application);

      expect(decide({ ...application, income: split })).toMatchObject({
        total,
        perCapita,
        incomeTest,
        outcome,
        benefit,
        robustness,
      });
    });
  });

  it("explains every value so that it can be recomputed from the leaves", () => {
    holds((application) => {
      expect(recompute(decide(application).trace)).toEqual([]);
    });
  });

  it("needs a person exactly when it names a reason, and says stable only when all readings agree", () => {
    holds((application) => {
      const { needsReview, review, alternatives, incomeTest, robustness } = decide(application);

      expect(needsReview).toBe(review.length > 0);
      expect(new Set(review.map(({ code }) => code)).size).toBe(review.length);
      if (!robustness.stable) return;
      expect(alternatives.every((other) => other.incomeTest === incomeTest)).toBe(true);
    });
  });
});
