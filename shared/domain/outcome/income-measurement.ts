import type { CalendarDate, CalendarMonth } from "../calendar.ts";

/** Income of a family measured at one time, with everything that it rests on. */
export interface MeasuredIncome {
  readonly measuredOn: CalendarDate;
  /** The calculation period. */
  readonly months: readonly CalendarMonth[];
  /** Rounded for the eye; null where it is not known. */
  readonly perCapita: string | null;
  /** The exact fraction of minor units, as text; null where it is not known. */
  readonly exact: string | null;
  /** The minimum in force on that day; null where the law holds none. */
  readonly minimum: string | null;
  readonly minimumCites: readonly string[];
  /** Version and hash of the rules. */
  readonly rules: string;
  /** Which papers and figures it was computed from. */
  readonly evidence: readonly string[];
  /** Why it is not measured; empty where it is. */
  readonly open: readonly string[];
}

/** Income before and after a contract. Null says that it is not measured, never that nothing rose. */
export interface IncomeMeasurement {
  readonly before: MeasuredIncome;
  readonly after: MeasuredIncome;
  readonly rose: boolean | null;
  readonly above: boolean | null;
  /** After / before as an exact fraction. */
  readonly growth: string | null;
}
