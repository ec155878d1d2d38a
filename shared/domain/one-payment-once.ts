import { SAME_PAY } from "./form-income.ts";
import type { Notice } from "./notice.ts";
import type { PaperIncome } from "./paper-income.ts";
import type { Payment } from "./payment.ts";

/** Payments with every repetition taken out, and what was found on the way. */
export interface OncePaid {
  readonly kept: readonly PaperIncome[];
  readonly notices: readonly Notice[];
}

/**
 * Every payment of the papers once: the same paper put in twice, two issues of one paper, and two
 * different papers about the same pay yield it one time.
 */
export function onceOnly(incomes: readonly PaperIncome[]): OncePaid {
  const issues = sameForm(incomes);
  const forms = otherForm(issues.kept);
  return { kept: forms.kept, notices: [...issues.notices, ...forms.notices] };
}

/**
 * Two papers of one form, payer and person: equal rows once, differing rows by the later paper.
 * Where no payer's number tells the papers apart, differing rows are two payments.
 */
function sameForm(incomes: readonly PaperIncome[]): OncePaid {
  const notices: Notice[] = [];
  const kept: PaperIncome[] = [];
  for (const rows of groups(incomes, rowKey).values()) {
    const papers = [...groups(rows, ({ document }) => document).values()];
    const [latest, ...others] = papers.toSorted((one, other) => compareIssue(other, one));
    if (latest === undefined) continue;
    kept.push(...latest);
    for (const other of others) {
      const notice = repeated(latest, other);
      notices.push(notice);
      const anotherPayer = notice.code === "PAPERS_DISAGREE" && latest[0]?.payer === "";
      if (anotherPayer) kept.push(...other);
    }
  }
  const order = new Map(incomes.map((income, index) => [income, index]));
  kept.sort((one, other) => (order.get(one) ?? 0) - (order.get(other) ?? 0));
  return { kept, notices: distinct(notices) };
}

function rowKey({ payment, form, payer, code }: PaperIncome): string {
  return [form, payer, payment.memberId, payment.kind, code, payment.receivedIn].join("|");
}

function compareIssue(one: readonly PaperIncome[], other: readonly PaperIncome[]): number {
  return (one[0]?.issuedOn ?? "") < (other[0]?.issuedOn ?? "") ? -1 : 1;
}

function repeated(latest: readonly PaperIncome[], other: readonly PaperIncome[]): Notice {
  const equal = amounts(latest) === amounts(other);
  return {
    code: equal ? "DUPLICATE_PAPER" : "PAPERS_DISAGREE",
    detail: other[0]?.document ?? "",
    figures: equal ? [] : other.map(figureName),
  };
}

function amounts(rows: readonly PaperIncome[]): string {
  return rows
    .map(({ payment }) => String(payment.amount))
    .sort()
    .join("|");
}

/** A month of pay that a better paper already shows is not taken from another form. */
function otherForm(incomes: readonly PaperIncome[]): OncePaid {
  const notices: Notice[] = [];
  const kept = incomes.filter((income) => {
    const better = betterForms(income.form);
    const rival = incomes.filter((one) => better.includes(one.form) && sameMonthOfPay(one, income));
    if (rival.length === 0) return true;
    const same = sum(rival) === income.payment.amount;
    notices.push({
      code: same ? "DUPLICATE_PAPER" : "PAPERS_DISAGREE",
      detail: income.document,
      figures: same ? [] : [figureName(income)],
    });
    return false;
  });
  return { kept, notices: distinct(notices) };
}

function betterForms(form: string): readonly string[] {
  const family = SAME_PAY.find((forms) => forms.includes(form)) ?? [];
  return family.slice(0, Math.max(0, family.indexOf(form)));
}

function sameMonthOfPay(one: PaperIncome, other: PaperIncome): boolean {
  const payers = one.payer === "" || other.payer === "" || one.payer === other.payer;
  return (
    payers &&
    one.payment.kind === other.payment.kind &&
    one.payment.memberId === other.payment.memberId &&
    one.payment.receivedIn === other.payment.receivedIn
  );
}

function sum(incomes: readonly PaperIncome[]): bigint {
  return incomes.reduce((total, { payment }) => total + (payment.amount ?? 0n), 0n);
}

/** How a figure is named in a review: document and identifier. */
export function nameOfFigure({ source }: Payment): string {
  return source.kind === "paper" ? `${source.document}#${source.figure}` : "";
}

function figureName({ payment }: PaperIncome): string {
  return nameOfFigure(payment);
}

function groups<Item>(items: readonly Item[], keyOf: (item: Item) => string) {
  const found = new Map<string, Item[]>();
  for (const one of items) {
    const key = keyOf(one);
    found.set(key, [...(found.get(key) ?? []), one]);
  }
  return found;
}

function distinct(notices: readonly Notice[]): readonly Notice[] {
  return [...groups(notices, ({ code, detail }) => `${code}|${detail}`).values()].map((same) => ({
    code: same[0]?.code ?? "DUPLICATE_PAPER",
    detail: same[0]?.detail ?? "",
    figures: same.flatMap(({ figures }) => figures),
  }));
}
