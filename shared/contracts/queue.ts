import * as z from "zod/mini";

import { ReviewState } from "./review.ts";

/** A day as `YYYY-MM-DD`. */
const Day = z.string();

const MOST = 100;

/** What of the queue is asked for, as the query of `GET /cases`. */
export const QueueQuery = z.strictObject({
  /** Waits for a caseworker, unless told: `proposed`. */
  state: z.optional(ReviewState),
  region: z.optional(z.string()),
  programme: z.optional(z.string()),
  territory: z.optional(z.string()),
  /** `mine`: only what the asker has claimed; `free`: only what nobody has. */
  claim: z.optional(z.enum(["mine", "free"])),
  /** `own`: the asker's own applications; the only ones an applicant sees. */
  scope: z.optional(z.enum(["own", "all"])),
  limit: z.optional(
    z.pipe(
      z.string().check(z.regex(/^[1-9]\d?$|^100$/u, `1 to ${MOST}`)),
      z.transform((text) => Number(text)),
    ),
  ),
  /** `next` of the page before. */
  cursor: z.optional(z.string()),
});
export type QueueQuery = z.output<typeof QueueQuery>;

/** One case in a list. */
export const QueueEntry = z.strictObject({
  caseId: z.string(),
  programme: z.string(),
  region: z.string(),
  territory: z.optional(z.string()),
  appliedOn: z.string(),
  /** `open`, `proposed` or `confirmed`: whether there is a decision. */
  status: z.string(),
  state: ReviewState,
  /** Null as well while a second person is to look, who must not know the first's. */
  outcome: z.nullable(z.enum(["eligible", "not-eligible", "undetermined"])),
  /** How many looks can change the decision; 1 is settled by one look. Null: nothing is doubtful. */
  looks: z.nullable(z.int()),
  claimedBy: z.nullable(z.string()),
  /** Working days since the application, without pauses. */
  ageWorkingDays: z.int(),
  dueOn: z.nullable(Day),
  overdue: z.boolean(),
});
export type QueueEntry = z.output<typeof QueueEntry>;

/** A page of cases, the one where a look changes most first: `GET /cases`. */
export const QueuePage = z.strictObject({
  cases: z.array(QueueEntry),
  /** The cursor of the next page; absent at the end. */
  next: z.optional(z.string()),
});
export type QueuePage = z.output<typeof QueuePage>;

/** Claims the first free case: `POST /cases/next`. */
export const NextRequest = z.strictObject({
  region: z.optional(z.string()),
  programme: z.optional(z.string()),
  minutes: z.optional(z.int().check(z.minimum(1), z.maximum(480))),
});
export type NextRequest = z.output<typeof NextRequest>;

/** The case that was claimed, or null where nothing waits. */
export const NextCase = z.strictObject({ caseId: z.nullable(z.string()) });
export type NextCase = z.output<typeof NextCase>;
