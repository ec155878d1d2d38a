import type { Contract } from "./contract.ts";
import type { ContractEvent } from "./contract-event.ts";
import type { ContractRules } from "./judge-contract.ts";
import type { Refusal } from "./refusal.ts";

/** What an event changes; `status` only where it is not the first that the machine allows. */
export type Change = Partial<Omit<Contract, "contractId" | "ground" | "version" | "lastOn">>;

/** A change, or why there is none. */
export type Step = { readonly change: Change } | { readonly refusals: readonly Refusal[] };

/** Steps of some events, each by its name. */
export type Steps<Name extends ContractEvent["action"]> = {
  readonly [One in Name]: (
    contract: Contract,
    event: Extract<ContractEvent, { action: One }>,
    rules: ContractRules,
  ) => Step;
};

/** The change, unless something refuses it. */
export function unless(refusals: readonly Refusal[], change: Change): Step {
  return refusals.length > 0 ? { refusals } : { change };
}
