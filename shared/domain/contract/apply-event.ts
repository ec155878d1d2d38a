import { agreeingSteps } from "./agreeing-steps.ts";
import type { Contract } from "./contract.ts";
import type { ContractEvent } from "./contract-event.ts";
import { TRANSITIONS } from "./contract-machine.ts";
import { endingSteps } from "./ending-steps.ts";
import type { ContractRules } from "./judge-contract.ts";
import { withArticles } from "./law-of-contracts.ts";
import { type Refusal, refusal } from "./refusal.ts";
import { runningSteps } from "./running-steps.ts";
import type { Step, Steps } from "./step.ts";

/** What an event makes of a contract: another contract, or every reason why it may not be. */
export type Applied =
  | { readonly contract: Contract; readonly refusals?: undefined }
  | { readonly contract?: undefined; readonly refusals: readonly Refusal[] };

/**
 * The contract after one more event, or every rule that the event breaks. Nothing that happened is
 * ever changed: the same events in the same order make the same contract.
 */
export function applyEvent(
  contract: Contract,
  event: ContractEvent,
  rules: ContractRules,
): Applied {
  const applied = stepped(contract, event, rules);
  if (applied.refusals === undefined) return applied;
  return { refusals: withArticles(applied.refusals, contract.terms) };
}

function stepped(contract: Contract, event: ContractEvent, rules: ContractRules): Applied {
  const allowed = TRANSITIONS[event.action][contract.status];
  if (allowed === undefined) return { refusals: [refusal("WRONG_STATUS", "action")] };
  if (event.on < contract.lastOn) return { refusals: [refusal("BEFORE_LAST_EVENT", "on")] };
  const step = stepOf(contract, event, rules);
  if ("refusals" in step) return { refusals: step.refusals };
  const status = step.change.status ?? allowed[0] ?? contract.status;
  if (!allowed.includes(status)) throw new RangeError(`${event.action} cannot lead to ${status}`);
  const version = contract.version + 1;
  return { contract: { ...contract, ...step.change, status, lastOn: event.on, version } };
}

/** A contract from its draft and everything that happened to it. */
export function replayed(
  draft: Contract,
  events: readonly ContractEvent[],
  rules: ContractRules,
): Contract {
  return events.reduce((contract, event) => {
    const { contract: next } = applyEvent(contract, event, rules);
    if (next === undefined) throw new RangeError(`Cannot replay ${event.action}: it was refused`);
    return next;
  }, draft);
}

const STEPS: Steps<ContractEvent["action"]> = { ...agreeingSteps, ...runningSteps, ...endingSteps };

function stepOf(contract: Contract, event: ContractEvent, rules: ContractRules): Step {
  const step = STEPS[event.action] as (
    contract: Contract,
    event: ContractEvent,
    rules: ContractRules,
  ) => Step;
  return step(contract, event, rules);
}
