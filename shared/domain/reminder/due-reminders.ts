import type { CaseClock } from "../clock/case-clocks.ts";
import { plusDays } from "../clock/day-number.ts";
import type { ReviewRecord } from "../review/review-record.ts";
import type { ReviewState } from "../review/review-state.ts";
import type { Language } from "../wording/words.ts";
import type { ReminderKind } from "./reminder-kind.ts";
import { REMINDER_WORDS } from "./reminder-words.ts";

/** A message that a family is to get, once. */
export interface Reminder {
  /** The same for the same occasion, whoever asks and whenever. */
  readonly key: string;
  readonly kind: ReminderKind;
  readonly language: Language;
  readonly dueOn: string | null;
  readonly text: string;
}

/** What reminders of a case follow from. */
export interface RemindedCase {
  readonly region: string;
  readonly record: ReviewRecord;
  readonly state: ReviewState;
  readonly clocks: readonly CaseClock[];
  /** The day at the place of the agency. */
  readonly today: string;
  /** Keys of what was sent already. */
  readonly sent: readonly string[];
}

/** How many days before its end a time limit is spoken of again. */
const DAYS_BEFORE = 3;
/** How long a decision is news; nobody is told of one that was made before a channel was plugged in. */
export const NEWS_DAYS = 14;

/**
 * What a family is to be told now and has not been: papers that were asked for, that their day is near,
 * and that all have signed a decision. A case that moved on is not spoken of any more.
 */
export function dueReminders(reminded: RemindedCase): readonly Reminder[] {
  return [...ofPapers(reminded), ...ofDecision(reminded)].filter(
    ({ key }) => !reminded.sent.includes(key),
  );
}

function ofPapers({ state, record, today }: RemindedCase): readonly Reminder[] {
  const { asked } = record;
  if (state !== "asked" || asked === undefined) return [];
  const dueOn = asked.dueOn ?? null;
  const near = dueOn !== null && plusDays(dueOn, -DAYS_BEFORE) <= today;
  if (dueOn !== null && dueOn < today) return [];
  const kind = near ? "papers-due" : "papers-asked";
  return [reminder(kind, asked.ordinal, asked.language, dueOn)];
}

function ofDecision({ state, record, clocks, today, region }: RemindedCase): readonly Reminder[] {
  const { prepared } = record;
  if ((state !== "confirmed" && state !== "refused") || prepared === undefined) return [];
  const objection = clocks.find(({ name }) => name === "objection");
  if (objection === undefined || plusDays(objection.startedOn, NEWS_DAYS) < today) return [];
  const language = familyLanguage(record, region);
  return [reminder("decision", prepared.ordinal, language, objection.dueOn)];
}

/** The language in which a family was written to last, or else the one usual at its place. */
export function familyLanguage({ prepared, asked }: ReviewRecord, region: string): Language {
  const chosen = prepared?.action === "confirm" ? prepared.language : undefined;
  return chosen ?? asked?.language ?? (region.startsWith("KZ") ? "kk" : "ru");
}

function reminder(
  kind: ReminderKind,
  ordinal: number,
  language: Language,
  dueOn: string | null,
): Reminder {
  const text = REMINDER_WORDS[kind][language].replace("{day}", dueOn ?? "—");
  return { key: `${kind}-${ordinal}`, kind, language, dueOn, text };
}
