import { failedRecording } from "../../shared/contracts/failed-recording.ts";
import type { FigureOrder, ReadingOrder } from "../../shared/contracts/messages.ts";
import type { RejectionCode } from "../../shared/reading/reading.ts";
import type { Recording } from "../../shared/reading/recording.ts";
import type { ScanReading } from "./read-scan.ts";

/** What taking a scan needs from the outside world. */
export interface Ports {
  /** Whether the document still is this upload; a newer version makes reading it useless. */
  readonly isCurrent: (order: ReadingOrder) => Promise<boolean>;
  /** Whether this content was read before, or has failed and its document has ended with that. */
  readonly hasRead: (order: ReadingOrder) => Promise<boolean>;
  /** Undefined where the object is gone. */
  readonly fetch: (order: ReadingOrder) => Promise<Uint8Array | undefined>;
  /** What the readers saw, or that they ran out of time. */
  readonly read: (bytes: Uint8Array, sha256: string) => Promise<ScanReading | "time-limit">;
  /** Pictures of the pages for people, drawn without reading them. */
  readonly draw: (bytes: Uint8Array, order: ReadingOrder) => Promise<ScanReading["pages"]>;
  readonly keepPage: (sha256: string, page: number, jpeg: Uint8Array) => Promise<void>;
  readonly keep: (sha256: string, recordings: readonly Recording[]) => Promise<void>;
  readonly orderFigures: (order: FigureOrder) => Promise<void>;
}

/** What became of an order, for the log. */
export type Taken = "read" | "drawn" | "read-before" | "superseded" | "gone" | RejectionCode;

/** A reader that was ended for lack of memory leaves nothing but the count of its attempts. */
const MOST_ATTEMPTS = 3;

/**
 * Has the readers of this machine read one upload: pictures of its pages, then the recordings, then
 * the order to take figures, so that whoever sees the later has the earlier.
 */
export function takeScan(ports: Ports) {
  return async (order: ReadingOrder, attempt: number): Promise<Taken> => {
    const { caseId, documentId, sha256 } = order;
    if (!(await ports.isCurrent(order))) return "superseded";
    if (order.drawOnly) return drawOnce(ports, order);
    const taken = (await ports.hasRead(order))
      ? "read-before"
      : await readOnce(ports, order, attempt);
    if (taken !== "gone") await ports.orderFigures({ caseId, documentId, sha256 });
    return taken;
  };
}

/** Nothing of it is read, and nothing follows: a person has it already. */
async function drawOnce(ports: Ports, order: ReadingOrder): Promise<Taken> {
  const bytes = await ports.fetch(order);
  if (bytes === undefined) return "gone";
  const pages = await ports.draw(bytes, order);
  for (const { number, jpeg } of pages) await ports.keepPage(order.sha256, number, jpeg);
  return pages.length === 0 ? "DAMAGED" : "drawn";
}

async function readOnce(ports: Ports, order: ReadingOrder, attempt: number): Promise<Taken> {
  if (attempt > MOST_ATTEMPTS) return fail(ports, order, "MEMORY_LIMIT");
  const bytes = await ports.fetch(order);
  if (bytes === undefined) return "gone";
  const seen = await ports.read(bytes, order.sha256);
  if (seen === "time-limit") return fail(ports, order, "TIME_LIMIT");
  if (seen.rejection) return fail(ports, order, seen.rejection.code);
  for (const { number, jpeg } of seen.pages) await ports.keepPage(order.sha256, number, jpeg);
  await ports.keep(order.sha256, seen.recordings);
  return "read";
}

async function fail({ keep }: Ports, order: ReadingOrder, code: RejectionCode): Promise<Taken> {
  const { sha256, pages } = order;
  await keep(sha256, [failedRecording({ reader: "pp-ocr", sha256, pages, code })]);
  return code;
}
