import { ratio } from "../ratio.ts";
import { decimalText } from "./decimal.ts";
import type { Indicator } from "./indicator.ts";

/** Rounds a value that is exact to six places. */
const MILLIONTHS = 1_000_000;

/** A whole number as people write it: `2 168`. */
export function shownCount(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/gu, "\u00A0");
}

/** The value of an indicator for people: a count, a share in percent to one place, a growth `×1.24`. */
export function shownValue({ kind, value, ...indicator }: Indicator): string {
  if (indicator.protected === true) return "left out";
  if (value === null) return "not known";
  if (kind === "count") return shownCount(value);
  const exact = ratio(BigInt(Math.round(value * MILLIONTHS)), BigInt(MILLIONTHS));
  if (kind === "growth") return `×${decimalText(exact, 2)}`;
  const percent = decimalText({ ...exact, numerator: exact.numerator * 100n }, 1);
  return `${percent.replace("-", "\u2212")}\u00A0%`;
}

/** What a share was divided from: `1 301 / 2 168`. */
export function shownParts({ numerator, denominator, kind, ...indicator }: Indicator): string {
  if (kind === "count" || indicator.protected === true) return "";
  const part = numerator === null ? "?" : shownNumber(numerator);
  return `${part}\u00A0/\u00A0${denominator === null ? "?" : shownNumber(denominator)}`;
}

function shownNumber(value: number): string {
  if (!Number.isInteger(value)) return String(value);
  return value < 0 ? `\u2212${shownCount(-value)}` : shownCount(value);
}
