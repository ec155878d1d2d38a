import type { CalendarDate } from "../calendar.ts";
import { dayAfter, firstDayOf, monthAt, monthIndex, monthOf } from "../calendar.ts";
import { nextWorkingDay } from "../clock/count-days.ts";
import { dayNumber, plusDays } from "../clock/day-number.ts";
import type { WorkCalendar } from "../clock/work-calendar.ts";
import type { Contract } from "../contract/contract.ts";
import type { ContractSettings } from "../contract/contract-settings.ts";
import { monthsLater } from "../contract/later-months.ts";
import { moneyOf } from "../money.ts";
import { type Side, whoseDue } from "./whose-due.ts";

/** What can be due under a contract. */
export const DUE_KINDS = [
  "duty",
  "report",
  "payment",
  "visit",
  "end",
  "measurement",
  "check",
  "repayment",
] as const;

/** What can be due under a contract. */
export type DueKind = (typeof DUE_KINDS)[number];

/** Something due: what, when, how late, and why. */
export interface DueItem {
  readonly contractId: string;
  readonly kind: DueKind;
  readonly id: string;
  readonly what: string;
  readonly dueOn: CalendarDate;
  readonly daysLate: number;
  /** Whose turn it is: who is to be reminded. */
  readonly of: Side;
  readonly remindOn: readonly CalendarDate[];
  readonly why: string;
}

/** What due days depend on besides the contract. */
export interface DueRules {
  readonly calendar: WorkCalendar;
  readonly settings: ContractSettings;
  /** How many months the agency checks after the end; 0 where the programme asks for none. */
  readonly checkMonths: number;
}

type Raw = Pick<DueItem, "kind" | "id" | "what" | "dueOn" | "why">;

/**
 * Everything of a contract that is still due, the earliest first. What falls on a day off is due on
 * the next working day; a suspended contract owes no duties and payments until it goes on.
 *
 * Legal source: Decree 1931 (monthly reports, visits, checks for twelve months after the end).
 */
export function dueItems(
  contract: Contract,
  today: CalendarDate,
  rules: DueRules,
): readonly DueItem[] {
  const { calendar, settings } = rules;
  const running = contract.status === "in-force";
  const kept = running || contract.status === "suspended";
  const raw: readonly Raw[] = [
    ...(running ? [...duties(contract), ...payments(contract)] : []),
    ...(kept || contract.status === "ended" ? reports(contract, settings) : []),
    ...(kept ? [...nextVisit(contract, settings), ...theEnd(contract)] : []),
    ...(contract.status === "ended" ? afterTheEnd(contract, rules) : []),
    ...repayments(contract),
  ];
  return raw
    .map((item) => {
      const dueOn = nextWorkingDay(item.dueOn, calendar);
      const daysLate = Math.max(0, dayNumber(today) - dayNumber(dueOn));
      const remindOn = settings.reminderDays.map((days) => plusDays(dueOn, -days));
      const of = whoseDue(contract, item);
      return { ...item, contractId: contract.contractId, dueOn, daysLate, of, remindOn };
    })
    .toSorted((one, other) => (one.dueOn < other.dueOn ? -1 : 1));
}

/** When a suspended time ends, due days move on by as many days. */
function moved({ suspensions }: Contract, day: CalendarDate): CalendarDate {
  return suspensions.reduce(
    (due, { from, to }) =>
      to === null || due < from ? due : plusDays(due, dayNumber(to) - dayNumber(from)),
    day,
  );
}

function duties(contract: Contract): Raw[] {
  const { terms, fulfilled } = contract;
  return terms.obligations
    .filter(({ id }) => !Object.hasOwn(fulfilled, id))
    .map(({ id, what, dueOn, who }) => {
      const why = `${who} owes it and nothing proves that it is done`;
      return { kind: "duty", id, what, dueOn: moved(contract, dueOn), why };
    });
}

function payments(contract: Contract): Raw[] {
  const { terms, paid, fulfilled } = contract;
  const employed = terms.obligations.some(
    ({ id, employment }) => employment === true && Object.hasOwn(fulfilled, id),
  );
  return terms.payments
    .filter(({ id }) => !paid.some(({ paymentId }) => paymentId === id))
    .filter(({ afterEmployment }) => afterEmployment !== true || employed)
    .map(({ id, kind, dueOn }) => {
      const why = "the agency promised it and no payment order is recorded";
      return { kind: "payment", id, what: kind, dueOn: moved(contract, dueOn), why };
    });
}

function reports({ terms, reports: filed, endedOn }: Contract, { reportDay }: ContractSettings) {
  const first = monthIndex(monthOf(terms.startsOn));
  const last = monthIndex(monthOf(endedOn ?? terms.endsOn));
  const items: Raw[] = [];
  for (let index = first; index <= last; index += 1) {
    const month = monthAt(index);
    if (endedOn === firstDayOf(month) && index > first) continue;
    const standing = filed[month]?.standing;
    if (standing === "accepted") continue;
    const why = standing === undefined ? "no report is filed" : WHY[standing];
    const dueOn = `${monthAt(index + 1)}-${String(reportDay).padStart(2, "0")}` as CalendarDate;
    items.push({ kind: "report", id: month, what: `report for ${month}`, dueOn, why });
  }
  return items;
}

const WHY = {
  waits: "the report is filed and waits for the agency",
  returned: "the report was returned and not filed again",
} as const;

function nextVisit({ terms, visits, concludedOn }: Contract, settings: ContractSettings): Raw[] {
  const last =
    visits
      .map(({ on }) => on)
      .toSorted()
      .at(-1) ??
    concludedOn ??
    terms.startsOn;
  const dueOn = monthsLater(last, settings.monthsBetweenVisits);
  if (dueOn > terms.endsOn) return [];
  const why = `the last visit was on ${last}`;
  return [{ kind: "visit", id: `visit-${dueOn}`, what: "visit", dueOn, why }];
}

function theEnd({ terms }: Contract): Raw[] {
  const dueOn = dayAfter(terms.endsOn);
  return [{ kind: "end", id: "end", what: "end of the term", dueOn, why: "the term is over then" }];
}

function afterTheEnd(contract: Contract, { settings, checkMonths }: DueRules): Raw[] {
  const { endedOn, measurement, checks } = contract;
  if (endedOn === null) return [];
  const due: Raw[] = [];
  if (measurement === null) {
    const dueOn = monthsLater(endedOn, 1);
    const why = "income after the contract is not measured";
    due.push({ kind: "measurement", id: "after", what: "income after", dueOn, why });
  }
  const every = settings.monthsBetweenChecks;
  for (let number = 1; number * every <= checkMonths; number += 1) {
    if (checks.length >= number) continue;
    const dueOn = monthsLater(endedOn, number * every);
    const why = `check ${number} after the end is not recorded`;
    due.push({ kind: "check", id: `check-${number}`, what: "check after the end", dueOn, why });
  }
  return due;
}

function repayments({ claims }: Contract): Raw[] {
  return claims
    .filter(({ amount, repaid }) => moneyOf(repaid) < moneyOf(amount))
    .map(({ claimId, amount, repaid, dueOn }) => {
      const why = `${repaid} of ${amount} is repaid`;
      return { kind: "repayment", id: claimId, what: "repayment", dueOn, why };
    });
}
