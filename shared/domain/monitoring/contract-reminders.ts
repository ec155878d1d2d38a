import type { CalendarDate } from "../calendar.ts";
import { plusDays } from "../clock/day-number.ts";
import type { Reminder } from "../reminder/due-reminders.ts";
import type { ContractReminderKind } from "../reminder/reminder-kind.ts";
import { REMINDER_WORDS } from "../reminder/reminder-words.ts";
import type { Language } from "../wording/words.ts";
import type { DueItem, DueKind } from "./due-items.ts";

/** What a family is reminded of; the rest is the agency's turn. */
const KINDS: Readonly<Partial<Record<DueKind, ContractReminderKind>>> = {
  report: "report-due",
  duty: "duty-due",
  repayment: "repayment-due",
};

/** A contract is looked at this often even if nothing is near: settings and calendars may change. */
const DAYS_BETWEEN_LOOKS = 7;

/**
 * What a family is to be told now of its contract: of each thing that is its turn, on the days before
 * it that the region settled and no later than its due day, each such day once. Of several days that
 * have passed only the last is spoken of, so that a channel plugged in late sends one message.
 *
 * @param today The day at the place of the contract.
 * @param sent Keys of what was sent already.
 */
export function contractReminders(
  due: readonly DueItem[],
  today: CalendarDate,
  { language, sent }: { readonly language: Language; readonly sent: readonly string[] },
): readonly Reminder[] {
  return due.flatMap((item) => {
    const kind = kindOf(item);
    const on = item.remindOn.filter((day) => day <= today).toSorted();
    const last = on.at(-1);
    if (kind === undefined || last === undefined || today > item.dueOn) return [];
    const key = `${kind}/${item.contractId}/${item.id}/${last}`;
    if (sent.includes(key)) return [];
    const text = REMINDER_WORDS[kind][language].replace("{day}", item.dueOn);
    return [{ key, kind, language, dueOn: item.dueOn, text }];
  });
}

/**
 * When a contract of which nothing is to be told now is looked at again: on the next day of a
 * reminder, and in a week at the latest. Never where the family owes nothing to come: whatever happens
 * to a contract has it looked at anew.
 */
export function nextLook(due: readonly DueItem[], today: CalendarDate): CalendarDate | undefined {
  const owed = due.filter((item) => kindOf(item) !== undefined && item.dueOn > today);
  if (owed.length === 0) return undefined;
  const days = owed.flatMap(({ remindOn }) => remindOn).filter((day) => day > today);
  return [...days, plusDays(today, DAYS_BETWEEN_LOOKS)].toSorted()[0];
}

function kindOf({ of, kind }: DueItem): ContractReminderKind | undefined {
  return of === "family" ? KINDS[kind] : undefined;
}
