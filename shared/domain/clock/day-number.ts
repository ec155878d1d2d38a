import type { CalendarDate } from "../calendar.ts";

/** Days from 1 March of year 0, so that days can be counted and weekdays found without a clock. */
export function dayNumber(date: CalendarDate | string): number {
  const [year, month, day] = date.split("-").map(Number) as [number, number, number];
  const fromMarch = (month + 9) % 12;
  const years = year - (month < 3 ? 1 : 0);
  const leap = Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400);
  return years * 365 + leap + Math.floor((fromMarch * 306 + 5) / 10) + day - 1;
}

/** The day of that number. */
export function dayOfNumber(number: number): CalendarDate {
  let years = Math.floor((number * 10_000 + 14_780) / 3_652_425);
  let rest = number - startOf(years);
  if (rest < 0) {
    years -= 1;
    rest = number - startOf(years);
  }
  const fromMarch = Math.floor((100 * rest + 52) / 3060);
  const month = ((fromMarch + 2) % 12) + 1;
  const day = rest - Math.floor((fromMarch * 306 + 5) / 10) + 1;
  const two = (value: number) => String(value).padStart(2, "0");
  const year = years + Math.floor((fromMarch + 2) / 12);
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}` as CalendarDate;
}

function startOf(years: number): number {
  return years * 365 + Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400);
}

/** 1 on Monday, 7 on Sunday. */
export function weekday(date: CalendarDate | string): number {
  return ((dayNumber(date) + 2) % 7) + 1;
}

/** The day that many calendar days later. */
export function plusDays(date: CalendarDate | string, days: number): CalendarDate {
  return dayOfNumber(dayNumber(date) + days);
}
