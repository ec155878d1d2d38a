declare const kind: unique symbol;

/** A month as `YYYY-MM`. */
export type CalendarMonth = string & { readonly [kind]: "month" };

/** A day as `YYYY-MM-DD`. Days compare as text. */
export type CalendarDate = string & { readonly [kind]: "date" };

const MONTH = /^(\d{4})-(0[1-9]|1[0-2])$/u;
const DATE = /^(\d{4})-(0[1-9]|1[0-2])-(\d{2})$/u;

/** Whether the text is a month written as `YYYY-MM`. */
export function isCalendarMonth(text: unknown): text is CalendarMonth {
  return typeof text === "string" && MONTH.test(text);
}

/** Whether the text is a day that the calendar knows, written as `YYYY-MM-DD`. */
export function isCalendarDate(text: unknown): text is CalendarDate {
  const match = typeof text === "string" ? DATE.exec(text) : null;
  if (match === null) return false;
  const day = Number(match[3]);
  return day >= 1 && day <= daysIn(Number(match[1]), Number(match[2]));
}

function daysIn(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** The month a day falls in. */
export function monthOf(date: CalendarDate): CalendarMonth {
  return date.slice(0, 7) as CalendarMonth;
}

/** The first day of a month. */
export function firstDayOf(month: CalendarMonth): CalendarDate {
  return `${month}-01` as CalendarDate;
}

/** Months since year 0, so that months can be counted. */
export function monthIndex(month: CalendarMonth): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
}

/** The month with that index. */
export function monthAt(index: number): CalendarMonth {
  const year = Math.floor(index / 12);
  const month = index - year * 12 + 1;
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}` as CalendarMonth;
}

/** Consecutive months, beginning with the one at the index. */
export function monthsFrom(firstIndex: number, count: number): readonly CalendarMonth[] {
  return Array.from({ length: count }, (_, offset) => monthAt(firstIndex + offset));
}

/** The day before, for printing the end of what the next day replaces. */
export function dayBefore(date: CalendarDate): CalendarDate {
  const day = Number(date.slice(8));
  if (day > 1) return `${date.slice(0, 8)}${String(day - 1).padStart(2, "0")}` as CalendarDate;
  const month = monthAt(monthIndex(monthOf(date)) - 1);
  const last = daysIn(Number(month.slice(0, 4)), Number(month.slice(5)));
  return `${month}-${last}` as CalendarDate;
}

/** The day after, for finding the gap between two figures of law. */
export function dayAfter(date: CalendarDate): CalendarDate {
  const next = `${date.slice(0, 8)}${String(Number(date.slice(8)) + 1).padStart(2, "0")}`;
  if (isCalendarDate(next)) return next;
  return firstDayOf(monthAt(monthIndex(monthOf(date)) + 1));
}

/** Completed years of life on a day. Somebody born on 29 February is older on 1 March. */
export function ageOn(birthDate: CalendarDate, day: CalendarDate): number {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return day.slice(5) < birthDate.slice(5) ? years - 1 : years;
}
