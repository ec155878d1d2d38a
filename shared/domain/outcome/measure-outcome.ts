import type { Application } from "../application.ts";
import { determine } from "../determination.ts";
import type { Evidence } from "../evidence.ts";
import type { Law } from "../law.ts";
import { formatMoney } from "../money.ts";
import type { Ratio } from "../ratio.ts";
import { compare, exactText, ratio, rounded } from "../ratio.ts";
import type { IncomeMeasurement, MeasuredIncome } from "./income-measurement.ts";

/** A family at one time: who was in it, what it had, on which papers. */
export interface FamilyAt {
  /** Its `appliedOn` is the day of measurement: the period and the rules follow from it. */
  readonly application: Application;
  readonly evidence: readonly Evidence[];
}

/** An income as measured, with the exact figures to compare it by. */
interface Exact {
  readonly measured: MeasuredIncome;
  readonly perCapita: Ratio | null;
  /** Between which bounds it lies over every open reading of law and papers; null is no bound. */
  readonly low: Ratio | null;
  readonly high: Ratio | null;
  readonly minimum: Ratio | null;
}

/**
 * Income before and after a contract, each computed by the engine that decides applications, with the
 * rules in force on its own day. Where open readings of a paper or of the law would turn the
 * comparison, it is not known, and what is not known is never said to have not risen.
 *
 * Legal source: Order 334 of 03.06.2022 (share whose income rose); Order 688 of 11.12.2024 (share above
 * the minimum). Neither sets the period of the second measurement, so it is stored with it.
 */
export function measureOutcome(before: FamilyAt, after: FamilyAt, law: Law): IncomeMeasurement {
  const [first, second] = [measuredAt(before, law), measuredAt(after, law)];
  const line = { low: second.minimum, high: second.minimum };
  return {
    before: first.measured,
    after: second.measured,
    rose: isMore(second, first),
    above: isMore(second, line),
    growth: growthText(first.perCapita, second.perCapita),
  };
}

/** Whether one income is more than another whatever is still open; null where that would decide. */
function isMore(one: Pick<Exact, "low" | "high">, other: Pick<Exact, "low" | "high">) {
  if (one.low !== null && other.high !== null && compare(one.low, other.high) > 0) return true;
  if (one.high !== null && other.low !== null && compare(one.high, other.low) <= 0) return false;
  return null;
}

function growthText(before: Ratio | null, after: Ratio | null): string | null {
  if (before === null || after === null || before.numerator <= 0n) return null;
  const top = after.numerator * before.denominator;
  return exactText(ratio(top, after.denominator * before.numerator));
}

function measuredAt({ application, evidence }: FamilyAt, law: Law): Exact {
  const { ruled } = determine(application, evidence, law);
  const blank = {
    measuredOn: application.appliedOn,
    rules: `${law.version} ${law.rulesHash}`,
    evidence: evidence.map(({ document }) => document),
  };
  if (ruled === undefined) return notRuled(blank);
  const { assessment, measurement, robustness, review, unread } = ruled;
  const { main } = assessment.threshold;
  const found = main.found ? main.threshold : undefined;
  const perCapita = unread.length > 0 ? null : measurement.perCapita;
  const known = perCapita !== null;
  return {
    perCapita,
    low: known ? robustness.low : null,
    high: known ? robustness.high : null,
    minimum: found?.perPerson ?? null,
    measured: {
      ...blank,
      months: assessment.months,
      perCapita: known ? formatMoney(rounded(perCapita)) : null,
      exact: known ? exactText(perCapita) : null,
      minimum: found === undefined ? null : formatMoney(rounded(found.perPerson)),
      minimumCites: found?.cites ?? [],
      open: [
        ...unread.map((document) => `nothing could be read on ${document}`),
        ...review.filter(({ decisive }) => decisive).map(({ code }) => code),
        ...(measurement.perCapita === null ? ["income is not known"] : []),
      ],
    },
  };
}

function notRuled(blank: Pick<MeasuredIncome, "measuredOn" | "rules" | "evidence">): Exact {
  const nothing = { months: [], perCapita: null, exact: null, minimum: null, minimumCites: [] };
  const open = ["no rules of the programme are in force on that day"];
  const unknown = { perCapita: null, low: null, high: null, minimum: null };
  return { ...unknown, measured: { ...blank, ...nothing, open } };
}
