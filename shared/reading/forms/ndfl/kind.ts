import type { Place } from "../../find/place.ts";
import { readAmount } from "../../numbers/printed-amount.ts";

/** What a digit string looks like, before its column is known. */
export type Kind = "month" | "code" | "amount" | "deductionCode";

/** The kind by shape of one reading: `03`, `2000`, `503`, `42 500,00`. */
function shapeOf(text: string): Kind | undefined {
  if (/^(?:0?[1-9]|1[0-2])$/u.test(text)) return "month";
  if (/^[1-4]\d{3}$/u.test(text)) return "code";
  if (/^[1-6]\d{2}$/u.test(text)) return "deductionCode";
  const amount = readAmount(text);
  if (!amount) return undefined;
  const bareDigits = amount.decimals ? 0 : text.replace(/\D/gu, "").length;
  return bareDigits < 8 ? "amount" : undefined;
}

/** The kind that most readers' strings have at a place; undefined when none has any. */
export function kindOf({ seen }: Place): Kind | undefined {
  const counts = new Map<Kind, number>();
  for (const { text } of seen) {
    const kind = shapeOf(text);
    if (kind) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return [...counts].sort((one, other) => other[1] - one[1])[0]?.[0];
}

/** What a ruling or a speck behind a code is read as. */
const withoutSpeck = (text: string): string => text.replace(/(?<=\d)[.,]$/u, "");

/** A month as two digits, where the text is one. */
export function monthDigits(text: string): string | undefined {
  const month = withoutSpeck(text);
  return /^(?:0?[1-9]|1[0-2])$/u.test(month) ? month.padStart(2, "0") : undefined;
}

/** An income code, where the text is one. */
export const incomeCode = (text: string): string | undefined =>
  /^[1-4]\d{3}[.,]?$/u.test(text) ? withoutSpeck(text) : undefined;

/** A deduction code, where the text is one. */
export const deductionCode = (text: string): string | undefined =>
  /^[1-6]\d{2}[.,]?$/u.test(text) ? withoutSpeck(text) : undefined;
