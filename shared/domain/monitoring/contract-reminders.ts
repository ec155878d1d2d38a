import type { CalendarDate } from "../calendar.ts";
import { dayNumber } from "../clock/day-number.ts";
import type { Contract } from "../contract/contract.ts";
import { type DueItem, type DueKind, type DueRules, dueItems, remindersOn } from "./due-items.ts";

/** Something that somebody is to be reminded of today. */
export interface ContractReminder {
  /** Stable for what is due, on which day, and the day of the reminder: the same one twice is one. */
  readonly reminderId: string;
  readonly caseId: string;
  readonly contractId: string;
  readonly to: "family" | "agency";
  readonly kind: DueKind;
  readonly id: string;
  readonly what: string;
  readonly dueOn: CalendarDate;
  /** 0 on the due day itself. */
  readonly daysLeft: number;
}

/** Kinds that only the family can bring; a duty is of whoever owes it. */
const OF_THE_FAMILY: readonly DueKind[] = ["report", "repayment"];

/** Everything that a contract's sides are to be reminded of on a day, the earliest first. */
export function contractReminders(
  contract: Contract,
  today: CalendarDate,
  rules: DueRules,
): readonly ContractReminder[] {
  const { contractId, ground } = contract;
  return remindersOn(dueItems(contract, today, rules), today).map((item) => ({
    reminderId: `${contractId}/${item.kind}/${item.id}/${item.dueOn}/${today}`,
    ...{ caseId: ground.caseId, contractId, to: sideOf(contract, item) },
    ...{ kind: item.kind, id: item.id, what: item.what, dueOn: item.dueOn },
    daysLeft: dayNumber(item.dueOn) - dayNumber(today),
  }));
}

function sideOf({ terms, reports }: Contract, { kind, id }: DueItem): ContractReminder["to"] {
  if (kind === "report" && reports[id as keyof typeof reports]?.standing === "waits")
    return "agency";
  if (OF_THE_FAMILY.includes(kind)) return "family";
  if (kind !== "duty") return "agency";
  const who = terms.obligations.find((duty) => duty.id === id)?.who;
  const role = terms.parties.find((party) => party.id === who)?.role;
  return role === "citizen" || role === "family-member" ? "family" : "agency";
}
