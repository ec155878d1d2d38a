import type { Language } from "./language.ts";

const SYMBOLS: Readonly<Record<string, string>> = { RUB: "₽", KZT: "₸", USD: "$" };
const NARROW_SPACE = "\u202F";
const NO_BREAK_SPACE = "\u00A0";
const MINUS = "\u2212";

/**
 * A decimal string as people write it in a language, with its currency, such as `42 500,00 ₽`.
 *
 * Works on the digits themselves: a number type could move the last kopeck. A text that is no
 * decimal comes back as it is.
 */
export function moneyText(amount: string, currency: string, language: Language): string {
  const parts = /^(-?)(\d+)(?:\.(\d+))?$/u.exec(amount);
  if (parts === null) return amount;
  const [, sign, whole = "", fraction] = parts;
  const groups = whole.replaceAll(/\B(?=(\d{3})+$)/gu, NARROW_SPACE);
  const tail = fraction === undefined ? "" : (language === "en" ? "." : ",") + fraction;
  return `${sign ? MINUS : ""}${groups}${tail}${NO_BREAK_SPACE}${currencySign(currency)}`;
}

/** The sign of a currency, or its code where it has none here. */
export function currencySign(currency: string): string {
  return SYMBOLS[currency] ?? currency;
}

/** Hundredths in a decimal string of two places; undefined where the text is none. */
export function hundredths(amount: string): bigint | undefined {
  const parts = /^(-?)(\d+)\.(\d{2})$/u.exec(amount);
  if (parts === null) return undefined;
  const size = BigInt(`${parts[2]}${parts[3]}`);
  return parts[1] === "-" ? -size : size;
}

/** The distance between two amounts as a decimal string; undefined where one is no amount. */
export function distance(one: string, other: string): string | undefined {
  const a = hundredths(one);
  const b = hundredths(other);
  if (a === undefined || b === undefined) return undefined;
  const gap = (a > b ? a - b : b - a).toString().padStart(3, "0");
  return `${gap.slice(0, -2)}.${gap.slice(-2)}`;
}
