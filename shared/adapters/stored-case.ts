import * as z from "zod/mini";

import { Case } from "../contracts/case.ts";

/** Where a case stands: `open` until there is a proposal, `confirmed` when a person has spoken. */
const CaseStatus = z.enum(["open", "proposed", "confirmed"]);

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
});
export type StoredCase = z.output<typeof StoredCase>;

/** One decision of a case. Older ones stay: as history, or because a person confirmed them. */
export const StoredDecision = z.object({
  caseId: z.string(),
  ordinal: z.int(),
  version: z.int(),
  status: z.enum(["proposed", "confirmed", "superseded"]),
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
