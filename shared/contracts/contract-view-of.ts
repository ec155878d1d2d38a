import type { Role } from "../domain/access/role.ts";
import { localDay } from "../domain/clock/local-day.ts";
import { type AgencyDays, workCalendar } from "../domain/clock/work-calendar.ts";
import type { Contract } from "../domain/contract/contract.ts";
import type { ContractEvent } from "../domain/contract/contract-event.ts";
import { contractLimits } from "../domain/contract/contract-limits.ts";
import { possibleDeeds } from "../domain/contract/contract-machine.ts";
import { mayDo } from "../domain/contract/contract-rights.ts";
import { type ContractRules, contractFaults } from "../domain/contract/judge-contract.ts";
import { type DueItem, dueItems } from "../domain/monitoring/due-items.ts";
import { spendingOf } from "../domain/monitoring/spending.ts";
import { ContractView } from "./contract-view.ts";

/** When and by which rules a contract is looked at. */
export interface ContractMoment {
  readonly rules: ContractRules;
  /** The agency's own days, beside those of the country. */
  readonly days: AgencyDays;
  /** As ISO text in UTC: which day it is depends on the contract's region. */
  readonly now: string;
}

/** A contract as its page shows it to somebody. */
export function contractViewOf(
  contract: Contract,
  events: readonly ContractEvent[],
  moment: ContractMoment,
  roles: readonly Role[],
): ContractView {
  const { contractId, ground, status, version, terms, measurement } = contract;
  const open = status === "draft" || status === "with-commission" || status === "agreed";
  return ContractView.parse({
    ...{ contractId, caseId: ground.caseId, status, version, terms, measurement, events },
    ...{ concludedOn: contract.concludedOn, endedOn: contract.endedOn },
    ...{ paid: contract.paid, claims: contract.claims },
    actions: possibleDeeds(status).filter((name) => mayDo(roles, name)),
    refusals: open ? contractFaults(terms, ground, moment.rules) : [],
    due: dueOf(contract, moment),
    spending: spendingOf(contract),
  });
}

/** Everything of a contract that is still due on the day. */
export function dueOf(
  contract: Contract,
  { rules, days, now }: ContractMoment,
): readonly DueItem[] {
  const { terms, ground } = contract;
  const { monthlyBenefit } = ground;
  const { checkMonths } = contractLimits(rules.law, { ...terms, monthlyBenefit });
  const { settings } = rules;
  const calendar = workCalendar(terms.region, days);
  const today = localDay(now, terms.region);
  return dueItems(contract, today, { calendar, settings, checkMonths: checkMonths?.value ?? 0 });
}
