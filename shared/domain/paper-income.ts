import type { CalendarMonth } from "./calendar.ts";
import { isCalendarDate, isCalendarMonth, monthAt, monthIndex, monthOf } from "./calendar.ts";
import { doubtOf } from "./doubt.ts";
import type { EvidenceFigure } from "./evidence.ts";
import type { FormIncome } from "./form-income.ts";
import { FORM_INCOME, meaningOfCode } from "./form-income.ts";
import type { IncomeKind } from "./income-kind.ts";
import { parseMoney, ZERO } from "./money.ts";
import type { Paper } from "./paper.ts";
import type { Payment } from "./payment.ts";
import type { ReviewCode } from "./review-codes.ts";

/** A payment read from a paper, with what tells it from others on other papers. */
export interface PaperIncome {
  readonly payment: Payment;
  readonly form: string;
  /** Tax number of the payer, or empty. */
  readonly payer: string;
  readonly issuedOn: string;
  readonly code: string;
  /** Tax rate of the payment's section, or empty. */
  readonly rate: string;
  readonly document: string;
  readonly review: ReviewCode | undefined;
}

/** Every payment that the figures of a paper stand for. */
export function incomeOnPaper(
  paper: Paper,
  months: readonly CalendarMonth[],
): readonly PaperIncome[] {
  const rules = FORM_INCOME[paper.reading.form] ?? [];
  const both = paper.reading.figures.some(({ name }) => name === "grossPay");
  return rules
    .filter(({ figure }) => figure !== "netPay" || !both)
    .flatMap((rule) =>
      paper.reading.figures
        .filter(({ name }) => name === rule.figure)
        .flatMap((figure) => incomeOf(paper, rule, figure, months)),
    );
}

function incomeOf(
  paper: Paper,
  rule: FormIncome,
  figure: EvidenceFigure,
  months: readonly CalendarMonth[],
): readonly PaperIncome[] {
  const { fields, form } = paper.reading;
  const { kind, review } = kindOf(rule, figure, fields["direction"]);
  return timesOf(rule, figure, fields, months).map(({ month, accruedFor, certain }) => ({
    payment: {
      memberId: paper.memberId,
      kind,
      amount: figure.amount === null ? null : (parseMoney(figure.amount) ?? null),
      currency: figure.currency,
      basis: figure.basis,
      receivedIn: month,
      accruedFor,
      source: {
        kind: "paper",
        document: paper.document,
        figure: figure.id,
        page: figure.page,
        box: figure.box,
      },
      doubt: certain
        ? doubtOf(figure)
        : { code: "FIGURE_UNREADABLE", blocks: true, low: ZERO, high: null },
    },
    form,
    payer: fields["agent.inn"] ?? fields["agent.bin"] ?? fields["agent.ein"] ?? "",
    issuedOn: fields["issuedOn"] ?? "",
    code: figure.code ?? "",
    rate: figure.rate ?? fields["rate"] ?? "",
    document: paper.document,
    review,
  }));
}

function kindOf(
  rule: FormIncome,
  { code }: EvidenceFigure,
  direction: string | undefined,
): { kind: IncomeKind; review: ReviewCode | undefined } {
  if (rule.kind === "by-code") {
    const meaning = meaningOfCode(code);
    return { kind: meaning.kind, review: meaning.review };
  }
  if (rule.kind === "by-direction") {
    return {
      kind: direction === "paid" ? "alimony-paid" : "alimony-received",
      review: direction === undefined ? "DOCUMENT_NEEDS_REVIEW" : undefined,
    };
  }
  return { kind: rule.kind, review: rule.review };
}

interface Time {
  readonly month: CalendarMonth;
  readonly accruedFor?: Payment["accruedFor"];
  /** False when the paper's month could not be read. */
  readonly certain: boolean;
}

function timesOf(
  { timing }: FormIncome,
  { month }: EvidenceFigure,
  fields: Readonly<Record<string, string>>,
  months: readonly CalendarMonth[],
): readonly Time[] {
  const each = months.map((one) => ({ month: one, certain: true }));
  if (timing === "each") return each;
  if (timing === "year") return ofYear(fields["year"], months);
  if (timing === "pay-period") return ofDay(fields["periodTo"]);
  if (isCalendarMonth(month)) return [{ month, certain: true }];
  if (timing === "month-or-each") return each;
  const [first] = months;
  return timing === "own-month" && first !== undefined ? [{ month: first, certain: false }] : [];
}

/** A paper tells of money received: of a year that still runs, not later than after the period. */
function ofYear(year: string | undefined, months: readonly CalendarMonth[]): readonly Time[] {
  const [from, to] = [`${year}-01`, `${year}-12`];
  const last = months.at(-1);
  if (!(isCalendarMonth(from) && isCalendarMonth(to)) || last === undefined) return [];
  const latest = monthAt(monthIndex(last) + 1);
  const month = latest < to && latest >= from ? latest : to;
  return [{ month, accruedFor: { from, to }, certain: true }];
}

function ofDay(day: string | undefined): readonly Time[] {
  return isCalendarDate(day) ? [{ month: monthOf(day), certain: true }] : [];
}
