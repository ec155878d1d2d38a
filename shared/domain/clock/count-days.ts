import type { CalendarDate } from "../calendar.ts";
import { dayNumber, plusDays } from "./day-number.ts";
import type { WorkCalendar } from "./work-calendar.ts";

/** How a time limit counts. */
export type DayUnit = "working-days" | "calendar-days";

/** A stretch of days on which a time limit stood still; open where it still does. */
export interface Stretch {
  readonly from: CalendarDate;
  /** The first day on which it runs again; null while it stands still. */
  readonly to: CalendarDate | null;
}

/**
 * Days used of a time limit up to and including `today`. The day it starts on does not count; days
 * inside a pause do not either.
 */
export function daysUsed(
  start: CalendarDate,
  today: CalendarDate,
  { calendar, unit, pauses }: Counting,
): number {
  let used = 0;
  for (let day = plusDays(start, 1); day <= today; day = plusDays(day, 1)) {
    if (counts(day, { calendar, unit, pauses })) used += 1;
  }
  return used;
}

/** What a time limit counts by. */
export interface Counting {
  readonly calendar: WorkCalendar;
  readonly unit: DayUnit;
  readonly pauses: readonly Stretch[];
}

/** The last day of a time limit; null while it is paused without an end. */
export function lastDay(
  start: CalendarDate,
  days: number,
  counting: Counting,
): CalendarDate | null {
  if (counting.pauses.some(({ to }) => to === null)) return null;
  let day = start;
  for (let left = days; left > 0; ) {
    day = plusDays(day, 1);
    if (counts(day, counting)) left -= 1;
  }
  return counting.unit === "calendar-days" ? nextWorkingDay(day, counting.calendar) : day;
}

/** More days off in a row than any calendar has: one without working days is at fault. */
const MOST_DAYS_OFF = 60;

/**
 * The day itself, or the next working day where it is none: what ends or falls due on a day off does
 * so on the first working day after it (Civil Code of Russia art. 193).
 *
 * @throws {RangeError} If the calendar knows no working day for two months.
 */
export function nextWorkingDay(day: CalendarDate, calendar: WorkCalendar): CalendarDate {
  for (let passed = 0; passed < MOST_DAYS_OFF; passed += 1) {
    const found = plusDays(day, passed);
    if (calendar.works(found)) return found;
  }
  throw new RangeError(`Cannot find a working day after ${day}: the calendar has none for 60 days`);
}

function counts(day: CalendarDate, { calendar, unit, pauses }: Counting): boolean {
  const paused = pauses.some(({ from, to }) => from < day && (to === null || day <= to));
  return !paused && (unit === "calendar-days" || calendar.works(day));
}

/** Working days from one day to another, the first left out. */
export function workingDaysBetween(
  from: CalendarDate,
  to: CalendarDate,
  calendar: WorkCalendar,
): number {
  if (dayNumber(to) <= dayNumber(from)) return 0;
  return daysUsed(from, to, { calendar, unit: "working-days", pauses: [] });
}
