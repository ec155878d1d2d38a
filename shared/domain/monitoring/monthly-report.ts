import type { CalendarDate, CalendarMonth } from "../calendar.ts";

/** One receipt of a monthly report: what was bought under which expense, and how the amount is known. */
export interface Receipt {
  /** The document of the case that shows it. */
  readonly documentId: string;
  readonly expenseId: string;
  /** Decimal text; null where it cannot be read. */
  readonly amount: string | null;
  readonly paidOn: CalendarDate;
  /** Read from the scan and proven, or looked at by a person. */
  readonly source: "reading" | "person";
  /** The figure of the reading that bears the amount. */
  readonly figure?: string | undefined;
}

/** What a family reports for one month of its contract. */
export interface MonthlyReport {
  readonly month: CalendarMonth;
  readonly done: string;
  readonly receipts: readonly Receipt[];
  /** Certificates that prove income or employment, by their documents. */
  readonly certificates: readonly string[];
}
