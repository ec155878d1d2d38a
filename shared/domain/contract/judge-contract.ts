import type { Law } from "../law.ts";
import { currentRegionCode } from "../regions.ts";
import { contractLimits } from "./contract-limits.ts";
import type { ContractSettings } from "./contract-settings.ts";
import type { ContractGround, ContractTerms, DecidedFamily } from "./contract-terms.ts";
import { withArticles } from "./law-of-contracts.ts";
import { placeFaults } from "./place-faults.ts";
import { type Refusal, refusal } from "./refusal.ts";
import { sidesFaults } from "./sides-faults.ts";
import { termsFaults } from "./terms-faults.ts";

/** What judging a contract needs besides the contract itself. */
export interface ContractRules {
  readonly law: Law;
  readonly settings: ContractSettings;
}

/** Refusals of what nobody knows, which a person may answer for; no other refusal can be. */
export const OPEN_QUESTIONS: readonly Refusal["code"][] = ["CAP_NOT_KNOWN"];

/** Every rule that terms break, whatever happens to them next; empty where they may be agreed on. */
export function contractFaults(
  terms: ContractTerms,
  ground: ContractGround,
  { law }: ContractRules,
): readonly Refusal[] {
  const { monthlyBenefit } = ground;
  const faults = [
    ...groundFaults(ground),
    ...decidedFaults(terms, ground),
    ...placeFaults(law, terms, ground),
    ...sidesFaults(terms),
    ...termsFaults(terms, contractLimits(law, { ...terms, monthlyBenefit })),
  ];
  return withArticles(faults, terms);
}

/** A decision gives the right to its own programme, in its region, to its family, from then on. */
function decidedFaults(
  { programme, region, startsOn, parties }: ContractTerms,
  { about }: ContractGround,
): Refusal[] {
  if (about === undefined) return [];
  const elsewhere = currentRegionCode(region) !== currentRegionCode(about.region);
  const strangers = parties.flatMap(({ role, memberId }, index) => {
    const ofFamily = role === "citizen" || role === "family-member";
    const known = memberId === undefined || about.memberIds.includes(memberId);
    return ofFamily && !known ? [refusal("PARTY_NOT_OF_FAMILY", `parties[${index}].memberId`)] : [];
  });
  return [
    ...(programme === about.programme ? [] : [refusal("OTHER_PROGRAMME", "programme")]),
    ...(elsewhere ? [refusal("OTHER_PROGRAMME", "region")] : []),
    ...(startsOn < about.appliedOn ? [refusal("BEFORE_APPLICATION", "startsOn")] : []),
    ...strangers,
    ...joiningFaults({ programme, parties }, about),
  ];
}

/**
 * Conditional assistance asks every able-bodied member of the family into a measure, so that each of
 * them is a party; what each party owes is asked in `sidesFaults`.
 *
 * Legal source: Social Code of Kazakhstan art. 122.
 */
function joiningFaults(
  { programme, parties }: Pick<ContractTerms, "programme" | "parties">,
  { mustJoin }: DecidedFamily,
): Refusal[] {
  const joining = parties.filter(({ ableBodied }) => ableBodied === true).length;
  return programme.startsWith("kz.") && joining < mustJoin
    ? [refusal("NO_MEASURE_FOR_ABLE_BODIED", "parties")]
    : [];
}

function groundFaults({ confirmed, outcome }: ContractGround): Refusal[] {
  if (!confirmed) return [refusal("NO_CONFIRMED_DECISION", "ground")];
  return outcome === "eligible" ? [] : [refusal("NOT_ELIGIBLE", "ground.outcome")];
}
