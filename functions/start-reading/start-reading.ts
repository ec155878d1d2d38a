import { failedRecording } from "../../shared/contracts/failed-recording.ts";
import type { ReadingOrder } from "../../shared/contracts/messages.ts";
import type { Recording } from "../../shared/reading/recording.ts";

/** What starting needs from the outside world. */
export interface Ports {
  /** Whether the document still is this upload; a newer version makes reading it useless. */
  readonly isCurrent: (order: ReadingOrder) => Promise<boolean>;
  /** The job already started for this upload. */
  readonly jobOf: (order: ReadingOrder) => Promise<string | undefined>;
  readonly start: (order: ReadingOrder) => Promise<Start>;
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
export type Started = "started" | "started-before" | "superseded" | "refused" | "busy";

/**
 * Has Textract read one upload, once: a noted start is not repeated, and a start that died before
 * it was noted is found again by its token.
 *
 * @returns `busy` where Textract has no room: the order must come back later, and is no failure.
 */
export function startReading(ports: Ports) {
  return async (order: ReadingOrder): Promise<Started> => {
    if (!(await ports.isCurrent(order))) return "superseded";
    if ((await ports.jobOf(order)) !== undefined) return "started-before";
    const start = await ports.start(order);
    if (start.kind === "busy") return "busy";
    if (start.kind === "refused") {
      await ports.keepFailure(order.sha256, failureOf(order, start.code));
      await ports.orderFigures(order);
      return "refused";
    }
    await ports.note(order, start.jobId, ports.now().toISOString());
    return "started";
  };
}

function failureOf({ sha256, pages }: ReadingOrder, code: string): Recording {
  return failedRecording({ reader: "textract", sha256, pages, code });
}
