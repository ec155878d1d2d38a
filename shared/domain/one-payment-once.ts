import { SAME_PAY } from "./form-income.ts";
import type { Money } from "./money.ts";
import { money, ZERO } from "./money.ts";
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
 * Two papers of one form, payer and person: equal rows once, differing rows by the later paper, with
 * the amount of the other as a reading. Where no payer's number tells the papers apart, differing
 * rows are two payments.
 */
function sameForm(incomes: readonly PaperIncome[]): OncePaid {
  const settled = groups(incomes, rowKey).map(sameRow);
  const kept = new Map(settled.flatMap(({ rows }) => rows));
  return {
    kept: incomes.flatMap((income) => kept.get(income) ?? []),
    notices: distinct(settled.flatMap(({ notices }) => notices)),
  };
}

/** Rows of one form, payer, person, month and code: each that counts, by the row it comes from. */
interface SettledRows {
  readonly rows: readonly (readonly [PaperIncome, PaperIncome])[];
  readonly notices: readonly Notice[];
}

function sameRow(all: Group<PaperIncome>): SettledRows {
  const papers = groups(all, ({ document }) => document);
  const latest = papers.toSorted(laterFirst)[0] ?? all;
  const others = papers.filter((one) => one !== latest);
  const differing = others.filter((other) => amounts(other) !== amounts(latest));
  const unnamed = latest[0].payer === "";
  const counted = unnamed ? latest : differing.reduce<readonly PaperIncome[]>(withRival, latest);
  const apart = unnamed ? differing.flat() : [];
  return {
    rows: [
      ...latest.map((row, index) => [row, counted[index] ?? row] as const),
      ...apart.map((row) => [row, row] as const),
    ],
    notices: others.map((other) => noticeOf(!differing.includes(other), other)),
  };
}

function rowKey({ payment, form, payer, code }: PaperIncome): string {
  return [form, payer, payment.memberId, payment.kind, code, payment.receivedIn].join("|");
}

/** Papers of one day stay in the order they were given in. */
function laterFirst([one]: Group<PaperIncome>, [other]: Group<PaperIncome>): number {
  if (one.issuedOn === other.issuedOn) return 0;
  return one.issuedOn < other.issuedOn ? 1 : -1;
}

function noticeOf(equal: boolean, rows: Group<PaperIncome>): Notice {
  return {
    code: equal ? "DUPLICATE_PAPER" : "PAPERS_DISAGREE",
    detail: rows[0].document,
    figures: equal ? [] : rows.map(({ payment }) => nameOfFigure(payment)),
  };
}

function amounts(rows: readonly PaperIncome[]): string {
  return rows
    .map(({ payment }) => String(payment.amount))
    .sort()
    .join("|");
}

/** The rows that count, with what another paper says of the same pay as a reading of the first. */
function withRival(rows: readonly PaperIncome[], rival: readonly PaperIncome[]) {
  return rows.map((row, index) => besideRival(row, index === 0 ? sum(rival) : ZERO));
}

function besideRival(row: PaperIncome, amount: Money): PaperIncome {
  const others = [...(row.payment.others ?? []), { code: "PAPERS_DISAGREE" as const, amount }];
  return { ...row, payment: { ...row.payment, others } };
}

/** A month of pay that a better paper already shows is not taken from another form. */
function otherForm(incomes: readonly PaperIncome[]): OncePaid {
  const notices: Notice[] = [];
  const kept = new Map(incomes.map((income) => [income, income]));
  for (const rows of groups(incomes, payKey).toSorted(bestFirst)) {
    const better = bestOf(rows, [...kept.keys()]);
    if (better.length === 0) continue;
    for (const row of rows) kept.delete(row);
    const equal = sum(better) === sum(rows);
    notices.push(noticeOf(equal, rows));
    if (equal) continue;
    for (const [index, one] of better.entries()) {
      kept.set(one, besideRival(kept.get(one) ?? one, index === 0 ? sum(rows) : ZERO));
    }
  }
  return { kept: incomes.flatMap((income) => kept.get(income) ?? []), notices: distinct(notices) };
}

function bestFirst([one]: Group<PaperIncome>, [other]: Group<PaperIncome>): number {
  return betterForms(one.form).length - betterForms(other.form).length;
}

/** Rows about the same month of pay on the best form that has any. */
function bestOf(rows: Group<PaperIncome>, standing: readonly PaperIncome[]) {
  const found = betterForms(rows[0].form).map((form) =>
    standing.filter((one) => one.form === form && rows.some((row) => sameMonthOfPay(one, row))),
  );
  return found.find((better) => better.length > 0) ?? [];
}

/** One document's pay of one month. */
function payKey({ payment, form, document }: PaperIncome): string {
  return [document, form, payment.memberId, payment.kind, payment.receivedIn].join("|");
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

function sum(incomes: readonly PaperIncome[]): Money {
  return money(incomes.reduce((total, { payment }) => total + (payment.amount ?? 0n), 0n));
}

/** How a figure is named in a review: document and identifier. */
export function nameOfFigure({ source }: Payment): string {
  return source.kind === "paper" ? `${source.document}#${source.figure}` : "";
}

/** Items that belong together, in the order given: never none. */
type Group<Item> = readonly [Item, ...Item[]];

function groups<Item>(items: readonly Item[], keyOf: (item: Item) => string) {
  const found = new Map<string, Group<Item>>();
  for (const one of items) {
    const key = keyOf(one);
    const before = found.get(key);
    found.set(key, before === undefined ? [one] : [...before, one]);
  }
  return [...found.values()];
}

function distinct(notices: readonly Notice[]): readonly Notice[] {
  return groups(notices, ({ code, detail }) => `${code}|${detail}`).map((same) => ({
    code: same[0].code,
    detail: same[0].detail,
    figures: same.flatMap(({ figures }) => figures),
  }));
}
