import type { EventQueue } from "./event-queue.ts";
import { waitingLine } from "./waiting-line.ts";

/** How many calls run at a time over all functions, and who waits for one of them to end. */
export interface Account {
  running: number;
  readonly most: number;
  readonly waiting: Set<() => void>;
}

/** What a pool stands on. */
export interface PoolOptions {
  readonly events: EventQueue;
  readonly account: Account;
  readonly batchSize: number;
  readonly mostCalls: number;
  /** How Lambda adds pollers to a queue that does not empty. */
  readonly ramp: { readonly first: number; readonly perSecond: number };
  /** Seconds that a call with so many messages takes; asked when it begins. */
  readonly callSeconds: (scans: readonly number[], isCold: boolean) => number;
  /** The call has ended: its scans go on. */
  readonly done: (scan: number) => void;
}

/** What a pool has seen. */
export interface PoolRecord {
  calls: number;
  coldCalls: number;
  /** Sum of the time of all calls, in seconds. */
  busySeconds: number;
  mostRunning: number;
  mostWaiting: number;
  readonly waits: number[];
}

/** A function behind its queue. */
export interface WorkerPool {
  readonly add: (scan: number) => void;
  readonly record: PoolRecord;
}

const RETRY_SECONDS = 0.5;

/** A queue and the function that Lambda runs for it, with the pollers that Lambda allows. */
export function workerPool(options: PoolOptions): WorkerPool {
  const { events, account, batchSize, ramp } = options;
  const record: PoolRecord = {
    ...{ calls: 0, coldCalls: 0, busySeconds: 0, mostRunning: 0, mostWaiting: 0 },
    waits: [],
  };
  const line = waitingLine();
  let running = 0;
  let warm = 0;
  let busySince = 0;
  let isCalled = false;
  const allowed = () => {
    const pollers = ramp.first + Math.floor((events.now - busySince) * ramp.perSecond);
    return Math.min(options.mostCalls, pollers);
  };
  const begin = () => {
    const scans = line.take(batchSize, events.now, (wait) => record.waits.push(wait));
    const isCold = warm <= running;
    if (isCold) warm += 1;
    running += 1;
    account.running += 1;
    record.calls += 1;
    record.coldCalls += isCold ? 1 : 0;
    record.mostRunning = Math.max(record.mostRunning, running);
    const seconds = options.callSeconds(scans, isCold);
    record.busySeconds += seconds;
    events.after(seconds, () => {
      running -= 1;
      account.running -= 1;
      for (const scan of scans) options.done(scan);
      dispatch();
      for (const wake of [...account.waiting]) wake();
    });
  };
  const callLater = () => {
    if (isCalled) return;
    isCalled = true;
    events.after(RETRY_SECONDS, () => {
      isCalled = false;
      dispatch();
    });
  };
  const dispatch = () => {
    account.waiting.delete(dispatch);
    while (line.length() > 0) {
      if (account.running >= account.most) {
        account.waiting.add(dispatch);
        return;
      }
      if (running >= allowed()) {
        if (running < options.mostCalls) callLater();
        return;
      }
      begin();
    }
  };
  return {
    record,
    add: (scan) => {
      if (line.length() === 0 && running === 0) busySince = events.now;
      line.add(scan, events.now);
      record.mostWaiting = Math.max(record.mostWaiting, line.length());
      dispatch();
    },
  };
}
