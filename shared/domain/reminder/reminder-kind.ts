/** What a family is reminded of under its contract. */
export const CONTRACT_REMINDER_KINDS = ["report-due", "duty-due", "repayment-due"] as const;

/** One of them. */
export type ContractReminderKind = (typeof CONTRACT_REMINDER_KINDS)[number];

/** What families are reminded of. */
export const REMINDER_KINDS = [
  "papers-asked",
  "papers-due",
  "decision",
  ...CONTRACT_REMINDER_KINDS,
] as const;

/** One of them. */
export type ReminderKind = (typeof REMINDER_KINDS)[number];
