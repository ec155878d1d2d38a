import * as z from "zod/mini";

import { DOCUMENT_STATUSES } from "../domain/document-status.ts";
import { ScanType } from "./messages.ts";

/** The source of recordings; which ones run is decided when a document is admitted. */
const Source = z.enum(["textract", "local", "pdf-text"]);

/** One version of one object, and its place among the versions of the same key. */
export const Upload = z.object({
  bucket: z.string(),
  key: z.string(),
  versionId: z.string(),
  /** S3's own order of the versions of one key; see `functions/admit-scan/sequencer.ts`. */
  sequencer: z.string(),
  /** The one id in all logs from this upload to the decision; it names nobody. */
  correlationId: z.string(),
});
export type Upload = z.output<typeof Upload>;

const Reason = z.object({ code: z.string(), message: z.string() });

/** A document of a case as the table holds it. */
export const StoredDocument = z.object({
  caseId: z.string(),
  documentId: z.string(),
  /** Raised by each write, which expects the number it read. */
  version: z.int(),
  status: z.enum(DOCUMENT_STATUSES),
  /** The instant of the last change of status; no key of an index, which would list every upload ever. */
  changedAt: z.string(),
  /** Whose paper it is; absent where an upload came that nobody announced. */
  memberId: z.optional(z.string()),
  fileName: z.string(),
  reasons: z.array(Reason),
  /** Absent until something was uploaded. */
  upload: z.optional(Upload),
  sha256: z.optional(z.string()),
  type: z.optional(ScanType),
  pages: z.optional(z.int()),
  /** Which sources must answer before figures are taken; empty where nothing is to be read. */
  sources: z.array(Source),
  /** The document of the case that brought the same content first. */
  linkedTo: z.optional(z.string()),
  /** The document it was linked to, once that one got other content and this one is read itself. */
  releasedBy: z.optional(z.string()),
});
export type StoredDocument = z.output<typeof StoredDocument>;
