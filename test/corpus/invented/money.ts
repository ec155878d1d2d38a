import type { Random } from "./random.ts";

/** How a paper prints its amounts; `mixed` takes another one for every cell. */
export type MoneyStyle = "1 234,56" | "1234.56" | "1 234.56" | "1234,56" | "1,234.56" | "mixed";

/** How a paper prints taxes, which are whole roubles; `1,234` is a real trap: the comma groups. */
export type TaxStyle = "1234" | "1 234" | "1234,00" | "1234.00" | "1,234" | "1 234-00";

const NO_BREAK_SPACE = "\u00a0";

/** An amount in kopecks as the truth files hold it: a decimal string with two places. */
export function decimal(kopecks: number): string {
  const roubles = Math.trunc(kopecks / 100);
  return `${roubles}.${String(kopecks % 100).padStart(2, "0")}`;
}

/** An amount in kopecks as the paper prints it. */
export function printed(kopecks: number, style: MoneyStyle, random: Random): string {
  const chosen =
    style === "mixed" ? random.pick(["1 234,56", "1234.56", "1 234.56"] as const) : style;
  const roubles = String(Math.trunc(kopecks / 100));
  const cents = String(kopecks % 100).padStart(2, "0");
  switch (chosen) {
    case "1 234,56":
      return `${grouped(roubles, NO_BREAK_SPACE)},${cents}`;
    case "1 234.56":
      return `${grouped(roubles, NO_BREAK_SPACE)}.${cents}`;
    case "1,234.56":
      return `${grouped(roubles, ",")}.${cents}`;
    case "1234,56":
      return `${roubles},${cents}`;
    case "1234.56":
      return `${roubles}.${cents}`;
  }
}

/** A tax in kopecks, a whole number of roubles, as the paper prints it. */
export function printedTax(kopecks: number, style: TaxStyle): string {
  const roubles = String(Math.trunc(kopecks / 100));
  switch (style) {
    case "1234":
      return roubles;
    case "1 234":
      return grouped(roubles, NO_BREAK_SPACE);
    case "1,234":
      return grouped(roubles, ",");
    case "1234,00":
      return `${roubles},00`;
    case "1234.00":
      return `${roubles}.00`;
    case "1 234-00":
      return `${grouped(roubles, NO_BREAK_SPACE)}-00`;
  }
}

/** A share of an amount, rounded half up to whole roubles, as the tax code asks (art. 52 § 6). */
export function wholeRoubles(kopecks: number, percent: number): number {
  return Math.floor((kopecks * percent + 5_000) / 10_000) * 100;
}

/** A share of an amount, rounded half up to the kopeck. */
export function share(kopecks: number, percent: number): number {
  return Math.floor((kopecks * percent + 50) / 100);
}

/** The sum of amounts in kopecks. */
export function sumOf(amounts: readonly number[]): number {
  return amounts.reduce((sum, amount) => sum + amount, 0);
}

/** A wage in kopecks: a round sum, a sum in roubles, or a sum with kopecks, as payrolls give. */
export function wage(random: Random, from: number, to: number): number {
  const roubles = random.whole(from, to);
  return random.pick([
    Math.round(roubles / 500) * 50_000,
    roubles * 100,
    roubles * 100 + random.whole(1, 99),
    roubles * 100 + random.whole(1, 99),
  ]);
}

function grouped(digits: string, mark: string): string {
  return digits.replace(/\B(?=(?:\d{3})+$)/gu, mark);
}
