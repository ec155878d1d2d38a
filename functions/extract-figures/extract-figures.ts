import type { FigureOrder } from "../../shared/contracts/messages.ts";
import { readPaper } from "../../shared/reading/read-paper.ts";
import type { Reading } from "../../shared/reading/reading.ts";
import type { Recording, RecordingSource } from "../../shared/reading/recording.ts";
import { rejectedReading } from "../../shared/reading/rejected-reading.ts";
import { failureOfAll, withDoubts } from "./doubt-reading.ts";

/** A document as far as extraction needs it. */
export interface AwaitedDocument {
  readonly caseId: string;
  readonly documentId: string;
  readonly fileName: string;
  readonly sha256: string;
  /** Which sources must have answered before figures are taken. */
  readonly sources: readonly RecordingSource[];
}

/** What taking figures needs from the outside world. */
export interface Ports<Document extends AwaitedDocument> {
  /** The document while it waits for its reading; undefined once it is read, or another's. */
  readonly awaited: (order: FigureOrder) => Promise<Document | undefined>;
  /** What a source saw on a file; undefined where it has not answered yet. */
  readonly recordings: (
    sha256: string,
    source: RecordingSource,
  ) => Promise<readonly Recording[] | undefined>;
  /** Keeps the reading unless the document has moved on; says whether it was kept. */
  readonly keep: (document: Document, reading: Reading) => Promise<boolean>;
  /** Asks for a new determination of the case. */
  readonly orderDetermination: (caseId: string) => Promise<void>;
}

/** What became of an order, for the log. */
export type Extracted = Reading["status"] | "waiting" | "stale";

/**
 * Takes the figures of a document once all its sources have answered, as a recording or as a
 * failure with a name. Running it again yields the same reading; a stale worker changes nothing.
 */
export function extractFigures<Document extends AwaitedDocument>(ports: Ports<Document>) {
  const { awaited, recordings, keep, orderDetermination } = ports;
  return async (order: FigureOrder): Promise<Extracted> => {
    const document = await awaited(order);
    if (!document || document.sha256 !== order.sha256) {
      await orderDetermination(order.caseId);
      return "stale";
    }
    const answers = await Promise.all(
      document.sources.map((source) => recordings(document.sha256, source)),
    );
    if (answers.some((answer) => answer === undefined)) return "waiting";
    const reading = readingOf(
      document,
      answers.flatMap((answer) => answer ?? []),
    );
    const kept = await keep(document, reading);
    await orderDetermination(order.caseId);
    return kept ? reading.status : "stale";
  };
}

/** The reading, or the rejection of a file of which no source could read a page. */
function readingOf(document: AwaitedDocument, recordings: readonly Recording[]): Reading {
  const pages = Math.max(0, ...recordings.map((recording) => recording.pages));
  const file = { file: document.fileName, sha256: document.sha256, pages };
  const failure = failureOfAll(recordings);
  if (failure) return rejectedReading(file, failure);
  return withDoubts(readPaper(recordings, file), recordings);
}
