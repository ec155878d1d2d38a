import type { JobNotice, ReadingOrder } from "../../shared/contracts/messages.ts";
import type { Recording } from "../../shared/reading/recording.ts";

/** What collecting needs from the outside world. */
export interface Ports {
  /** What the job reads; undefined where its start is not noted (yet). */
  readonly orderOf: (jobId: string) => Promise<ReadingOrder | undefined>;
  /** What the job saw, or why it saw nothing; undefined while it runs. */
  readonly collect: (jobId: string, order: ReadingOrder) => Promise<Recording | undefined>;
  readonly keep: (sha256: string, recording: Recording) => Promise<void>;
  /** Frees the place that the job held among those that may be open. */
  readonly release: (order: ReadingOrder, jobId: string) => Promise<void>;
  readonly orderFigures: (order: ReadingOrder) => Promise<void>;
}

/** What became of a notice, for the log. */
export type Collected = Recording["outcome"] | "running";

/**
 * Collects the result of a job. The notice is a hint: the job itself says how it ended.
 *
 * @throws {RangeError} For a job whose start is not noted: the notice may have overtaken the note,
 *   so it must be delivered again; one of a stranger's ends in the dead-letter queue.
 */
export function collectReading({ orderOf, collect, keep, release, orderFigures }: Ports) {
  return async ({ jobId }: JobNotice): Promise<Collected> => {
    const order = await orderOf(jobId);
    if (order === undefined) {
      throw new RangeError("Cannot collect a job: expected its start to be noted first");
    }
    const recording = await collect(jobId, order);
    if (recording === undefined) return "running";
    await keep(order.sha256, recording);
    await release(order, jobId);
    await orderFigures(order);
    return recording.outcome;
  };
}
