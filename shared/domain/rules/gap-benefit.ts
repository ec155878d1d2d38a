import type { Ratio } from "../ratio.ts";
import { add, compare, NOTHING, scale, subtract } from "../ratio.ts";

/**
 * The monthly benefit that lifts everybody to the poverty line: gap × members, never negative.
 *
 * Legal source: Social Code 224-VII and Law 246-II (amount: the gap times the members).
 */
export function gapBenefit(perPerson: Ratio, perCapita: Ratio, members: number): Ratio {
  if (compare(perCapita, perPerson) >= 0) return NOTHING;
  return scale(subtract(perPerson, perCapita), BigInt(members));
}

/**
 * The monthly benefit of April to December 2019: the gap for each adult, a fixed amount for each
 * child and full-time student under 23.
 *
 * Legal source: Law 246-II as in force from 01.04.2019 to 31.12.2019.
 */
export function fixedChildBenefit(
  gapForAdults: Ratio,
  fixedPerChild: bigint,
  children: number,
): Ratio {
  return add(gapForAdults, { numerator: fixedPerChild * BigInt(children), denominator: 1n });
}
