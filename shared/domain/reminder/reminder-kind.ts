/** What families are reminded of. */
export const REMINDER_KINDS = ["papers-asked", "papers-due", "decision"] as const;

/** One of them. */
export type ReminderKind = (typeof REMINDER_KINDS)[number];
