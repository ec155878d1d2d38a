import type { Ratio } from "../ratio.ts";
import { add, NOTHING, scale } from "../ratio.ts";

/**
 * Everything that counts, summed exactly; null as soon as one part is not known.
 *
 * Legal source: 44-FZ art. 15 (sum of the counted income of all members); Social Code 224-VII art. 127.
 */
export function totalIncome(counted: readonly (Ratio | null)[]): Ratio | null {
  let total = NOTHING;
  for (const part of counted) {
    if (part === null) return null;
    total = add(total, part);
  }
  return total;
}

/**
 * Average monthly income per member: a fraction, so that nothing is rounded.
 *
 * Legal source: 44-FZ art. 15 (sum ÷ months ÷ members); Social Code 224-VII art. 127.
 *
 * @throws {RangeError} If nobody is counted or the period is empty.
 */
export function perCapitaIncome(total: Ratio, months: number, householdSize: number): Ratio {
  if (months < 1 || householdSize < 1) {
    throw new RangeError(`Cannot average over ${months} months and ${householdSize} members`);
  }
  return scale(total, 1n, BigInt(months * householdSize));
}
