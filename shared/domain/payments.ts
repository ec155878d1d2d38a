import type { Application, DeclaredIncome } from "./application.ts";
import type { CalendarDate, CalendarMonth } from "./calendar.ts";
import { isCalendarDate, monthIndex, monthOf } from "./calendar.ts";
import type { Evidence } from "./evidence.ts";
import { latePapers } from "./evidence-consistency/late-papers.ts";
import { papersOnce } from "./evidence-consistency/papers-once.ts";
import { withoutReplaced } from "./evidence-consistency/replaced-rows.ts";
import { withMeantPayers } from "./evidence-consistency/same-payer.ts";
import { money, moneyOf, ZERO } from "./money.ts";
import type { Notice } from "./notice.ts";
import { nameOfFigure, onceOnly } from "./one-payment-once.ts";
import type { Paper } from "./paper.ts";
import { papersOf } from "./paper.ts";
import type { PaperIncome } from "./paper-income.ts";
import { incomeOnPaper } from "./paper-income.ts";
import type { Payment } from "./payment.ts";

/** Every payment of a case once, and what a person must see about where they come from. */
export interface CasePayments {
  readonly payments: readonly Payment[];
  readonly notices: readonly Notice[];
  readonly unread: readonly { readonly document: string; readonly memberId: string }[];
}

/** The payments that application and papers tell of, in the order of the case file. */
export function paymentsOf(
  application: Application,
  evidence: readonly Evidence[],
  months: readonly CalendarMonth[],
): CasePayments {
  const { papers: given, unread, notices } = papersOf(application, evidence);
  const { papers, notices: doubled } = papersOnce(given);
  const shown = withoutReplaced(
    withMeantPayers(papers.flatMap((paper) => incomeOnPaper(paper, months))),
  );
  const { kept, notices: repeated } = onceOnly(shown.kept);
  const declared = application.income.map(declaredPayment);
  const read = kept.map(withOpenKind);
  const both = declared.filter((payment) => read.some((other) => isSame(payment, other)));
  const scanned = read.map((payment, index) => withDeclared(payment, read.slice(0, index), both));
  return {
    payments: [...declared.filter((payment) => !both.includes(payment)), ...scanned],
    unread,
    notices: [
      ...notices,
      ...doubled,
      ...shown.notices,
      ...repeated,
      ...both.flatMap((payment) => declaredAndScanned(payment, scanned)),
      ...kept.flatMap((income) => asked(income, months)),
      ...papers.flatMap((paper) => uncovered(paper, papers, months)),
      ...unread.map(({ document }) => notice("DOCUMENT_NOT_READ", document)),
      ...papers.flatMap(needsReview),
      ...latePapers(papers, application.appliedOn),
    ],
  };
}

function declaredPayment(income: DeclaredIncome, index: number): Payment {
  const { memberId, kind, currency, basis, receivedIn, accruedFor, loanKind } = income;
  return {
    memberId,
    kind,
    amount: moneyOf(income.amount),
    currency,
    basis,
    receivedIn,
    accruedFor,
    loanKind,
    expenses: income.expenses === undefined ? undefined : moneyOf(income.expenses),
    source: { kind: "declared", index },
  };
}

function isSame(one: Payment, other: Payment): boolean {
  return (
    one.memberId === other.memberId &&
    one.kind === other.kind &&
    one.receivedIn === other.receivedIn
  );
}

/** A payment of unknown kind may also be one that does not count. */
function withOpenKind({ payment, review }: PaperIncome): Payment {
  if (review === undefined) return payment;
  return { ...payment, others: [...(payment.others ?? []), { code: review, amount: ZERO }] };
}

/** The declared amount as the other reading of the first scanned payment it belongs to. */
function withDeclared(
  payment: Payment,
  earlier: readonly Payment[],
  both: readonly Payment[],
): Payment {
  const rivals = both.filter((other) => isSame(payment, other));
  if (rivals.length === 0) return payment;
  const first = !earlier.some((other) => isSame(payment, other));
  const amount = first
    ? money(rivals.reduce((sum, rival) => sum + (rival.amount ?? 0n), 0n))
    : ZERO;
  const others = [...(payment.others ?? []), { code: "DECLARED_AND_SCANNED" as const, amount }];
  return { ...payment, others };
}

function declaredAndScanned(payment: Payment, scanned: readonly Payment[]): readonly Notice[] {
  const figures = scanned.filter((other) => isSame(payment, other)).map(nameOfFigure);
  const detail = `${payment.kind} ${payment.receivedIn}`;
  return [{ code: "DECLARED_AND_SCANNED", detail, figures }];
}

function asked({ review, payment }: PaperIncome, months: readonly CalendarMonth[]) {
  if (review === undefined || !months.includes(payment.receivedIn)) return [];
  return [{ code: review, detail: payment.receivedIn, figures: [nameOfFigure(payment)] }];
}

/** Months of the period that no paper of the same form about the same person can show. */
function uncovered(
  { memberId, reading, document }: Paper,
  papers: readonly Paper[],
  months: readonly CalendarMonth[],
): readonly Notice[] {
  if (!/^\d{4}$/u.test(reading.fields["year"] ?? "")) return [];
  const same = papers.filter(
    (paper) => paper.memberId === memberId && paper.reading.form === reading.form,
  );
  const blank = months.filter((month) => !same.some((paper) => covers(paper, month)));
  return blank.length === 0
    ? []
    : [notice("PERIOD_NOT_COVERED", `${document}: ${blank.join(", ")}`)];
}

function covers({ reading }: Paper, month: CalendarMonth): boolean {
  const { year, issuedOn } = reading.fields;
  if (month.slice(0, 4) !== year) return false;
  if (!isCalendarDate(issuedOn)) return true;
  return monthIndex(month) <= monthIndex(monthOf(issuedOn as CalendarDate));
}

/** A paper to be looked at for a reason that no figure of its own explains. */
function needsReview({ reading, document }: Paper): readonly Notice[] {
  const explained = reading.figures.some(({ standing }) => standing !== "confirmed");
  if (reading.status !== "needs-review" || explained) return [];
  return [notice("DOCUMENT_NEEDS_REVIEW", document)];
}

function notice(code: Notice["code"], detail: string): Notice {
  return { code, detail, figures: [] };
}
