import * as z from "zod/mini";

import { DOCUMENT_STATUSES } from "../domain/document-status.ts";
import { Case } from "./case.ts";
import { Decision } from "./decision.ts";
import { MOST_NAME } from "./file-name.ts";
import { QueuePage } from "./queue.ts";
import { Reading } from "./reading.ts";
import { DecisionDifference, ReviewView, TimelineEntry } from "./review.ts";

/** The most bytes of one upload: what a phone's PDF of several pages needs, with room. */
export const MOST_UPLOAD_BYTES = 50 * 1024 * 1024;

/** Types that a browser may claim for an upload; what a file is, admission finds out itself. */
export const UPLOAD_TYPES = ["image/jpeg", "image/png", "image/tiff", "application/pdf"] as const;

/** How long an upload form is valid: enough for a slow phone to begin. */
export const FORM_VALID_SECONDS = 900;

/** Ids that are part of object keys and addresses. */
export const CaseId = z
  .string()
  .check(
    z.regex(
      /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,79}$/u,
      "up to 80 letters, digits, dots, hyphens or underscores",
    ),
  );

/** A request for a place to upload one paper: `POST /cases/{caseId}/documents`. */
export const UploadRequest = z.strictObject({
  /** Whose paper it is: a member of the application. */
  memberId: z.string().check(z.minLength(1, "the id of a member")),
  fileName: z
    .string()
    .check(z.minLength(1, "a name"), z.maxLength(MOST_NAME, `at most ${MOST_NAME} characters`)),
  contentType: z.enum(UPLOAD_TYPES, `one of ${UPLOAD_TYPES.join(", ")}`),
  bytes: z
    .int("a whole number of bytes")
    .check(
      z.minimum(1, "a file that is not empty"),
      z.maximum(MOST_UPLOAD_BYTES, `at most ${MOST_UPLOAD_BYTES} bytes`),
    ),
});
export type UploadRequest = z.output<typeof UploadRequest>;

/** Where the paper may be sent: a form that is valid once or more often for a short while. */
export const UploadTicket = z.strictObject({
  documentId: z.string(),
  upload: z.strictObject({ url: z.string(), fields: z.record(z.string(), z.string()) }),
});
export type UploadTicket = z.output<typeof UploadTicket>;

/** The answer to an application: `POST /cases`. */
export const OpenedCase = z.strictObject({ caseId: z.string() });
export type OpenedCase = z.output<typeof OpenedCase>;

/** The cases, the one where a look changes most first: `GET /cases`. */
export const CaseList = QueuePage;
export type CaseList = QueuePage;

/** One document of a case as its page shows it. */
export const DocumentView = z.strictObject({
  documentId: z.string(),
  /** Absent where an upload came that nobody announced. */
  memberId: z.optional(z.string()),
  fileName: z.string(),
  status: z.enum(DOCUMENT_STATUSES),
  reasons: z.array(z.strictObject({ code: z.string(), message: z.string() })),
  linkedTo: z.optional(z.string()),
  reading: z.optional(Reading),
  /** Pictures of the pages, by addresses that are valid for a while. */
  pages: z.array(z.strictObject({ page: z.int(), url: z.string() })),
});
export type DocumentView = z.output<typeof DocumentView>;

/** A case with all that its page shows: `GET /cases/{caseId}`. */
export const CaseView = z.strictObject({
  case: Case,
  documents: z.array(DocumentView),
  /** The decision that a person confirmed, else the newest proposal, else null. */
  decision: z.nullable(Decision),
  /** Sent back as `seen` with every action, so that nobody acts on what has moved since. */
  version: z.int(),
  /** `open` without a proposal, `proposed` with one, `confirmed` when a person has decided. */
  status: z.enum(["open", "proposed", "confirmed"]),
  review: ReviewView,
  /** Everything that happened, the oldest first. */
  timeline: z.array(TimelineEntry),
  /** Present in the answer to an action that changes the decision, or to a trial of one. */
  difference: z.optional(DecisionDifference),
});
export type CaseView = z.output<typeof CaseView>;
