import type { Random } from "./random.ts";

/** The months by their Russian names, from January. */
export const MONTHS = [
  "Январь",
  "Февраль",
  "Март",
  "Апрель",
  "Май",
  "Июнь",
  "Июль",
  "Август",
  "Сентябрь",
  "Октябрь",
  "Ноябрь",
  "Декабрь",
] as const;

const GENITIVE = [
  "января",
  "февраля",
  "марта",
  "апреля",
  "мая",
  "июня",
  "июля",
  "августа",
  "сентября",
  "октября",
  "ноября",
  "декабря",
] as const;

const KAZAKH_MONTHS = [
  "Қаңтар",
  "Ақпан",
  "Наурыз",
  "Сәуір",
  "Мамыр",
  "Маусым",
  "Шілде",
  "Тамыз",
  "Қыркүйек",
  "Қазан",
  "Қараша",
  "Желтоқсан",
] as const;

/** How a paper prints a month of a year. */
export type MonthStyle =
  | "Март 2025"
  | "март 2025 г."
  | "Март"
  | "03.2025"
  | "03"
  | "3"
  | "Наурыз 2025"
  | "Наурыз / Март 2025";

/** A month `YYYY-MM` in the paper's own form. */
export function printedMonth(month: string, style: MonthStyle): string {
  const year = month.slice(0, 4);
  const index = Number(month.slice(5)) - 1;
  const russian = MONTHS[index] ?? "";
  const kazakh = KAZAKH_MONTHS[index] ?? "";
  switch (style) {
    case "Март 2025":
      return `${russian} ${year}`;
    case "март 2025 г.":
      return `${russian.toLowerCase()} ${year} г.`;
    case "Март":
      return russian;
    case "03.2025":
      return `${month.slice(5)}.${year}`;
    case "03":
      return month.slice(5);
    case "3":
      return String(index + 1);
    case "Наурыз 2025":
      return `${kazakh} ${year}`;
    case "Наурыз / Март 2025":
      return `${kazakh} / ${russian} ${year}`;
  }
}

/** How a paper prints a date. */
export type DateStyle = "05.08.2024" | "«05» августа 2024 г." | "05.08.24";

/** A date `YYYY-MM-DD` in the paper's own form, day first. */
export function printedDate(date: string, style: DateStyle = "05.08.2024"): string {
  const [year = "", month = "", day = ""] = date.split("-");
  if (style === "05.08.24") return `${day}.${month}.${year.slice(2)}`;
  if (style === "05.08.2024") return `${day}.${month}.${year}`;
  return `«${day}» ${GENITIVE[Number(month) - 1]} ${year} г.`;
}

/** Consecutive months `YYYY-MM`, the first given. */
export function monthsFrom(first: string, count: number): string[] {
  const start = Number(first.slice(0, 4)) * 12 + Number(first.slice(5)) - 1;
  return Array.from({ length: count }, (_, index) => {
    const ordinal = start + index;
    return `${Math.floor(ordinal / 12)}-${String((ordinal % 12) + 1).padStart(2, "0")}`;
  });
}

/** A day of issue in the month after the one given. */
export function dayAfter(month: string, random: Random): string {
  const [next = month] = monthsFrom(month, 2).slice(1);
  return `${next}-${String(random.whole(1, 28)).padStart(2, "0")}`;
}

/** The last day of a month `YYYY-MM`. */
export function lastDayOf(month: string): string {
  const days = new Date(
    Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0),
  ).getUTCDate();
  return `${month}-${days}`;
}
