import { runsIn } from "../conditions.ts";
import { inForceOn } from "../dated.ts";
import type { Law } from "../law.ts";
import type { ConditionRule } from "../programme.ts";
import { programmeIn, regimeOn } from "../programme-in-force.ts";
import { currentRegionCode } from "../regions.ts";
import type { ContractGround, ContractTerms } from "./contract-terms.ts";
import { type Refusal, refusal } from "./refusal.ts";

/**
 * Whether a programme may conclude contracts there and then: a pilot runs in named districts from a
 * day on, later everywhere, and some programmes are for families with children alone.
 *
 * Legal source: Law of the Republic of Komi 31-РЗ of 24.06.2019; the conditions of each programme.
 */
export function placeFaults(
  law: Law,
  { programme, region, territory, startsOn }: ContractTerms,
  { children }: ContractGround,
): readonly Refusal[] {
  const found = programmeIn(law, programme, region);
  if (found === undefined || regimeOn(found, startsOn) === undefined) {
    return [refusal("PROGRAMME_NOT_HERE", "programme")];
  }
  const conditions = found.conditions.filter((rule) => inForceOn(rule, startsOn));
  return conditions.flatMap((rule) => conditionFaults(rule, { region, territory, children }));
}

function conditionFaults(
  { condition, among = [], cites }: ConditionRule,
  place: {
    readonly region: string;
    readonly territory?: string | undefined;
    readonly children: number;
  },
): Refusal[] {
  if (condition === "with-children") {
    return place.children > 0 ? [] : [refusal("WITHOUT_CHILDREN", "ground.children", cites)];
  }
  const holds = runsIn(among, currentRegionCode(place.region), place.territory) === true;
  return holds ? [] : [refusal("PROGRAMME_NOT_HERE", "territory", cites)];
}
