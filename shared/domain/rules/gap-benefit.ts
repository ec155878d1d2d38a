import type { Ratio } from "../ratio.ts";
import { compare, NOTHING, scale, subtract } from "../ratio.ts";

/**
 * The monthly benefit that lifts everybody to the poverty line: gap × members, never negative.
 *
 * From April to December 2019 it is paid for adults alone: each child had a fixed amount.
 *
 * Legal source: Social Code 224-VII and Law 246-II (amount: the gap times the members).
 */
export function gapBenefit(perPerson: Ratio, perCapita: Ratio, members: number): Ratio {
  if (compare(perCapita, perPerson) >= 0) return NOTHING;
  return scale(subtract(perPerson, perCapita), BigInt(members));
}
