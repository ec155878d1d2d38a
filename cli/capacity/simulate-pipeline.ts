import { type Arrivals, instantsOf } from "./arrivals.ts";
import { EventQueue } from "./event-queue.ts";
import { type Hop, hopsOf, SHARED_KEYS, type SharedKey } from "./pipeline.ts";
import { type Random, randomFrom, skewed } from "./random.ts";
import { messageSeconds, messagesOf, partsOf, type Shape } from "./shape.ts";
import { type TextractRecord, type TextractService, textractService } from "./textract-service.ts";
import type { Verb } from "./work-times.ts";
import { type Account, type PoolRecord, type WorkerPool, workerPool } from "./worker-pool.ts";
import { type WriteLimit, writeLimit } from "./write-limit.ts";

/** What became of the scans of one simulated run. */
export interface Simulated {
  readonly scans: number;
  /** Seconds from its upload to its decision, of each scan, in the order in which they ended. */
  readonly latencies: readonly number[];
  /** Seconds until the last decision. */
  readonly seconds: number;
  readonly functions: ReadonlyMap<Verb, PoolRecord>;
  readonly textract: TextractRecord;
  /** Writes that a key which all scans share made wait. */
  readonly delayedWrites: number;
}

/** A run under way. */
interface Run {
  readonly shape: Shape;
  readonly random: Random;
  readonly events: EventQueue;
  readonly account: Account;
  readonly textract: TextractService;
  readonly keys: ReadonlyMap<SharedKey, WriteLimit>;
  readonly pools: Map<Verb, WorkerPool>;
  readonly uploadedAt: number[];
  readonly latencies: number[];
}

const KEYS = Object.keys(SHARED_KEYS) as SharedKey[];

/** A run that does not end within this has no room for what comes. */
const MOST_SECONDS = 400 * 86_400;

/**
 * Simulates the deployed pipeline event by event: queues and the pollers that Lambda adds to them,
 * functions cold and warm under the concurrency of the account, Textract under its two quotas,
 * shared keys under the write units of a partition. The same seed gives the same run.
 */
export function simulatePipeline(shape: Shape, arrivals: Arrivals, seed: number): Simulated {
  const random = randomFrom(seed);
  const events = new EventQueue();
  const { lambdaConcurrency, partitionWritesPerSecond } = shape.quotas;
  const run: Run = {
    ...{ shape, random, events },
    account: { running: 0, most: lambdaConcurrency, waiting: new Set() },
    textract: textractService(shape, events, random),
    keys: new Map(
      KEYS.map((key) => [key, writeLimit(partitionWritesPerSecond * partsOf(shape, key))]),
    ),
    ...{ pools: new Map(), uploadedAt: [], latencies: [] },
  };
  const next = road(run);
  for (const hop of hopsOf(shape.readers, shape.quotas.textractStartsPerSecond))
    run.pools.set(hop.verb, poolOf(run, hop, next));
  arrive(run, instantsOf(arrivals, random));
  events.run(MOST_SECONDS);
  return {
    scans: run.uploadedAt.length,
    latencies: run.latencies,
    seconds: events.now,
    functions: new Map([...run.pools].map(([verb, { record }]) => [verb, record])),
    textract: run.textract.record,
    delayedWrites: [...run.keys.values()].reduce((sum, limit) => sum + limit.delayed(), 0),
  };
}

/** Where a scan goes when a function is done with it. */
function road(run: Run): Readonly<Record<Verb, (scan: number) => void>> {
  const { shape, events, pools } = run;
  const heard = new Map<number, number>();
  const send = (verb: Verb, scan: number) => pools.get(verb)?.add(scan);
  return {
    "admit-scan": (scan) => {
      send("start-reading", scan);
      send("read-scan", scan);
    },
    "start-reading": (scan) => {
      const seconds = run.textract.ask(scan, () => send("collect-reading", scan));
      if (seconds !== undefined) events.after(seconds, () => send("start-reading", scan));
    },
    "collect-reading": (scan) => send("extract-figures", scan),
    "read-scan": (scan) => send("extract-figures", scan),
    "extract-figures": (scan) => {
      const times = (heard.get(scan) ?? 0) + 1;
      heard.set(scan, times);
      if (times < messagesOf(shape, "extract-figures")) return;
      heard.delete(scan);
      send("determine", scan);
    },
    determine: (scan) => run.latencies.push(events.now - (run.uploadedAt[scan] ?? 0)),
  };
}

function poolOf(run: Run, hop: Hop, next: ReturnType<typeof road>): WorkerPool {
  const { shape, events, account } = run;
  const { pollersAtFirst, pollersAddedPerMinute, pollersAtMost } = shape.quotas;
  return workerPool({
    ...{ events, account, batchSize: hop.batchSize },
    mostCalls: Math.min(hop.mostCalls ?? pollersAtMost, pollersAtMost),
    ramp: { first: pollersAtFirst, perSecond: pollersAddedPerMinute / 60 },
    callSeconds: (scans, isCold) => callSeconds(run, hop, scans.length, isCold),
    done: next[hop.verb],
  });
}

function callSeconds(run: Run, hop: Hop, scans: number, isCold: boolean): number {
  const { shape, random, account } = run;
  const mean = messageSeconds(shape, hop.verb);
  let work = isCold ? shape.work[hop.verb].cold : 0;
  for (let scan = 0; scan < scans; scan += 1) work += skewed(random, mean, shape.spread);
  const share = Math.max(1, account.running / shape.processors);
  return work * share + writeSeconds(run, hop, scans);
}

/** How long writes wait for the slowest of the shared keys that they go to. */
function writeSeconds({ events, keys }: Run, { shared }: Hop, scans: number): number {
  const waits = KEYS.map((key) => {
    const units = (shared[key] ?? 0) * scans;
    return units === 0 ? 0 : (keys.get(key)?.wait(events.now, units) ?? 0);
  });
  return Math.max(...waits);
}

function arrive(run: Run, instants: Generator<number>): void {
  const { events, uploadedAt, pools } = run;
  const { done, value: at } = instants.next();
  if (done) return;
  events.after(at - events.now, () => {
    uploadedAt.push(events.now);
    pools.get("admit-scan")?.add(uploadedAt.length - 1);
    arrive(run, instants);
  });
}
