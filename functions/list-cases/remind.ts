import type { AgencySettings } from "../../shared/contracts/agency.ts";
import type { DueReminder, DueReminders, ReminderSent } from "../../shared/contracts/reminder.ts";
import { caseClocks } from "../../shared/domain/clock/case-clocks.ts";
import { plusDays } from "../../shared/domain/clock/day-number.ts";
import { localDay } from "../../shared/domain/clock/local-day.ts";
import { dueReminders, NEWS_DAYS } from "../../shared/domain/reminder/due-reminders.ts";
import { openChannels } from "../../shared/domain/reminder/quiet-hours.ts";
import { newestFirst } from "../../shared/domain/review/queue-place.ts";
import { reviewRecord, stateOn } from "../../shared/domain/review/review-record.ts";
import { type ContractRemindPorts, contractsDue, contractsDueIn } from "./remind-contracts.ts";

/** What reminding needs from the outside world. */
export interface RemindPorts extends ContractRemindPorts {
  readonly slice: (slice: {
    readonly queue: string;
    readonly most: number;
  }) => Promise<readonly { readonly caseId: string; readonly queueOrder?: string | undefined }[]>;
  /** Writes one down, in the audit of the case; false where it was before. */
  readonly note: (sent: ReminderSent, actor: string, at: string) => Promise<boolean>;
  readonly agency: () => Promise<AgencySettings>;
  readonly now: () => Date;
}

const STATES = ["asked", "confirmed", "refused"] as const;
/** How many cases of each state one look takes in. */
const MOST_CASES = 100;

/** What families of a region are to be told now, by the channels that are open at the place. */
export function remind(ports: RemindPorts) {
  return async (region: string): Promise<DueReminders> => {
    const agency = await ports.agency();
    const now = ports.now().toISOString();
    const channels = [...openChannels(agency.channels, now, region)];
    if (channels.length === 0) return { reminders: [], more: false };
    const news = newestFirst(plusDays(localDay(now, region), -NEWS_DAYS - 1));
    const lists = await Promise.all(
      STATES.map((state) => ports.slice({ queue: `${state}#${region}`, most: MOST_CASES })),
    );
    const listed = lists.flatMap((list, at) =>
      list.filter(
        ({ queueOrder = "" }) => STATES[at] === "asked" || queueOrder <= `${news}#\uffff`,
      ),
    );
    const found = await Promise.all(
      listed.map(({ caseId }) => remindersOf(ports, caseId, { agency, now })),
    );
    const contracts = await contractsDue(ports, region, { agency, now });
    const reminders = [...found.flat(), ...contracts.reminders].map((one) => ({
      ...one,
      channels,
    }));
    return {
      reminders,
      more: contracts.more || lists.some(({ length }) => length === MOST_CASES),
    };
  };
}

/** Writes down that a reminder was sent, once; undefined where the case has none of that key due. */
export function noteReminder(ports: RemindPorts) {
  return async (sent: ReminderSent, actor: string): Promise<boolean | undefined> => {
    if ((await ports.sent(sent.caseId)).includes(sent.key)) return false;
    const agency = await ports.agency();
    const now = ports.now().toISOString();
    const due = [
      ...(await remindersOf(ports, sent.caseId, { agency, now })),
      ...(await contractsDueIn(ports, sent.caseId, { agency, now })),
    ];
    if (!due.some(({ key }) => key === sent.key)) return undefined;
    return ports.note(sent, actor, now);
  };
}

async function remindersOf(
  ports: RemindPorts,
  caseId: string,
  { agency, now }: { readonly agency: AgencySettings; readonly now: string },
): Promise<readonly Omit<DueReminder, "channels">[]> {
  const file = await ports.file(caseId);
  if (file === undefined) return [];
  const { application, applicant, openedBy } = file.case;
  const { region, appliedOn } = application;
  const today = localDay(now, region);
  const record = reviewRecord(file.events, true);
  const { deadlines, calendar: days } = agency;
  const clocks = caseClocks({ region, appliedOn, events: file.events, today, deadlines, days });
  const sent = await ports.sent(caseId);
  const due = dueReminders({ region, record, state: stateOn(record, today), clocks, today, sent });
  return due.map((one) => ({ caseId, ...one, account: applicant ?? openedBy ?? null }));
}
