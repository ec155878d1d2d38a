import { citationText } from "./citation.ts";
import { moneyText } from "./money-text.ts";
import type { ValueKind } from "./token.ts";
import type { Language } from "./words.ts";

/** What a text for people needs beside the decision itself. */
export interface ForPeople {
  /** Of every amount that names none itself. */
  readonly currency: string;
  /** What members are called, by their ids. */
  readonly names: ReadonlyMap<string, string>;
}

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

/** A value as people of a language write it; what is none of its kind comes back as it is. */
export function forPeople(
  kind: ValueKind,
  held: string,
  { currency, names }: ForPeople,
  language: Language,
): string {
  switch (kind) {
    case "amount":
      return moneyText(held, currency, language);
    case "month":
      return monthText(held, language);
    case "day":
      return dayText(held, language);
    case "citation":
      return citationText(held, language);
    case "member":
      return names.get(held) ?? held;
  }
}

/** A day as people write it: `10.07.2025`, in English `10 July 2025`. */
export function dayText(day: string, language: Language): string {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(day) ?? [];
  if (year === undefined || month === undefined || date === undefined) return day;
  if (language !== "en") return `${date}.${month}.${year}`;
  return `${Number(date)} ${MONTHS[Number(month) - 1] ?? month} ${year}`;
}

function monthText(held: string, language: Language): string {
  const [, year, month] = /^(\d{4})-(\d{2})$/u.exec(held) ?? [];
  if (year === undefined || month === undefined) return held;
  return language === "en" ? `${MONTHS[Number(month) - 1] ?? month} ${year}` : `${month}.${year}`;
}
