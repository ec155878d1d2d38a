import type { Alternative } from "./alternatives.ts";
import type { Benefit } from "./benefit.ts";
import type { DecidedBenefit, DecidedIncome, DecidedThreshold } from "./decision.ts";
import type { Determination, RuledCase } from "./determination.ts";
import { explain } from "./explain.ts";
import { rule } from "./explanation.ts";
import type { IncomeLine } from "./income-line.ts";
import { formatMoney, ZERO } from "./money.ts";
import type { Ratio } from "./ratio.ts";
import { NOTHING, rounded } from "./ratio.ts";
import type { Unsealed } from "./receipt.ts";
import { REVIEW_CODES } from "./review-codes.ts";
import type { FoundThreshold } from "./threshold.ts";
import { writtenRule } from "./written-trace.ts";

/** A determination in the words and spellings of a file; the only place where amounts are rounded. */
export function written({ application, ruled }: Determination): Unsealed {
  const head = {
    schema: "opora.decision/1" as const,
    caseId: application.id,
    programme: application.programme,
    region: application.region,
    appliedOn: application.appliedOn,
  };
  return ruled === undefined ? withoutRules(head) : { ...head, ...decided(ruled) };
}

type Head = Pick<Unsealed, "schema" | "caseId" | "programme" | "region" | "appliedOn">;

function decided(ruled: RuledCase): Omit<Unsealed, keyof Head> {
  const { assessment, measurement, outcome, review, robustness } = ruled;
  return {
    period: { months: assessment.months, cites: assessment.facts.rules.regime.period.cites },
    household: assessment.household.map(({ member, counted, reason, cites }) => ({
      memberId: member.id,
      counted,
      reason,
      cites,
    })),
    income: assessment.lines.map(incomeLine),
    total: amount(measurement.total),
    perCapita: amount(measurement.perCapita),
    threshold: thresholdOf(assessment.threshold.main),
    incomeTest: measurement.incomeTest,
    outcome,
    needsReview: review.length > 0,
    review,
    alternatives: ruled.alternatives.map(alternative),
    robustness: {
      perCapitaLow: amount(robustness.low),
      perCapitaHigh: amount(robustness.high),
      stable: robustness.stable,
    },
    benefit: benefit(ruled.benefit),
    trace: writtenRule(explain(ruled)),
  };
}

function withoutRules(head: Head): Unsealed {
  return {
    ...head,
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
        message: `${REVIEW_CODES.NO_RULES_IN_FORCE} (${head.programme}, ${head.appliedOn})`,
        decisive: true,
        figures: [],
      },
    ],
    alternatives: [],
    robustness: { perCapitaLow: null, perCapitaHigh: null, stable: false },
    benefit: null,
    trace: writtenRule(rule("outcome", "decide", "undetermined", [], [])),
  };
}

function amount(value: Ratio | null): string | null {
  return value === null ? null : formatMoney(rounded(value));
}

function incomeLine({ payment, counted, rule: name, cites }: IncomeLine): DecidedIncome {
  const { source } = payment;
  return {
    memberId: payment.memberId,
    kind: payment.kind,
    month: payment.receivedIn,
    amount: payment.amount === null ? null : formatMoney(payment.amount),
    counted: amount(counted),
    rule: name,
    cites,
    evidence: source.kind === "paper" ? { document: source.document, figure: source.figure } : null,
  };
}

function thresholdOf(found: FoundThreshold): DecidedThreshold | null {
  if (!found.found) return null;
  const { name, perPerson, validFrom, cites, confidence } = found.threshold;
  return { amount: formatMoney(rounded(perPerson)), name, validFrom, cites, confidence };
}

function alternative({ question, measured, threshold }: Alternative) {
  return {
    question,
    perCapita: amount(measured.perCapita),
    threshold: threshold.found ? amount(threshold.threshold.perPerson) : null,
    incomeTest: measured.incomeTest,
  };
}

function benefit(found: Benefit | null): DecidedBenefit | null {
  if (found === null) return null;
  return {
    monthly: amount(found.monthly) ?? formatMoney(ZERO),
    childSupplement: amount(found.supplement?.amount ?? NOTHING) ?? formatMoney(ZERO),
    months: found.months,
    payable: amount(found.payable) ?? formatMoney(ZERO),
  };
}
