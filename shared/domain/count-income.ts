import type { Member } from "./application.ts";
import type { CompiledRules } from "./compiled-rules.ts";
import type { Formula, IncomeLine, LineReading, LineRule } from "./income-line.ts";
import type { Money } from "./money.ts";
import { ZERO } from "./money.ts";
import type { Payment } from "./payment.ts";
import type { TreatmentRule } from "./programme.ts";
import type { Ratio } from "./ratio.ts";
import { compare, NOTHING, ratio } from "./ratio.ts";
import type { ReviewCode } from "./review-codes.ts";
import type { PeriodShare } from "./rules/accrued-share.ts";
import { accruedShare, isNotYetReceived, spreadShare } from "./rules/accrued-share.ts";
import { excludedLabourIncome } from "./rules/excluded-labour-income.ts";

/** A member as the household rules left them. */
export interface CountedPerson {
  readonly member: Member;
  readonly counted: boolean;
  readonly cites: readonly string[];
  /** Citation of the rule that leaves all their income out, if one does. */
  readonly incomeExcluded: readonly string[] | undefined;
}

const OUT: Formula = { by: 0, over: 1, sign: 1, lessExpenses: false };
const NO_READINGS: readonly LineReading[] = [];

/** One payment after all rules of its programme; pure, and the same for every order of payments. */
export function countIncome(
  payment: Payment,
  person: CountedPerson,
  rules: CompiledRules,
): IncomeLine {
  if (!person.counted) return left(payment, "member-not-counted", person.cites);
  const treatment = rules.treatments.get(payment.kind);
  if (person.incomeExcluded !== undefined && treatment?.treatment !== "deducted") {
    return left(payment, "excluded-member-income", person.incomeExcluded);
  }
  const labour = excludedLabourIncome(rules.labourExclusions, payment.kind, person.member);
  if (labour !== undefined) return left(payment, "excluded-labour-income", labour.cites);
  if (treatment === undefined) return left(payment, "no-rule", []);
  return treated(payment, treatment, rules);
}

function left(payment: Payment, rule: LineRule, cites: readonly string[]): IncomeLine {
  return { payment, rule, cites, formula: OUT, counted: NOTHING, readings: NO_READINGS };
}

function treated(payment: Payment, treatment: TreatmentRule, rules: CompiledRules): IncomeLine {
  const { receivedIn, accruedFor } = payment;
  const share = accruedShare(receivedIn, accruedFor, rules.period, isSpread(payment, rules));
  const mortgage = payment.kind === "loan" && payment.loanKind === "mortgage";
  const excluded = treatment.treatment === "excluded" || mortgage;
  const full = formulaOf(treatment.treatment, share);
  const formula = excluded ? OUT : full;
  const foreign = payment.currency !== rules.rules.currency && payment.amount !== ZERO;
  const counted = countedOf(payment, formula, foreign ? null : payment.amount);
  return {
    payment,
    rule: excluded ? "excluded-kind" : ruleOf(payment, treatment.treatment, share, rules),
    cites: share.over > 1 ? withSpread(treatment.cites, rules) : treatment.cites,
    formula,
    counted,
    readings:
      counted === null || mortgage
        ? NO_READINGS
        : readingsOf(payment, treatment, full, excluded, counted, rules),
  };
}

/** Whether pay of this kind is divided; a rule that names no kinds is about all. */
function isSpread({ kind }: Payment, { spread }: CompiledRules): boolean {
  return spread !== undefined && spread.kinds?.includes(kind) !== false;
}

function withSpread(cites: readonly string[], { spread }: CompiledRules): readonly string[] {
  return [...new Set([...cites, ...(spread?.cites ?? [])])];
}

/** What else might count of a payment, by every open question it touches. */
function readingsOf(
  payment: Payment,
  treatment: TreatmentRule,
  full: Formula,
  excluded: boolean,
  counted: Ratio,
  rules: CompiledRules,
): readonly LineReading[] {
  const plain =
    payment.accruedFor === undefined &&
    payment.expenses === undefined &&
    payment.others === undefined &&
    payment.basis === "gross";
  if (plain && treatment.review === undefined) return NO_READINGS;
  return [
    ...toggled(payment, treatment, excluded ? otherwise(treatment, full) : OUT),
    ...(excluded ? [] : otherShares(payment, full, rules)),
  ].filter((open) => compare(open.counted, counted) !== 0);
}

const FORMULAS: Readonly<Record<TreatmentRule["treatment"], Formula>> = {
  counted: { by: 1, over: 1, sign: 1, lessExpenses: false },
  excluded: { by: 1, over: 1, sign: 1, lessExpenses: false },
  deducted: { by: 1, over: 1, sign: -1, lessExpenses: false },
  "net-of-expenses": { by: 1, over: 1, sign: 1, lessExpenses: true },
};

function formulaOf(treatment: TreatmentRule["treatment"], share: PeriodShare): Formula {
  if (share.by === 0) return OUT;
  const formula = FORMULAS[treatment];
  return share.over === 1 ? formula : { ...formula, ...share };
}

function ruleOf(
  { receivedIn }: Payment,
  treatment: TreatmentRule["treatment"],
  share: PeriodShare,
  { period }: CompiledRules,
): LineRule {
  if (isNotYetReceived(receivedIn, period)) return "not-yet-received";
  if (share.by === 0) return share.over > 1 ? "earned-outside-period" : "outside-period";
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
  const numerator = formula.sign === 1 ? base : -base;
  if (formula.over === 1) return { numerator, denominator: 1n };
  return ratio(BigInt(formula.by) * numerator, BigInt(formula.over));
}

/** How a payment that is left out would count, if the open rule were read the other way. */
function otherwise({ otherwise: other }: TreatmentRule, full: Formula): Formula {
  if (other === undefined || full.by === 0) return full;
  return { ...FORMULAS[other], by: full.by, over: full.over };
}

function toggled(
  payment: Payment,
  { review }: TreatmentRule,
  other: Formula,
): readonly LineReading[] {
  return review === undefined ? [] : reading(review, countedOf(payment, other, payment.amount));
}

function otherShares(payment: Payment, formula: Formula, rules: CompiledRules) {
  const { expenses, amount } = payment;
  const spread = isSpread(payment, rules)
    ? spreadShare(payment.receivedIn, payment.accruedFor, rules.period)
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
    ...beforeTax(payment, formula, rules),
  ];
}

function lossOf({ amount, expenses }: Payment, { by, over }: Formula): Ratio {
  return ratio(BigInt(by) * ((amount ?? ZERO) - (expenses ?? ZERO)), BigInt(over));
}

const TAXED = ["wage", "civil-contract", "severance", "sick-pay", "military", "royalty"];

function beforeTax(payment: Payment, formula: Formula, { keptOfHundred }: CompiledRules) {
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
