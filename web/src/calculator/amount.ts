/**
 * A typed amount as decimal text with two places, such as `42 500,5` → `42500.50`.
 *
 * Undefined where the text is no amount of money; an empty text is undefined too, because nothing
 * typed is not zero.
 */
export function amountFrom(text: string): string | undefined {
  const parts = /^(\d{1,12})(?:[.,](\d{1,2}))?$/u.exec(text.replaceAll(/[\s\u00A0\u202F]/gu, ""));
  if (parts === null) return undefined;
  const [, whole = "", fraction = ""] = parts;
  return `${whole.replace(/^0+(?=\d)/u, "")}.${fraction.padEnd(2, "0")}`;
}
