import type { Language } from "./words.ts";

const SYMBOLS: Readonly<Record<string, string>> = { RUB: "₽", KZT: "₸", USD: "$" };
const NO_BREAK_SPACE = "\u00A0";
const MINUS = "\u2212";

/**
 * A decimal string as people write it in a language, with its currency, such as `42 500,00 ₽`; no
 * line ends within it.
 *
 * Works on the digits themselves: a number type could move the last kopeck. A text that is no
 * decimal comes back as it is.
 */
export function moneyText(amount: string, currency: string, language: Language): string {
  const parts = /^(-?)(\d+)(?:\.(\d+))?$/u.exec(amount);
  if (parts === null) return amount;
  const [, sign, whole = "", fraction] = parts;
  const groups = whole.replaceAll(/\B(?=(\d{3})+$)/gu, NO_BREAK_SPACE);
  const tail = fraction === undefined ? "" : (language === "en" ? "." : ",") + fraction;
  return `${sign ? MINUS : ""}${groups}${tail}${NO_BREAK_SPACE}${currencySign(currency)}`;
}

/** The sign of a currency, or its code where it has none here. */
export function currencySign(currency: string): string {
  return SYMBOLS[currency] ?? currency;
}
