import type { StoredDocument } from "../../shared/contracts/document.ts";
import { failedRecording } from "../../shared/contracts/failed-recording.ts";
import type { ReadingOrder } from "../../shared/contracts/messages.ts";
import type { ReaderName, Recording, RecordingSource } from "../../shared/reading/recording.ts";

/** What setting a document going again needs from the outside world. */
export interface PushPorts {
  readonly hasAnswered: (sha256: string, source: RecordingSource) => Promise<boolean>;
  /** The job started for an upload, or until when its order waits for a place and a turn. */
  readonly startOf: (order: ReadingOrder) => Promise<StartStanding | undefined>;
  readonly keepFailure: (source: RecordingSource, failure: Recording) => Promise<void>;
  readonly order: (source: "textract" | "local", order: ReadingOrder, id: string) => Promise<void>;
  readonly pollJob: (jobId: string, id: string) => Promise<void>;
  readonly orderFigures: (order: ReadingOrder, id: string) => Promise<void>;
}

/** Where the start of one upload stands. */
interface StartStanding {
  readonly jobId?: string | undefined;
  readonly dueAt?: string | undefined;
  readonly leasedUntil?: string | undefined;
}

/** What silence is measured against. */
export interface Clock {
  /** A source asked before this instant has failed. */
  readonly oldest: string;
  readonly freeSince: string | undefined;
  /** An order that was due before this instant is lost. */
  readonly late: string;
}

/** Whether a source was silent for too long; while paid reading is held, it was not asked. */
function isSilent(document: StoredDocument, source: RecordingSource, clock: Clock): boolean {
  const { oldest, freeSince } = clock;
  if (source !== "textract") return document.changedAt < oldest;
  return freeSince !== undefined && document.changedAt < oldest && freeSince < oldest;
}

/** What was done for a source. */
export type Push = "reordered" | "polled" | "givenUp" | "waits";

/** Sets each silent source going, or gives it up; with none silent, the figures are to be taken. */
export async function pushOn(
  ports: PushPorts,
  document: StoredDocument,
  clock: Clock,
): Promise<Push[]> {
  const order = orderOf(document);
  const id = document.upload?.correlationId;
  if (order === undefined || id === undefined) return [];
  const pushes: Push[] = [];
  for (const source of document.sources) {
    if (await ports.hasAnswered(order.sha256, source)) continue;
    const isOver = isSilent(document, source, clock);
    pushes.push(await pushSource(ports, source, { order, id, isOver, late: clock.late }));
  }
  if (pushes.length > 0 && pushes.some((push) => push !== "givenUp")) return pushes;
  await ports.orderFigures(order, id);
  return pushes.length > 0 ? pushes : ["reordered"];
}

interface Late {
  readonly order: ReadingOrder;
  readonly id: string;
  readonly isOver: boolean;
  readonly late: string;
}

async function pushSource(ports: PushPorts, source: RecordingSource, late: Late): Promise<Push> {
  const { order, id, isOver } = late;
  if (isOver || source === "pdf-text") {
    const { sha256, pages } = order;
    const reader = READERS[source];
    const failure = failedRecording({ reader, sha256, pages, code: "TIME_LIMIT" });
    await ports.keepFailure(source, failure);
    return "givenUp";
  }
  const start = source === "textract" ? await ports.startOf(order) : undefined;
  const jobId = start?.jobId;
  const due = start?.leasedUntil ?? start?.dueAt;
  if (jobId === undefined && due !== undefined && due > late.late) return "waits";
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
