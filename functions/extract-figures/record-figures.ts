import type { StoredDocument } from "../../shared/contracts/document.ts";
import type { CaseOrder, FigureOrder } from "../../shared/contracts/messages.ts";
import {
  isTerminal,
  nextDocumentStatus,
  readingEvent,
} from "../../shared/domain/document-status.ts";
import type { Reading } from "../../shared/reading/reading.ts";
import type { Recording, RecordingSource } from "../../shared/reading/recording.ts";
import { rejectedReading } from "../../shared/reading/rejected-reading.ts";
import { failureOfAll, withDoubts } from "./doubt-reading.ts";

/** The file that a reading speaks of. */
interface ReadFile {
  readonly file: string;
  readonly sha256: string;
  readonly pages: number;
}

/** What recording figures needs from the outside world. */
export interface Ports {
  readonly findDocument: (
    caseId: string,
    documentId: string,
  ) => Promise<StoredDocument | undefined>;
  /** What a source saw or that it failed; undefined while it has not answered. */
  readonly recordings: (
    sha256: string,
    source: RecordingSource,
  ) => Promise<readonly Recording[] | undefined>;
  /** Figures from recordings; pure, so that a second run yields the same bytes. */
  readonly read: (recordings: readonly Recording[], file: ReadFile) => Reading;
  /** False if somebody wrote the document since it was read. */
  readonly record: (document: StoredDocument, reading: Reading) => Promise<boolean>;
  readonly orderDecision: (order: CaseOrder) => Promise<void>;
  readonly now: () => Date;
}

/** What became of an order, for the log. */
export type Recorded = Reading["status"] | "waiting" | "superseded" | "recorded-before";

const ATTEMPTS = 5;

/**
 * Takes the figures of a document once every one of its sources has answered, and records them with
 * the document's new status; then the case is up for a decision.
 *
 * Whoever comes second finds the status final, writes nothing, and orders the decision again, for
 * the first may have died before that.
 */
export function recordFigures(ports: Ports) {
  return async (order: FigureOrder): Promise<Recorded> => {
    const { caseId, documentId, sha256 } = order;
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      const document = await ports.findDocument(caseId, documentId);
      if (document?.sha256 !== sha256 || document.status === "offered") return "superseded";
      if (isTerminal(document.status)) {
        await ports.orderDecision({ caseId });
        return "recorded-before";
      }
      const recordings = await allRecordings(ports, document, sha256);
      if (recordings === undefined) return "waiting";
      const reading = readingOf(ports, document, recordings, sha256);
      if (await ports.record(recorded(document, reading, ports.now()), reading)) {
        await ports.orderDecision({ caseId });
        return reading.status;
      }
    }
    throw new RangeError(`Cannot record figures: the document moved ${ATTEMPTS} times`);
  };
}

async function allRecordings(
  { recordings }: Ports,
  { sources }: StoredDocument,
  sha256: string,
): Promise<readonly Recording[] | undefined> {
  const seen: Recording[] = [];
  for (const source of sources) {
    const answer = await recordings(sha256, source);
    if (answer === undefined) return undefined;
    seen.push(...answer);
  }
  return seen;
}

function readingOf(
  { read }: Ports,
  { fileName, pages = 1 }: StoredDocument,
  recordings: readonly Recording[],
  sha256: string,
): Reading {
  const known = Math.max(pages, ...recordings.map((recording) => recording.pages));
  const file = { file: fileName, sha256, pages: known };
  const failure = failureOfAll(recordings);
  if (failure) return rejectedReading(file, failure);
  const usable = recordings.filter(({ outcome }) => outcome !== "failed");
  return withDoubts(read(usable, file), usable);
}

function recorded(document: StoredDocument, reading: Reading, now: Date): StoredDocument {
  const status = nextDocumentStatus(document.status, readingEvent(reading.status));
  if (status === undefined) {
    throw new RangeError(`Cannot record figures: the document is ${document.status}`);
  }
  return {
    ...document,
    status,
    statusSince: now.toISOString(),
    pages: reading.pages,
    reasons: reading.reasons.map(({ code, message }) => ({ code, message })),
  };
}
