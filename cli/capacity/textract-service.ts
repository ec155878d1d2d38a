import type { EventQueue } from "./event-queue.ts";
import { lanesOf } from "./quotas.ts";
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

/** Places for as many jobs as may be open, and turns as many a second as may start, over the lanes. */
export function textractService(shape: Shape, events: EventQueue, random: Random): TextractService {
  const record: TextractRecord = { starts: 0, returns: 0, mostOpen: 0 };
  const count = lanesOf(shape.quotas);
  const lanes = Array.from({ length: count }, () => laneOf(shape, count, events));
  const laneOfScan = new Map<number, Lane>();
  let open = 0;
  return {
    record,
    ask: (scan, done) => {
      const lane = laneOfScan.get(scan) ?? (lanes[Math.floor(random() * count)] as Lane);
      laneOfScan.set(scan, lane);
      const wait = lane.ask(scan);
      if (wait !== undefined) {
        record.returns += 1;
        return wait;
      }
      laneOfScan.delete(scan);
      open += 1;
      record.starts += 1;
      record.mostOpen = Math.max(record.mostOpen, open);
      events.after(skewed(random, shape.pages * shape.textractPageSeconds, shape.spread), () => {
        open -= 1;
        lane.release();
        done();
      });
      return undefined;
    },
  };
}

/** One lane: its share of the places, and its turn. */
interface Lane {
  /** Takes a place; else tells in how many seconds to come back. */
  readonly ask: (scan: number) => number | undefined;
  readonly release: () => void;
}

function laneOf({ quotas }: Shape, lanes: number, events: EventQueue): Lane {
  const places = quotas.textractOpenJobs / lanes;
  const step = lanes / quotas.textractStartsPerSecond;
  const dueAt = new Map<number, number>();
  let open = 0;
  let turnAt = 0;
  const book = (scan: number, at: number) => {
    dueAt.set(scan, at);
    turnAt = at + step;
    return Math.max(1, Math.ceil(at - events.now)); // SQS delays by whole seconds.
  };
  return {
    ask: (scan) => {
      const { now } = events;
      const nextAt = Math.max(turnAt, now);
      const hasTurn = (dueAt.get(scan) ?? Number.NEGATIVE_INFINITY) > now - TURN_SECONDS;
      if (open + 1 > places) return book(scan, Math.max(nextAt, now + FULL_SECONDS));
      if (!hasTurn && nextAt > now) return book(scan, nextAt);
      if (!hasTurn) turnAt = now + step;
      dueAt.delete(scan);
      open += 1;
      return undefined;
    },
    release: () => {
      open -= 1;
    },
  };
}
