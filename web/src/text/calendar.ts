import { fill, wordFor } from "./fill.ts";
import type { terms as pattern } from "./ru/terms.ts";
import type { Wording } from "./wording.ts";

type Terms = Wording<typeof pattern>;

/** A month `YYYY-MM` in words, such as `март 2025`; any other text comes back as it is. */
export function monthText(month: string, terms: Terms): string {
  const parts = /^(\d{4})-(\d{2})$/u.exec(month);
  if (parts === null) return month;
  const [, year = "", number = ""] = parts;
  return fill(terms.month, { month: wordFor(terms.months, number), year });
}

/** A date `YYYY-MM-DD` in words, such as `10 июля 2025 г.`; any other text comes back as it is. */
export function dateText(date: string, terms: Terms): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(date);
  if (parts === null) return date;
  const [, year = "", month = "", day = ""] = parts;
  return fill(terms.date, { day: Number(day), month: wordFor(terms.monthsOfDate, month), year });
}

/** Hours and minutes of an instant on the reader's own clock, such as `14:05`. */
export function clockTime(instant: string): string {
  const at = new Date(instant);
  const two = (part: number) => String(part).padStart(2, "0");
  return `${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** The day of an instant on the reader's own calendar, as `YYYY-MM-DD`. */
export function localDay(instant: string): string {
  const at = new Date(instant);
  const two = (part: number) => String(part).padStart(2, "0");
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}
