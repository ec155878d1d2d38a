import type { EventQueue } from "./event-queue.ts";
import { type Random, skewed } from "./random.ts";
import type { Shape } from "./shape.ts";

/** What Textract has seen. */
export interface TextractRecord {
  starts: number;
  /** Starts that it refused for the rate or for the number of open jobs: each is asked again. */
  refusals: number;
  mostOpen: number;
}

/** Textract's asynchronous jobs under their two quotas. */
export interface TextractService {
  /** Starts a job that calls back when it is done; false where there is no room. */
  readonly start: (done: () => void) => boolean;
  readonly record: TextractRecord;
}

/** Jobs that are open at a time, and starts a second as a bucket that holds those of one second. */
export function textractService(shape: Shape, events: EventQueue, random: Random): TextractService {
  const { textractOpenJobs, textractStartsPerSecond } = shape.quotas;
  const record: TextractRecord = { starts: 0, refusals: 0, mostOpen: 0 };
  let open = 0;
  let tokens: number = textractStartsPerSecond;
  let filledAt = 0;
  const refill = () => {
    const gained = (events.now - filledAt) * textractStartsPerSecond;
    tokens = Math.min(textractStartsPerSecond, tokens + gained);
    filledAt = events.now;
  };
  return {
    record,
    start: (done) => {
      refill();
      if (open >= textractOpenJobs || tokens < 1) {
        record.refusals += 1;
        return false;
      }
      tokens -= 1;
      open += 1;
      record.starts += 1;
      record.mostOpen = Math.max(record.mostOpen, open);
      const mean = shape.pages * shape.textractPageSeconds;
      events.after(skewed(random, mean, shape.spread), () => {
        open -= 1;
        done();
      });
      return true;
    },
  };
}
