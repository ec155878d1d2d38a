import type { CalendarDate } from "../calendar.ts";
import { dayBefore, isCalendarDate, monthAt, monthIndex, monthOf } from "../calendar.ts";

/** The same day some months later; the last day of the month where it has no such day. */
export function monthsLater(day: CalendarDate, months: number): CalendarDate {
  const month = monthAt(monthIndex(monthOf(day)) + months);
  for (let date = Number(day.slice(8)); date > 28; date -= 1) {
    const found = `${month}-${date}`;
    if (isCalendarDate(found)) return found;
  }
  const date = Math.min(Number(day.slice(8)), 28);
  return `${month}-${String(date).padStart(2, "0")}` as CalendarDate;
}

/**
 * The last day of a term that starts on a day and takes whole months: the day before the same date, and
 * the last day of the month where it has no such date, so that a month from 31 January is over with
 * February.
 *
 * Legal source: Civil Code of Russia art. 192 § 3; of Kazakhstan art. 173.
 */
export function lastDayOfTerm(startsOn: CalendarDate, months: number): CalendarDate {
  const next = monthsLater(startsOn, months);
  return next.slice(8) === startsOn.slice(8) ? dayBefore(next) : next;
}

/** The last day of the quarter that a day falls into. */
export function endOfQuarter(day: CalendarDate): CalendarDate {
  const index = monthIndex(monthOf(day));
  const last = monthAt(index - (index % 3) + 2);
  const days = last.endsWith("-03") || last.endsWith("-12") ? 31 : 30;
  return `${last}-${days}` as CalendarDate;
}
