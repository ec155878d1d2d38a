import type { Ratio } from "../ratio.ts";

/** Digits behind the point of every value in a report. */
const PLACES = 6;

/** A fraction as decimal text, rounded half away from zero, without needless zeros. */
export function decimalText({ numerator, denominator }: Ratio, places = PLACES): string {
  const negative = numerator < 0n;
  const size = (negative ? -numerator : numerator) * 10n ** BigInt(places);
  const digits = ((2n * size + denominator) / (2n * denominator)).toString();
  const padded = digits.padStart(places + 1, "0");
  const point = padded.length - places;
  const fraction = padded.slice(point).replace(/0+$/u, "");
  const text = `${padded.slice(0, point)}${fraction === "" ? "" : `.${fraction}`}`;
  return negative && text !== "0" ? `-${text}` : text;
}
