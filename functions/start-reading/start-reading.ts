import { failedRecording } from "../../shared/contracts/failed-recording.ts";
import type { ReadingOrder } from "../../shared/contracts/messages.ts";
import type { MayRead } from "../../shared/domain/operation/may-read.ts";
import type { Recording } from "../../shared/reading/recording.ts";

/** What starting needs from the outside world. */
export interface Ports {
  /** Whether the document still is this upload; a newer version makes reading it useless. */
  readonly isCurrent: (order: ReadingOrder) => Promise<boolean>;
  /** The job already started for this upload. */
  readonly jobOf: (order: ReadingOrder) => Promise<string | undefined>;
  /** Whether one more paid reading may begin, or what holds it. */
  readonly mayStart: (pages: number) => Promise<MayRead>;
  readonly start: (order: ReadingOrder) => Promise<Start>;
  /** Counts what the job costs, once however often it is told. */
  readonly meter: (jobId: string, pages: number) => Promise<void>;
  readonly note: (order: ReadingOrder, jobId: string, at: string) => Promise<void>;
  readonly keepFailure: (sha256: string, failure: Recording) => Promise<void>;
  readonly orderFigures: (order: ReadingOrder) => Promise<void>;
  readonly now: () => Date;
}

/** What became of a start. */
type Start =
  | { readonly kind: "started"; readonly jobId: string }
  | { readonly kind: "refused"; readonly code: string }
  | { readonly kind: "busy" };

/** What became of an order, for the log. */
export type Started = "started" | "started-before" | "superseded" | "refused" | "busy" | "held";

/**
 * Has Textract read one upload, once: a noted start is not repeated, and a start that died before
 * it was noted is found again by its token.
 *
 * @returns `busy` where Textract has no room: the order must come back later, and is no failure.
 *   `held` while an operator or the daily cap holds paid reading: the sweeper orders it again.
 */
export function startReading(ports: Ports) {
  return async (order: ReadingOrder): Promise<Started> => {
    if (!(await ports.isCurrent(order))) return "superseded";
    const standing = await ports.jobOf(order);
    if (standing !== undefined) {
      await ports.meter(standing, order.pages);
      return "started-before";
    }
    if ((await ports.mayStart(order.pages)) !== "may") return "held";
    const start = await ports.start(order);
    if (start.kind === "busy") return "busy";
    if (start.kind === "refused") {
      await ports.keepFailure(order.sha256, failureOf(order, start.code));
      await ports.orderFigures(order);
      return "refused";
    }
    await ports.note(order, start.jobId, ports.now().toISOString());
    await ports.meter(start.jobId, order.pages);
    return "started";
  };
}

function failureOf({ sha256, pages }: ReadingOrder, code: string): Recording {
  return failedRecording({ reader: "textract", sha256, pages, code });
}
