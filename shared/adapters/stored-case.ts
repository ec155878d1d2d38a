import * as z from "zod/mini";

import { Case } from "../contracts/case.ts";
import { ReviewState } from "../contracts/review.ts";

/** Where a case stands: `open` until there is a proposal, `confirmed` when a person has spoken. */
export const CASE_STATUSES = ["open", "proposed", "confirmed"] as const;
const CaseStatus = z.enum(CASE_STATUSES);

/** What a list of cases shows of one, kept with it so that no list reads whole cases. */
const QueueShort = z.object({
  state: ReviewState,
  outcome: z.nullable(z.enum(["eligible", "not-eligible", "undetermined"])),
  /** How many looks settle the case. */
  looks: z.nullable(z.int()),
  claim: z.nullable(z.object({ by: z.string(), until: z.string() })),
  dueOn: z.nullable(z.string()),
});
export type QueueShort = z.output<typeof QueueShort>;

/** A case as the table holds it; its application lists no documents: they are items of their own. */
export const StoredCase = z.object({
  caseId: z.string(),
  version: z.int(),
  status: CaseStatus,
  /** The instant of the last change of status. */
  statusSince: z.string(),
  /** The ordinal of the newest decision; 0 while there is none. */
  decisions: z.int(),
  application: Case,
  /** The account of the applicant, where the application came from it; and who opened the case. */
  applicant: z.optional(z.string()),
  openedBy: z.optional(z.string()),
  /** How many events people left; the newest has this ordinal. */
  events: z.optional(z.int()),
  /** What the queue shows without opening the case. */
  short: z.optional(QueueShort),
  /** The list of the queue, and the place in it: the keys of the index `byQueue`. */
  queue: z.optional(z.string()),
  queueOrder: z.optional(z.string()),
});
export type StoredCase = z.output<typeof StoredCase>;

/** One decision of a case. Older ones stay: as history, or because a person confirmed them. */
export const StoredDecision = z.object({
  caseId: z.string(),
  ordinal: z.int(),
  version: z.int(),
  status: z.enum(["proposed", "confirmed", "refused", "superseded"]),
  decidedAt: z.string(),
  /** SHA-256 of the canonical JSON of the decision. */
  hash: z.string(),
  /** `opora.decision/1` as JSON text: byte for byte as it was decided, however deep its trace. */
  decision: z.string(),
});
export type StoredDecision = z.output<typeof StoredDecision>;

/** A reading as the table holds it: itself, or where it stands because it is large. */
export const StoredReading = z.object({
  documentId: z.string(),
  sha256: z.string(),
  reading: z.optional(z.unknown()),
  stands: z.optional(z.object({ bucket: z.string(), key: z.string() })),
});
export type StoredReading = z.output<typeof StoredReading>;
