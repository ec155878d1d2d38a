import { monthOfName } from "./month-names.ts";

const pad = (text: string | number): string => String(text).padStart(2, "0");

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isoDate(day: string, month: string | number, year: string): string | undefined {
  const fullYear = year.length === 2 ? `20${year}` : year;
  const days = DAYS[Number(month) - 1];
  if (days === undefined || Number(day) < 1 || Number(day) > days) return undefined;
  return /^(?:19|20)\d{2}$/u.test(fullYear) ? `${fullYear}-${pad(month)}-${pad(day)}` : undefined;
}

/** Dates in a printed text, day first: `05.08.2024`, `05 . 08 . 2024`, `«05» августа 2024 г.`, ISO. */
export function datesIn(text: string): readonly string[] {
  const numeric = [
    ...text.matchAll(/(?<!\d)(\d{1,2}) ?[./] ?(\d{1,2}) ?[./] ?(\d{4}|\d{2})(?!\d)/gu),
  ].map((match) => ({
    at: match.index,
    date: isoDate(match[1] ?? "", match[2] ?? "", match[3] ?? ""),
  }));
  const spelled = [
    ...text.matchAll(/["«“]? ?(?<!\d)(\d{1,2}) ?["»”]? ?(\p{L}{3,9}) (\d{4})(?!\d)/gu),
  ].map((match) => {
    const month = monthOfName(match[2] ?? "");
    const date = month === undefined ? undefined : isoDate(match[1] ?? "", month, match[3] ?? "");
    return { at: match.index, date };
  });
  const iso = [...text.matchAll(/(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/gu)].map((match) => ({
    at: match.index,
    date: isoDate(match[3] ?? "", match[2] ?? "", match[1] ?? ""),
  }));
  return [...numeric, ...spelled, ...iso]
    .sort((one, other) => one.at - other.at)
    .flatMap(({ date }) => date ?? []);
}
