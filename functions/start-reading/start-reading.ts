import { failedRecording } from "../../shared/contracts/failed-recording.ts";
import type { ReadingOrder } from "../../shared/contracts/messages.ts";
import type { MayRead } from "../../shared/domain/operation/may-read.ts";
import type { Recording } from "../../shared/reading/recording.ts";

/** The right to start one job, as whoever hands it out knows it. */
interface Leased<Lease> {
  readonly kind: "leased";
  readonly lease: Lease;
}

/** What starting needs from the outside world. */
export interface Ports<Lease> {
  /**
   * Where the document stands: it waits for this reading, has ended without or with it, or is
   * another upload by now.
   */
  readonly standing: (order: ReadingOrder) => Promise<"awaited" | "ended" | "superseded">;
  /** The job noted for this upload, if there is one. */
  readonly jobOf: (order: ReadingOrder) => Promise<string | undefined>;
  /** The job started for this upload; else a lease for its start, or when to ask again. */
  readonly ask: (
    order: ReadingOrder,
    now: Date,
  ) => Promise<
    | Leased<Lease>
    | { readonly kind: "started"; readonly jobId: string }
    | { readonly kind: "later"; readonly at: Date }
  >;
  /** Whether one more paid reading may begin, or what holds it. */
  readonly mayStart: (pages: number) => Promise<MayRead>;
  readonly start: (order: ReadingOrder) => Promise<Start>;
  /** Counts what the job costs, once however often it is told. */
  readonly meter: (jobId: string, pages: number) => Promise<void>;
  /** False where the lease has passed to another worker. */
  readonly note: (lease: Lease, jobId: string, at: Date) => Promise<boolean>;
  readonly giveBack: (lease: Lease, dueAt?: Date) => Promise<void>;
  readonly keepFailure: (sha256: string, failure: Recording) => Promise<void>;
  readonly orderFigures: (order: ReadingOrder) => Promise<void>;
  /** Puts the order back into the queue until an instant: no worker waits with it. */
  readonly comeBack: (order: ReadingOrder, at: Date) => Promise<void>;
  readonly now: () => Date;
}

/** What became of a start. */
type Start =
  | { readonly kind: "started"; readonly jobId: string }
  | { readonly kind: "refused"; readonly code: string }
  | { readonly kind: "busy" };

/** What became of an order, for the log. */
export type Started =
  | "started"
  | "started-before"
  | "superseded"
  | "ended"
  | "refused"
  | "busy"
  | "held"
  | "waits"
  | "lost-lease";

/** How long an order stays away after Textract itself refused for want of room. */
const BUSY_MS = 15_000;

/**
 * Has Textract read one upload, once. A start needs a lease: a place among the jobs that may be open
 * and a turn, so that Textract is seldom asked in vain. A noted start is not repeated, and one that
 * died before it was noted is found again by its token, in its own place.
 *
 * @returns `busy` or `waits` where there is no room: the order is back in the queue, and is no failure.
 *   `held` while an operator or the daily cap holds paid reading: the sweeper orders it again.
 */
export function startReading<Lease>(ports: Ports<Lease>) {
  return async (order: ReadingOrder): Promise<Started> => {
    const standing = await ports.standing(order);
    if (standing === "superseded") return "superseded";
    if (standing === "ended") return meterEnded(ports, order);
    if ((await ports.mayStart(order.pages)) !== "may") return "held";
    const asked = await ports.ask(order, ports.now());
    if (asked.kind === "started") {
      await ports.meter(asked.jobId, order.pages);
      return "started-before";
    }
    if (asked.kind === "later") {
      await ports.comeBack(order, asked.at);
      return "waits";
    }
    return startLeased(ports, order, asked.lease);
  };
}

/** What has ended is paid for no more; a job that was started is told to the meter all the same. */
async function meterEnded<Lease>(ports: Ports<Lease>, order: ReadingOrder): Promise<Started> {
  const jobId = await ports.jobOf(order);
  if (jobId === undefined) return "ended";
  await ports.meter(jobId, order.pages);
  return "started-before";
}

async function startLeased<Lease>(
  ports: Ports<Lease>,
  order: ReadingOrder,
  lease: Lease,
): Promise<Started> {
  const start = await ports.start(order);
  if (start.kind === "busy") {
    const at = new Date(ports.now().getTime() + BUSY_MS);
    await ports.giveBack(lease, at);
    await ports.comeBack(order, at);
    return "busy";
  }
  if (start.kind === "refused") {
    await ports.giveBack(lease); // First: once the document has ended, nobody comes back for it.
    await ports.keepFailure(order.sha256, failureOf(order, start.code));
    await ports.orderFigures(order);
    return "refused";
  }
  const noted = await ports.note(lease, start.jobId, ports.now());
  await ports.meter(start.jobId, order.pages);
  return noted ? "started" : "lost-lease";
}

function failureOf({ sha256, pages }: ReadingOrder, code: string): Recording {
  return failedRecording({ reader: "textract", sha256, pages, code });
}
