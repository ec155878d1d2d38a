import type { CalendarDate } from "../calendar.ts";
import { monthIndex, monthOf } from "../calendar.ts";

/**
 * Months paid: from the month of application to the end of its quarter, both included.
 *
 * Legal source: Social Code 224-VII (assigned for the quarter of application); Law 246-II.
 */
export function monthsToEndOfQuarter(appliedOn: CalendarDate): number {
  return 3 - (monthIndex(monthOf(appliedOn)) % 3);
}
