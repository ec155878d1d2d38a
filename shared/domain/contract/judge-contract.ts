import type { Law } from "../law.ts";
import { contractLimits } from "./contract-limits.ts";
import type { ContractSettings } from "./contract-settings.ts";
import type { ContractGround, ContractTerms } from "./contract-terms.ts";
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
    ...placeFaults(law, terms, ground),
    ...sidesFaults(terms),
    ...termsFaults(terms, contractLimits(law, { ...terms, monthlyBenefit })),
  ];
  return withArticles(faults, terms);
}

function groundFaults({ confirmed, outcome }: ContractGround): Refusal[] {
  if (!confirmed) return [refusal("NO_CONFIRMED_DECISION", "ground")];
  return outcome === "eligible" ? [] : [refusal("NOT_ELIGIBLE", "ground.outcome")];
}
