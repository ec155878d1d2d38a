import type { StoredDocument, Upload } from "../../shared/contracts/document.ts";
import {
  type DocumentEvent,
  type DocumentStatus,
  nextDocumentStatus,
} from "../../shared/domain/document-status.ts";
import type { Reading, RejectionCode } from "../../shared/reading/reading.ts";
import type { RecordingSource } from "../../shared/reading/recording.ts";
import { isLater } from "./sequencer.ts";

/** What the bytes of an upload say before anything is read from it. */
export type Inspection =
  | {
      readonly type: "jpeg" | "png" | "tiff" | "pdf";
      readonly pages: number;
      /** Which sources must read it; none where no machine may. */
      readonly sources: readonly RecordingSource[];
    }
  | { readonly refused: { readonly code: RejectionCode; readonly message: string } };

/** One upload, inspected. */
export interface InspectedUpload {
  readonly caseId: string;
  readonly documentId: string;
  readonly upload: Upload;
  readonly sha256: string;
  readonly inspection: Inspection;
}

/** What stands in the case when the upload arrives. */
export interface Standing {
  readonly document: StoredDocument | undefined;
  /** The document that brought the same content first, and the version of that note. */
  readonly first: { readonly document: StoredDocument | undefined; readonly version: number };
  /** Whether it is the newest under its key in S3; known where a sequencer is missing. */
  readonly isNewest?: boolean;
}

/** What is written for an upload. */
export interface Admission {
  readonly outcome: "reading" | "by-hand" | "rejected" | "linked" | "superseded" | "same-content";
  /** Where the document stood before; absent where it is new. */
  readonly former?: DocumentStatus;
  readonly document?: StoredDocument;
  readonly contentVersion?: number;
  readonly rejected?: Reading;
}

const ALREADY_HERE = {
  code: "ALREADY_UPLOADED",
  message: "The case holds this very file already: it is read and counted once",
};

/** Why a paper waits for a person unread. */
export const BY_HAND = {
  code: "CONSENT_WITHHELD",
  message: "The family has not consented to automatic reading: a person enters the figures",
};

/**
 * What becomes of an upload, from what it is and what stands.
 *
 * A version older than the one that stands changes nothing. The same bytes under the same key belong
 * to the run there is, which only learns how new they are; under another key they are linked to the document that brought them.
 */
export function planAdmission(arrived: InspectedUpload, standing: Standing, at: string): Admission {
  const former = standing.document?.status;
  return { ...outcomeOf(arrived, standing, at), ...(former !== undefined && { former }) };
}

function outcomeOf(
  arrived: InspectedUpload,
  standing: Standing,
  at: string,
): Omit<Admission, "former"> {
  const { upload, sha256, inspection } = arrived;
  const known = standing.document;
  if (known?.upload && !isLaterThan(upload, known.upload, standing.isNewest)) {
    return { outcome: "superseded" };
  }
  if (known?.upload && known.sha256 === sha256) {
    const run = { ...known.upload, sequencer: upload.sequencer };
    return { outcome: "same-content", document: { ...known, upload: run } };
  }
  const base = baseOf(arrived, known);
  if ("refused" in inspection) {
    const document = changed(base, "refused", at, { reasons: [inspection.refused] });
    return {
      outcome: "rejected",
      document,
      rejected: rejectedReading(document, sha256, inspection),
    };
  }
  const { type, pages, sources } = inspection;
  const first = standing.first.document;
  if (first && first.documentId !== arrived.documentId && holds(first, sha256)) {
    const facts = { type, pages, sources: [...sources], reasons: [ALREADY_HERE] };
    const linked = { ...facts, linkedTo: first.documentId };
    return { outcome: "linked", document: changed(base, "found-again", at, linked) };
  }
  if (sources.length === 0) {
    const facts = { type, pages, reasons: [BY_HAND] };
    const document = changed(base, "kept-from-readers", at, facts);
    return { outcome: "by-hand", document, contentVersion: standing.first.version };
  }
  const document = changed(base, "admitted", at, { type, pages, sources: [...sources] });
  return { outcome: "reading", document, contentVersion: standing.first.version };
}

/** Whether two versions of one key must be told apart by asking S3: the sweep knows no sequencers. */
export function lacksOrder(upload: Upload, known: Upload | undefined): boolean {
  return known !== undefined && (upload.sequencer === "" || known.sequencer === "");
}

function isLaterThan(upload: Upload, known: Upload, isNewest = false): boolean {
  if (lacksOrder(upload, known)) return isNewest;
  return isLater(upload.sequencer, known.sequencer);
}

/** Whether a document itself stands for a content, so that others may be linked to it. */
export function holds(document: StoredDocument, sha256: string): boolean {
  return document.sha256 === sha256 && document.status !== "linked";
}

/** The document as a fresh run of this upload begins it; what a former version left is dropped. */
function baseOf(arrived: InspectedUpload, known: StoredDocument | undefined): StoredDocument {
  const { caseId, documentId, upload, sha256 } = arrived;
  return {
    ...{ caseId, documentId, upload, sha256 },
    version: known?.version ?? 0,
    status: known?.status === "abandoned" ? "abandoned" : "offered",
    changedAt: known?.changedAt ?? "",
    fileName: known?.fileName ?? documentId,
    ...(known?.memberId !== undefined && { memberId: known.memberId }),
    reasons: [],
    sources: [],
  };
}

function changed(
  document: StoredDocument,
  event: DocumentEvent,
  at: string,
  facts: Partial<StoredDocument>,
): StoredDocument {
  return { ...document, ...facts, status: after(document.status, event), changedAt: at };
}

function after(status: DocumentStatus, event: DocumentEvent): DocumentStatus {
  const next = nextDocumentStatus(status, event);
  if (next === undefined) throw new RangeError(`Cannot apply ${event}: the document is ${status}`);
  return next;
}

function rejectedReading(
  { fileName }: StoredDocument,
  sha256: string,
  { refused }: Extract<Inspection, { refused: unknown }>,
): Reading {
  return {
    schema: "opora.reading/1",
    ...{ file: fileName, sha256, pages: 0, form: "unknown", status: "rejected" },
    ...{ reasons: [refused], fields: {}, figures: [], checks: [] },
  };
}
