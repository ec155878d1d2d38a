import type { Member } from "./application.ts";
import type { CalendarDate } from "./calendar.ts";
import type { Formula, IncomeLine, LineReading, LineRule } from "./income-line.ts";
import type { Money } from "./money.ts";
import { ZERO } from "./money.ts";
import type { Payment } from "./payment.ts";
import type { Programme, TreatmentRule } from "./programme.ts";
import type { Ratio } from "./ratio.ts";
import { compare, NOTHING, ratio } from "./ratio.ts";
import type { ReviewCode } from "./review-codes.ts";
import type { PeriodBounds, PeriodShare } from "./rules/accrued-share.ts";
import { accruedShare, spreadShare } from "./rules/accrued-share.ts";
import { excludedLabourIncome } from "./rules/excluded-labour-income.ts";
import { incomeTreatment } from "./rules/income-treatment.ts";

/** What counting a payment depends on besides the payment. */
export interface Counting {
  readonly programme: Programme;
  readonly appliedOn: CalendarDate;
  readonly period: PeriodBounds;
  /** Whether pay earned in several months is divided by them. */
  readonly spread: boolean;
  readonly spreadCites: readonly string[];
  /** Share of pay kept after tax, as parts of 100; undefined where it does not matter. */
  readonly keptOfHundred: bigint | undefined;
}

/** A member as the household rules left them. */
export interface CountedPerson {
  readonly member: Member;
  readonly counted: boolean;
  readonly cites: readonly string[];
  /** Citation of the rule that leaves all their income out, if one does. */
  readonly incomeExcluded: readonly string[] | undefined;
}

const OUT: Formula = { by: 0, over: 1, sign: 1, lessExpenses: false };

/** One payment after all rules of its programme; pure, and the same for every order of payments. */
export function countIncome(
  payment: Payment,
  person: CountedPerson,
  counting: Counting,
): IncomeLine {
  if (!person.counted) return left(payment, "member-not-counted", person.cites);
  if (person.incomeExcluded !== undefined) {
    return left(payment, "excluded-member-income", person.incomeExcluded);
  }
  const { programme, appliedOn } = counting;
  const labour = excludedLabourIncome(programme.switches, payment.kind, person.member, appliedOn);
  if (labour !== undefined) return left(payment, "excluded-labour-income", labour.cites);
  const treatment = incomeTreatment(programme.treatments, payment.kind, appliedOn);
  if (treatment === undefined) return left(payment, "no-rule", []);
  return treated(payment, treatment, counting);
}

function left(payment: Payment, rule: LineRule, cites: readonly string[]): IncomeLine {
  return { payment, rule, cites, formula: OUT, counted: NOTHING, readings: [] };
}

function treated(payment: Payment, treatment: TreatmentRule, counting: Counting): IncomeLine {
  const share = accruedShare(
    payment.receivedIn,
    payment.accruedFor,
    counting.period,
    counting.spread,
  );
  const mortgage = payment.kind === "loan" && payment.loanKind === "mortgage";
  const excluded = treatment.treatment === "excluded" || mortgage;
  const full = formulaOf(treatment.treatment, share);
  const formula = excluded ? OUT : full;
  const foreign = payment.currency !== counting.programme.currency;
  const counted = countedOf(payment, formula, foreign ? null : payment.amount);
  const line = {
    payment,
    rule: excluded ? ("excluded-kind" as const) : ruleOf(treatment.treatment, share),
    cites: share.over > 1 ? [...treatment.cites, ...counting.spreadCites] : treatment.cites,
    formula,
    counted,
  };
  if (counted === null) return { ...line, readings: [] };
  const readings = mortgage
    ? []
    : [
        ...toggled(payment, treatment, excluded ? full : OUT),
        ...(excluded ? [] : otherShares(payment, full, counting)),
      ];
  return { ...line, readings: readings.filter((open) => compare(open.counted, counted) !== 0) };
}

function formulaOf(treatment: TreatmentRule["treatment"], share: PeriodShare): Formula {
  return {
    ...share,
    sign: treatment === "deducted" ? -1 : 1,
    lessExpenses: treatment === "net-of-expenses",
  };
}

function ruleOf(treatment: TreatmentRule["treatment"], share: PeriodShare): LineRule {
  if (share.by === 0) return "outside-period";
  if (treatment === "deducted") return "deducted";
  if (treatment === "net-of-expenses") return "net-of-expenses";
  return share.over > 1 ? "accrued-share" : "received-in-period";
}

/** What counts of an amount by a formula; a loss counts as nothing. Null stays null. */
export function countedOf(
  { expenses }: Payment,
  formula: Formula,
  amount: Money | null,
): Ratio | null {
  if (formula.by === 0) return NOTHING;
  if (amount === null) return null;
  const net = formula.lessExpenses ? amount - (expenses ?? ZERO) : amount;
  const base = net < 0n ? 0n : net;
  return ratio(BigInt(formula.sign * formula.by) * base, BigInt(formula.over));
}

function toggled(
  payment: Payment,
  { review }: TreatmentRule,
  other: Formula,
): readonly LineReading[] {
  return review === undefined ? [] : reading(review, countedOf(payment, other, payment.amount));
}

function otherShares(payment: Payment, formula: Formula, counting: Counting) {
  const { expenses, amount } = payment;
  const spread = counting.spread
    ? spreadShare(payment.receivedIn, payment.accruedFor, counting.period)
    : undefined;
  const loss = formula.lessExpenses && amount !== null && (expenses ?? ZERO) > amount;
  return [
    ...(spread === undefined
      ? []
      : reading("BONUS_OUTSIDE_PERIOD", countedOf(payment, { ...formula, ...spread }, amount))),
    ...(loss ? reading("BUSINESS_LOSS", lossOf(payment, formula)) : []),
    ...(payment.others ?? []).flatMap(({ code, amount: other }) =>
      reading(code, countedOf(payment, formula, other)),
    ),
    ...beforeTax(payment, formula, counting),
  ];
}

function lossOf({ amount, expenses }: Payment, { by, over }: Formula): Ratio {
  return ratio(BigInt(by) * ((amount ?? ZERO) - (expenses ?? ZERO)), BigInt(over));
}

const TAXED = ["wage", "civil-contract", "severance", "sick-pay", "military", "royalty"];

function beforeTax(payment: Payment, formula: Formula, { keptOfHundred }: Counting) {
  const { basis, kind } = payment;
  if (keptOfHundred === undefined || basis === "gross" || !TAXED.includes(kind)) return [];
  const counted = countedOf(payment, formula, payment.amount);
  if (counted === null) return [];
  return reading("NOT_BEFORE_TAX", {
    numerator: counted.numerator * 100n,
    denominator: counted.denominator * keptOfHundred,
  });
}

function reading(code: ReviewCode, counted: Ratio | null): readonly LineReading[] {
  return counted === null ? [] : [{ code, counted }];
}
