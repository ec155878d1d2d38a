import type { CalendarDate } from "../calendar.ts";
import { dayAfter } from "../calendar.ts";

/** Which days of a region are working days. */
export interface WorkingCalendar {
  readonly isWorkingDay: (day: CalendarDate) => boolean;
}

/** More days off in a row than any calendar has: a calendar without working days is at fault. */
const MOST_DAYS_OFF = 60;

/**
 * The day itself, or the next working day where it is none: what falls due on a day off is due on
 * the first working day after it.
 *
 * @throws {RangeError} If the calendar knows no working day for two months.
 */
export function nextWorkingDay(calendar: WorkingCalendar, day: CalendarDate): CalendarDate {
  let found = day;
  for (let passed = 0; passed < MOST_DAYS_OFF; passed += 1) {
    if (calendar.isWorkingDay(found)) return found;
    found = dayAfter(found);
  }
  throw new RangeError(`Cannot find a working day after ${day}: the calendar has none for 60 days`);
}

/** Monday to Friday, less the days off an agency names, plus the working days it names. */
export function weekCalendar(
  daysOff: readonly string[],
  workingDays: readonly string[],
): WorkingCalendar {
  return {
    isWorkingDay: (day) =>
      workingDays.includes(day) || (weekday(day) < 5 && !daysOff.includes(day)),
  };
}

/** Monday is 0. */
export function weekday(day: CalendarDate): number {
  return (dayNumber(day) + 2) % 7;
}

/** Days since 1 March of year 0, so that days can be counted. */
export function dayNumber(day: CalendarDate): number {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const shifted = (month + 9) % 12;
  const years = year - Math.floor(shifted / 10);
  const leaps = Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400);
  return 365 * years + leaps + Math.floor((shifted * 306 + 5) / 10) + date - 1;
}

/** A day some days before. */
export function daysBefore(day: CalendarDate, days: number): CalendarDate {
  return dayAt(dayNumber(day) - days);
}

/** A day some days later. */
export function daysLater(day: CalendarDate, days: number): CalendarDate {
  return dayAt(dayNumber(day) + days);
}

function dayAt(number: number): CalendarDate {
  let years = Math.floor((10_000 * number + 14_780) / 3_652_425);
  const left = () =>
    number -
    (365 * years + Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400));
  if (left() < 0) years -= 1;
  const shifted = Math.floor((100 * left() + 52) / 3060);
  const month = ((shifted + 2) % 12) + 1;
  const year = years + Math.floor((shifted + 2) / 12);
  const date = left() - Math.floor((shifted * 306 + 5) / 10) + 1;
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(date)}` as CalendarDate;
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}
