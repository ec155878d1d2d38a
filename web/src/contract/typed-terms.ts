import type { ContractRequest } from "../../../shared/contracts/contract-view.ts";
import type { Direction } from "../../../shared/domain/application.ts";
import type { CalendarDate } from "../../../shared/domain/calendar.ts";
import type { EvidenceKind, PaymentKind } from "../../../shared/domain/contract/contract-terms.ts";
import { amountFrom } from "../calculator/amount.ts";

/** One line of the form: a duty, a payment or an expense, as typed. */
export interface TypedLine {
  readonly id: string;
  readonly what: string;
  readonly amount: string;
  readonly dueOn: string;
  readonly by: "agency" | "applicant";
  readonly evidence: EvidenceKind;
  readonly kind: PaymentKind;
}

/** The terms of a contract as typed. */
export interface TypedTerms {
  readonly contractId: string;
  readonly direction: Direction | "";
  readonly startsOn: string;
  readonly endsOn: string;
  readonly aim: string;
  readonly duties: readonly TypedLine[];
  readonly payments: readonly TypedLine[];
  readonly expenses: readonly TypedLine[];
}

/** What of a case its contract takes over. */
export interface ContractedCase {
  readonly programme: string;
  readonly region: string;
  readonly territory?: string | undefined;
  readonly applicantId: string;
}

/** An empty line of a form. */
export function emptyLine(id: string, by: TypedLine["by"] = "applicant"): TypedLine {
  return { id, what: "", amount: "", dueOn: "", by, evidence: "certificate", kind: "monthly" };
}

const DAY = /^\d{4}-\d{2}-\d{2}$/u;

function isDay(text: string): text is CalendarDate {
  return DAY.test(text);
}

/**
 * The terms that were typed, by agency and applicant together on a day; undefined while something is
 * missing. Whether they keep the law is the server's to say.
 */
export function termsOf(
  typed: TypedTerms,
  of: ContractedCase,
  today: CalendarDate,
): ContractRequest["terms"] | undefined {
  const { startsOn, endsOn, aim, direction } = typed;
  const obligations = allOf(typed.duties.map(dutyOf));
  const payments = allOf(typed.payments.map(paymentOf));
  const expenses = allOf(typed.expenses.map(expenseOf));
  if (!isDay(startsOn) || !isDay(endsOn) || aim.trim() === "") return undefined;
  if (obligations === undefined || payments === undefined || expenses === undefined)
    return undefined;
  return {
    ...{ programme: of.programme, region: of.region, startsOn, endsOn },
    ...(of.territory !== undefined && { territory: of.territory }),
    ...(direction !== "" && { direction }),
    parties: [
      { id: "agency", role: "agency" },
      { id: "applicant", role: "citizen", memberId: of.applicantId },
    ],
    adaptation: { drawnUpOn: today, drawnUpBy: ["agency", "applicant"], aim: aim.trim() },
    ...{ obligations, payments, expenses },
  };
}

function allOf<Line>(lines: readonly (Line | undefined)[]): Line[] | undefined {
  const sound = lines.filter((line) => line !== undefined);
  return sound.length === lines.length ? sound : undefined;
}

function dutyOf({ id, by, what, dueOn, evidence }: TypedLine) {
  if (what.trim() === "" || !isDay(dueOn)) return undefined;
  return { id, who: by, what: what.trim(), dueOn, evidence: [evidence] };
}

function paymentOf({ id, kind, amount: typed, dueOn }: TypedLine) {
  const amount = amountFrom(typed);
  return amount === undefined || !isDay(dueOn) ? undefined : { id, kind, amount, dueOn };
}

function expenseOf({ id, what, amount: typed }: TypedLine) {
  const amount = amountFrom(typed);
  return amount === undefined || what.trim() === "" ? undefined : { id, what: what.trim(), amount };
}
