import type { EventQueue } from "./event-queue.ts";
import { type Random, skewed } from "./random.ts";
import type { Shape } from "./shape.ts";

/** What Textract has seen. */
export interface TextractRecord {
  starts: number;
  /** Orders that found no place or no turn and were told when to come back. */
  returns: number;
  mostOpen: number;
}

/** Textract's asynchronous jobs, started under the leases that the pipeline hands out. */
export interface TextractService {
  /** Starts a job that calls back when it is done; else tells in how many seconds to come back. */
  readonly ask: (scan: number, done: () => void) => number | undefined;
  readonly record: TextractRecord;
}

/** The pause where every place is taken, and how late an order may come for its turn. */
const FULL_SECONDS = 5;
const TURN_SECONDS = 5;

/** Places for as many jobs as may be open, and turns as many a second as may start. */
export function textractService(shape: Shape, events: EventQueue, random: Random): TextractService {
  const { textractOpenJobs, textractStartsPerSecond } = shape.quotas;
  const step = 1 / textractStartsPerSecond;
  const record: TextractRecord = { starts: 0, returns: 0, mostOpen: 0 };
  const dueAt = new Map<number, number>();
  let open = 0;
  let turnAt = 0;
  const book = (scan: number, at: number) => {
    dueAt.set(scan, at);
    turnAt = at + step;
    record.returns += 1;
    return Math.max(1, Math.ceil(at - events.now)); // SQS delays by whole seconds.
  };
  return {
    record,
    ask: (scan, done) => {
      const { now } = events;
      const nextAt = Math.max(turnAt, now);
      const hasTurn = (dueAt.get(scan) ?? Number.NEGATIVE_INFINITY) > now - TURN_SECONDS;
      if (open >= textractOpenJobs) return book(scan, Math.max(nextAt, now + FULL_SECONDS));
      if (!hasTurn && nextAt > now) return book(scan, nextAt);
      if (!hasTurn) turnAt = now + step;
      dueAt.delete(scan);
      open += 1;
      record.starts += 1;
      record.mostOpen = Math.max(record.mostOpen, open);
      events.after(skewed(random, shape.pages * shape.textractPageSeconds, shape.spread), () => {
        open -= 1;
        done();
      });
      return undefined;
    },
  };
}
