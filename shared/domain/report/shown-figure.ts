import { ratio } from "../ratio.ts";
import { decimalText } from "./decimal.ts";
import type { Indicator } from "./indicator.ts";

/** Rounds a value that is exact to six places. */
const MILLIONTHS = 1_000_000;
const LEFT_OUT = "left out";

/** A whole number as people write it: `2 168`. */
export function shownCount(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/gu, "\u00A0");
}

/** The same where it may be left out of a published table. */
export function shownOrLeftOut(count: number | null): string {
  return count === null ? LEFT_OUT : shownCount(count);
}

/** The value of an indicator for people: a count, a share in percent to one place, a growth `×1.24`. */
export function shownValue({ kind, value, ...indicator }: Indicator): string {
  if (indicator.protected === true) return LEFT_OUT;
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
  if (kind === "growth" && denominator === null) return ""; // A median as it is published.
  const part = numerator === null ? "?" : shownNumber(numerator);
  return `${part}\u00A0/\u00A0${denominator === null ? "?" : shownNumber(denominator)}`;
}

function shownNumber(value: number): string {
  if (!Number.isInteger(value)) return String(value);
  return value < 0 ? `\u2212${shownCount(-value)}` : shownCount(value);
}
