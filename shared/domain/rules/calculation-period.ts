import type { CalendarDate, CalendarMonth } from "../calendar.ts";
import { monthIndex, monthOf, monthsFrom } from "../calendar.ts";
import type { PeriodRule } from "../programme.ts";

/**
 * The months whose income is averaged, first to last.
 *
 * Two ways exist: a number of full months before the month of application, with or without a month
 * between; and the calendar quarter before the quarter of application. The day in the month never
 * matters.
 *
 * Legal source: 44-FZ art. 4 (months, since 342-FZ with a lag of one); Social Code 224-VII art. 127 (quarter).
 */
export function calculationPeriod(
  appliedOn: CalendarDate,
  { strategy, months, lag }: PeriodRule,
): readonly CalendarMonth[] {
  const applied = monthIndex(monthOf(appliedOn));
  const first = strategy === "months-before" ? applied - lag - months : applied - (applied % 3) - 3;
  return monthsFrom(first, months);
}
