import type { Authority } from "../identity/authority.ts";
import type { Message } from "../sqs/message.ts";
import type { Queue } from "../sqs/queue.ts";
import { failedMessages } from "./batch-outcome.ts";
import type { QueueMapping } from "./function-definition.ts";
import type { FunctionPool } from "./function-pool.ts";
import { sqsEvent } from "./sqs-event.ts";

/** What a poller stands on. */
export interface PollerOptions {
  readonly mapping: QueueMapping;
  readonly queue: Queue;
  readonly pool: FunctionPool;
  readonly authority: Authority;
  readonly region: string;
  /** Hears of calls that failed. */
  readonly log: (text: string) => void;
}

/** A poller at work. */
export interface Poller {
  /** Stops receiving and waits for the batches that are being worked on. */
  readonly stop: () => Promise<void>;
}

const WAIT_MS = 1000;
const DENIED_PAUSE_MS = 5000;

/**
 * Takes messages off a queue and hands them to a function, as Lambda's event source mapping does:
 * with the function's own rights, deleting what succeeded and leaving the rest to come again.
 */
export function startPoller(options: PollerOptions): Poller {
  const { mapping, pool } = options;
  const stopping = new AbortController();
  const loops = Math.min(pool.mostCalls, mapping.mostCalls ?? pool.mostCalls);
  const running = Array.from({ length: loops }, () => poll(options, stopping.signal));
  return {
    stop: async () => {
      stopping.abort();
      await Promise.all(running);
    },
  };
}

async function poll(options: PollerOptions, signal: AbortSignal): Promise<void> {
  const { queue, pool, mapping, region, log } = options;
  while (!signal.aborted) {
    if (!mayConsume(options)) {
      log(`${pool.definition.name} may not consume ${queue.name}\n`);
      await pause(DENIED_PAUSE_MS, signal);
      continue;
    }
    const batch = await receive(queue, mapping, signal);
    if (batch.length === 0) {
      await queue.arrival(WAIT_MS, signal);
      continue;
    }
    const failed = await work(batch, options, sqsEvent(batch, queue.arn, region));
    for (const { id, receipt = "" } of batch) if (!failed.includes(id)) queue.delete(receipt);
  }
}

/** The ids of the messages that failed. */
async function work(
  batch: readonly Message[],
  { pool, mapping, log }: PollerOptions,
  event: object,
): Promise<readonly string[]> {
  const ids = batch.map(({ id }) => id);
  try {
    const answer = await pool.invoke(event);
    return mapping.reportsFailures ? failedMessages(answer, ids) : [];
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    log(`call failed: ${message}\n`);
    return ids;
  }
}

async function receive(
  queue: Queue,
  { batchSize, batchWindowSeconds }: QueueMapping,
  signal: AbortSignal,
): Promise<Message[]> {
  const batch = queue.receive(batchSize);
  const until = Date.now() + batchWindowSeconds * 1000;
  while (batch.length > 0 && batch.length < batchSize && Date.now() < until && !signal.aborted) {
    await queue.arrival(until - Date.now(), signal);
    batch.push(...queue.receive(batchSize - batch.length));
  }
  return batch;
}

const CONSUMING = ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"];

function mayConsume({ authority, pool, queue }: PollerOptions): boolean {
  return CONSUMING.every((action) =>
    authority.allows(pool.definition.role, { action, resource: queue.arn }),
  );
}

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener("abort", () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
