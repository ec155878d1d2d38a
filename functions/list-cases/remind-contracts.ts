import type { AgencySettings } from "../../shared/contracts/agency.ts";
import { contractMoment } from "../../shared/contracts/contract-moment.ts";
import { dueOf } from "../../shared/contracts/contract-view-of.ts";
import type { CalendarDate } from "../../shared/domain/calendar.ts";
import { localDay } from "../../shared/domain/clock/local-day.ts";
import type { Contract } from "../../shared/domain/contract/contract.ts";
import type { Law } from "../../shared/domain/law.ts";
import { contractReminders, nextLook } from "../../shared/domain/monitoring/contract-reminders.ts";
import { familyLanguage, type Reminder } from "../../shared/domain/reminder/due-reminders.ts";
import { reviewRecord } from "../../shared/domain/review/review-record.ts";
import type { ToRemind } from "./to-remind.ts";

/** A contract as it stands in the list of what is to be looked at. */
export interface ToLook {
  readonly contract: Contract;
  readonly version: number;
}

/** What reminding of contracts needs from the outside world. */
export interface ContractRemindPorts {
  readonly law: Law;
  readonly file: (caseId: string) => Promise<ToRemind | undefined>;
  readonly sent: (caseId: string) => Promise<readonly string[]>;
  readonly contractsOf: (caseId: string) => Promise<readonly Contract[]>;
  readonly upTo: (region: string, day: CalendarDate, most: number) => Promise<readonly ToLook[]>;
  readonly postpone: (look: ToLook, on: CalendarDate | undefined) => Promise<void>;
}

/** The agency's settings, and the instant. */
export interface RemindMoment {
  readonly agency: AgencySettings;
  readonly now: string;
}

/** How many contracts one look takes in. */
const MOST_CONTRACTS = 100;

/** A reminder with the case and the account it goes to. */
export type AddressedReminder = Reminder & {
  readonly caseId: string;
  readonly account: string | null;
};

/**
 * What families of a region are to be told now of their contracts, and whether there were more to look
 * at. A contract of which nothing is to be told now is moved to its next day.
 */
export async function contractsDue(
  ports: ContractRemindPorts,
  region: string,
  moment: RemindMoment,
): Promise<{ readonly reminders: readonly AddressedReminder[]; readonly more: boolean }> {
  const today = localDay(moment.now, region);
  const looks = await ports.upTo(region, today, MOST_CONTRACTS);
  const found = await Promise.all(
    looks.map(async (look) => {
      const { due, reminders } = await ofContract(ports, look.contract, moment);
      if (reminders.length === 0) await ports.postpone(look, nextLook(due, today));
      return reminders;
    }),
  );
  return { reminders: found.flat(), more: looks.length === MOST_CONTRACTS };
}

/** The same of all contracts of one case, before a channel's word that it sent one is believed. */
export async function contractsDueIn(
  ports: ContractRemindPorts,
  caseId: string,
  moment: RemindMoment,
): Promise<readonly AddressedReminder[]> {
  const contracts = await ports.contractsOf(caseId);
  const found = await Promise.all(contracts.map((one) => ofContract(ports, one, moment)));
  return found.flatMap(({ reminders }) => reminders);
}

async function ofContract(
  ports: ContractRemindPorts,
  contract: Contract,
  { agency, now }: RemindMoment,
) {
  const { caseId } = contract.ground;
  const { region } = contract.terms;
  const today = localDay(now, region);
  const due = dueOf(contract, contractMoment(ports.law, agency, new Date(now)));
  const unsent = contractReminders(due, today, { language: "ru", sent: [] });
  if (unsent.length === 0) return { due, reminders: [] };
  const file = await ports.file(caseId);
  if (file === undefined) return { due, reminders: [] };
  const language = familyLanguage(reviewRecord(file.events, true), region);
  const told = contractReminders(due, today, { language, sent: await ports.sent(caseId) });
  const account = file.case.applicant ?? file.case.openedBy ?? null;
  return { due, reminders: told.map((one) => ({ ...one, caseId, account })) };
}
