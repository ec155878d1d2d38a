import type { StoredDocument } from "../../shared/contracts/document.ts";
import { failedRecording } from "../../shared/contracts/failed-recording.ts";
import type { ReadingOrder } from "../../shared/contracts/messages.ts";
import type { ReaderName, Recording, RecordingSource } from "../../shared/reading/recording.ts";

/** What sweeping needs from the outside world. */
export interface Ports {
  /** Documents of a status that have it since before an instant, the longest first. */
  readonly documentsOf: (
    status: "offered" | "reading",
    before: string,
  ) => Promise<readonly StoredDocument[]>;
  /** Cases without a proposal since before an instant, and those of documents that ended since. */
  readonly casesToDecide: (before: string, endedAfter: string) => Promise<readonly string[]>;
  /** The newest version under the document's key, as S3 would tell of it; undefined if none came. */
  readonly arrived: (document: StoredDocument) => Promise<object | undefined>;
  readonly hasAnswered: (sha256: string, source: RecordingSource) => Promise<boolean>;
  readonly jobOf: (order: ReadingOrder) => Promise<string | undefined>;
  /** Ends an offer that nobody used; false if it was used just now. */
  readonly abandon: (document: StoredDocument, at: string) => Promise<boolean>;
  readonly keepFailure: (source: RecordingSource, failure: Recording) => Promise<void>;
  readonly admit: (notice: object) => Promise<void>;
  readonly order: (source: "textract" | "local", order: ReadingOrder, id: string) => Promise<void>;
  readonly pollJob: (jobId: string, id: string) => Promise<void>;
  readonly orderFigures: (order: ReadingOrder, id: string) => Promise<void>;
  readonly orderDecision: (caseId: string) => Promise<void>;
  /** Since when nothing holds paid reading; undefined while it is held. */
  readonly paidReadingFreeSince: () => Promise<string | undefined>;
  readonly now: () => Date;
}

/** When something counts as late, in minutes. */
export interface Bounds {
  /** An offer unused for so long was not used, or its notice is lost. */
  readonly offerMinutes: number;
  /** A document is looked at after so long, at each sweep. */
  readonly readingMinutes: number;
  /** A source that has not answered after so long has failed. */
  readonly giveUpMinutes: number;
  /** The case of a document that ended within so long is looked at once more. */
  readonly endedMinutes: number;
}

/** What a sweep did, by kind: for the log and the metrics. */
export type Swept = Readonly<
  Record<"readmitted" | "abandoned" | "reordered" | "polled" | "givenUp" | "redecided", number>
>;

const MINUTE_MS = 60_000;

/**
 * Finds what is late and sets it going again: an arrival whose notice was lost, a source whose
 * message or answer was lost, a case whose decision was not ordered. A source that stays silent for
 * too long is given up, so that every document comes to an end or before a person.
 *
 * Whatever it sends may have been sent before: everything downstream takes a message twice.
 */
export function sweep(ports: Ports, bounds: Bounds) {
  return async (): Promise<Swept> => {
    const before = (minutes: number) =>
      new Date(ports.now().getTime() - minutes * MINUTE_MS).toISOString();
    const done = {
      ...{ readmitted: 0, abandoned: 0, reordered: 0, polled: 0, givenUp: 0, redecided: 0 },
    };
    for (const document of await ports.documentsOf("offered", before(bounds.offerMinutes))) {
      done[await settleOffer(ports, document)] += 1;
    }
    const oldest = before(bounds.giveUpMinutes);
    const freeSince = await ports.paidReadingFreeSince();
    for (const document of await ports.documentsOf("reading", before(bounds.readingMinutes))) {
      for (const action of await pushOn(ports, document, { oldest, freeSince })) {
        done[action] += 1;
      }
    }
    const ended = before(bounds.endedMinutes);
    for (const caseId of await ports.casesToDecide(before(bounds.offerMinutes), ended)) {
      await ports.orderDecision(caseId);
      done.redecided += 1;
    }
    return done;
  };
}

async function settleOffer(
  ports: Ports,
  document: StoredDocument,
): Promise<"readmitted" | "abandoned"> {
  const notice = await ports.arrived(document);
  if (notice !== undefined) {
    await ports.admit(notice);
    return "readmitted";
  }
  if (await ports.abandon(document, ports.now().toISOString())) {
    await ports.orderDecision(document.caseId);
  }
  return "abandoned";
}

/** What silence is measured against. */
interface Clock {
  /** A source asked before this instant has failed. */
  readonly oldest: string;
  readonly freeSince: string | undefined;
}

/** Whether a source was silent for too long; while paid reading is held, it was not asked. */
function isSilent(document: StoredDocument, source: RecordingSource, clock: Clock): boolean {
  const { oldest, freeSince } = clock;
  if (source !== "textract") return document.statusSince < oldest;
  return freeSince !== undefined && document.statusSince < oldest && freeSince < oldest;
}

type Push = "reordered" | "polled" | "givenUp";

/** Sets each silent source going, or gives it up; with none silent, the figures are to be taken. */
async function pushOn(ports: Ports, document: StoredDocument, clock: Clock): Promise<Push[]> {
  const order = orderOf(document);
  const id = document.upload?.correlationId;
  if (order === undefined || id === undefined) return [];
  const pushes: Push[] = [];
  for (const source of document.sources) {
    if (await ports.hasAnswered(order.sha256, source)) continue;
    const isOver = isSilent(document, source, clock);
    pushes.push(await pushSource(ports, source, { order, id, isOver }));
  }
  if (pushes.length > 0 && pushes.some((push) => push !== "givenUp")) return pushes;
  await ports.orderFigures(order, id);
  return pushes.length > 0 ? pushes : ["reordered"];
}

interface Late {
  readonly order: ReadingOrder;
  readonly id: string;
  readonly isOver: boolean;
}

async function pushSource(ports: Ports, source: RecordingSource, late: Late): Promise<Push> {
  const { order, id, isOver } = late;
  if (isOver || source === "pdf-text") {
    const { sha256, pages } = order;
    const reader = READERS[source];
    const failure = failedRecording({ reader, sha256, pages, code: "TIME_LIMIT" });
    await ports.keepFailure(source, failure);
    return "givenUp";
  }
  const jobId = source === "textract" ? await ports.jobOf(order) : undefined;
  if (jobId === undefined) {
    await ports.order(source, order, id);
    return "reordered";
  }
  await ports.pollJob(jobId, id);
  return "polled";
}

const READERS: Readonly<Record<RecordingSource, ReaderName>> = {
  textract: "textract",
  local: "pp-ocr",
  "pdf-text": "pdf-text",
};

function orderOf(document: StoredDocument): ReadingOrder | undefined {
  const { caseId, documentId, upload, sha256, type, pages } = document;
  if (!upload || sha256 === undefined || type === undefined || pages === undefined)
    return undefined;
  const { bucket, key, versionId } = upload;
  return { caseId, documentId, bucket, key, versionId, sha256, type, pages };
}
