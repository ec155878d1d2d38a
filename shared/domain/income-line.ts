import type { Payment } from "./payment.ts";
import type { Ratio } from "./ratio.ts";
import type { ReviewCode } from "./review-codes.ts";

/** Which rule settled how much of a payment counts; worded in `wording`. */
export type LineRule =
  | "received-in-period"
  | "accrued-share"
  | "not-yet-received"
  | "outside-period"
  | "earned-outside-period"
  | "excluded-kind"
  | "excluded-labour-income"
  | "excluded-member-income"
  | "member-not-counted"
  | "net-of-expenses"
  | "deducted"
  | "no-rule";

/** How the counted part follows from the amount: (amount − expenses) × by ÷ over, with its sign. */
export interface Formula {
  readonly by: number;
  readonly over: number;
  readonly sign: 1 | -1;
  readonly lessExpenses: boolean;
}

/** One payment after the rules: what counts of it, by which rule, and what else it might be. */
export interface IncomeLine {
  readonly payment: Payment;
  readonly rule: LineRule;
  readonly cites: readonly string[];
  readonly formula: Formula;
  /** Exact; null when the amount is not known. */
  readonly counted: Ratio | null;
  readonly readings: readonly LineReading[];
}

/** Another reading of the law for one payment. */
export interface LineReading {
  readonly code: ReviewCode;
  readonly counted: Ratio;
}
