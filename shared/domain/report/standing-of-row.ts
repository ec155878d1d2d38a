import type { CalendarDate } from "../calendar.ts";
import type { RegisterRow } from "./register-row.ts";

/** The days a report is about. */
export interface ReportDays {
  /** What is known and counted up to this day, itself included. */
  readonly asOf: CalendarDate;
  /** Without it, everything up to `asOf`. */
  readonly period?: { readonly from: CalendarDate; readonly to: CalendarDate } | undefined;
}

/** How a contract stands to the days of a report. */
export interface RowStanding {
  /** Concluded by the day, and in the period where there is one; null where the day is unknown. */
  readonly concluded: boolean | null;
  /** Runs on the day. */
  readonly inForce: boolean;
  /** Ended by the day, and in the period where there is one. */
  readonly ended: boolean;
  /** Ran at some time up to the day, and in the period where there is one. */
  readonly covered: boolean;
}

/**
 * How a contract stands to the days of a report. A contract with no day of its end is running: the
 * register says nothing else. The day of the end is the first on which it no longer runs.
 */
export function standingOfRow(
  { concludedOn, endedOn }: RegisterRow,
  { asOf, period }: ReportDays,
): RowStanding {
  const ended = endedOn !== null && endedOn <= asOf;
  const endedInPeriod = ended && isIn(endedOn, period);
  if (concludedOn === null) {
    return { concluded: null, inForce: false, ended: endedInPeriod, covered: endedInPeriod };
  }
  if (concludedOn > asOf) return { concluded: false, inForce: false, ended: false, covered: false };
  const before = ended && period !== undefined && endedOn < period.from;
  return {
    concluded: isIn(concludedOn, period),
    inForce: !ended,
    ended: endedInPeriod,
    covered: !before && (period === undefined || concludedOn <= period.to),
  };
}

function isIn(day: CalendarDate, period: ReportDays["period"]): boolean {
  return period === undefined || (period.from <= day && day <= period.to);
}

/** What the two measurements of an ended contract say; null where one of them is not known. */
export interface Measured {
  readonly rose: boolean | null;
  readonly above: boolean | null;
}

/** Whether income rose, and whether it is above the minimum, both strictly. */
export function measuredOf({
  perCapitaBefore: before,
  perCapitaAfter: after,
  minimumAfter: minimum,
}: RegisterRow): Measured {
  return {
    rose: before === null || after === null ? null : after > before,
    above: minimum === null || after === null ? null : after > minimum,
  };
}
