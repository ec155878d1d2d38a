import * as z from "zod/mini";

import { REMINDER_KINDS } from "../domain/reminder/reminder-kind.ts";

const CHANNELS = ["sms", "e-mail", "messenger", "letter"] as const;

/** Of a step of the case by its number, or of a contract's duty by its id and the day of the reminder. */
const KEY =
  /^(?:[a-z]+(?:-[a-z]+)*-\d{1,6}|[a-z]+-due\/[^/\s]{1,80}\/.{1,100}\/\d{4}-\d\d-\d\d)$/su;

/** Of which region, as the query of `GET /reminders`. */
export const ReminderQuery = z.strictObject({ region: z.string() });
export type ReminderQuery = z.output<typeof ReminderQuery>;

/** A message that a family is to get, once. Opora holds no address: the channel knows the account. */
export const DueReminder = z.strictObject({
  caseId: z.string(),
  /** The same for the same occasion, so that a channel can tell what it has sent. */
  key: z.string(),
  kind: z.enum(REMINDER_KINDS),
  language: z.enum(["ru", "kk", "en"]),
  dueOn: z.nullable(z.string()),
  /** Names nobody, no amount and no outcome. */
  text: z.string(),
  /** Channels that the agency has on and that are not in their quiet hours at the place. */
  channels: z.array(z.enum(CHANNELS)),
  /** The account of whoever applied, or who opened the case for them. */
  account: z.nullable(z.string()),
});
export type DueReminder = z.output<typeof DueReminder>;

/** What is to be sent now: `GET /reminders`. */
export const DueReminders = z.strictObject({
  reminders: z.array(DueReminder),
  /** Whether there were more cases than were looked at: ask again once these are sent. */
  more: z.boolean(),
});
export type DueReminders = z.output<typeof DueReminders>;

/** That a channel has sent one: `POST /reminders`. */
export const ReminderSent = z.strictObject({
  caseId: z.string().check(z.minLength(1), z.maxLength(100)),
  key: z.string().check(z.regex(KEY, "the key of a reminder")),
  channel: z.enum(CHANNELS),
});
export type ReminderSent = z.output<typeof ReminderSent>;

/** Whether it was written down; false where it had been before. */
export const ReminderNoted = z.strictObject({ noted: z.boolean() });
export type ReminderNoted = z.output<typeof ReminderNoted>;
