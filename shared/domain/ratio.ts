import type { Money } from "./money.ts";
import { money } from "./money.ts";

/** An exact fraction of minor units; the denominator is positive. Nothing is rounded on the way. */
export interface Ratio {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** No money at all, exactly. */
export const NOTHING: Ratio = { numerator: 0n, denominator: 1n };

/** A whole amount as a fraction. */
export function whole(amount: bigint): Ratio {
  return { numerator: amount, denominator: 1n };
}

/**
 * A fraction of two whole numbers.
 *
 * @throws {RangeError} If the denominator is not positive.
 */
export function ratio(numerator: bigint, denominator: bigint): Ratio {
  if (denominator <= 0n) throw new RangeError("Cannot divide: expected a positive denominator");
  return { numerator, denominator };
}

/** The exact sum of two fractions. */
export function add(left: Ratio, right: Ratio): Ratio {
  if (left.denominator === right.denominator) {
    return { numerator: left.numerator + right.numerator, denominator: left.denominator };
  }
  return {
    numerator: left.numerator * right.denominator + right.numerator * left.denominator,
    denominator: left.denominator * right.denominator,
  };
}

/** The exact difference of two fractions. */
export function subtract(left: Ratio, right: Ratio): Ratio {
  return add(left, { numerator: -right.numerator, denominator: right.denominator });
}

/** A fraction times `by`, divided by `over`. */
export function scale(value: Ratio, by: bigint, over = 1n): Ratio {
  return ratio(value.numerator * by, value.denominator * over);
}

/** Negative, zero or positive as `left` is less than, equal to or more than `right`. */
export function compare(left: Ratio, right: Ratio): number {
  const difference = left.numerator * right.denominator - right.numerator * left.denominator;
  if (difference === 0n) return 0;
  return difference < 0n ? -1 : 1;
}

/** Rounded half away from zero to a whole minor unit: for the eye only, never before comparing. */
export function rounded({ numerator, denominator }: Ratio): Money {
  const negative = numerator < 0n;
  const size = negative ? -numerator : numerator;
  const result = (2n * size + denominator) / (2n * denominator);
  return money(negative ? -result : result);
}

/** The fraction in lowest terms as text, `2250000/3`-like exactness for a trace. */
export function exactText({ numerator, denominator }: Ratio): string {
  const divisor = greatestCommonDivisor(numerator < 0n ? -numerator : numerator, denominator);
  const [top, bottom] = [numerator / divisor, denominator / divisor];
  return bottom === 1n ? `${top}` : `${top}/${bottom}`;
}

function greatestCommonDivisor(left: bigint, right: bigint): bigint {
  let [a, b] = [left, right];
  while (b > 0n) [a, b] = [b, a % b];
  return a === 0n ? 1n : a;
}
