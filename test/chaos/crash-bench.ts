import type { TextractBackEnd } from "../../local/textract/back-end.ts";
import { canariesIn, markedApplication } from "../rights/canaries.ts";
import { arrivalOf, eventOf, messageText, type Pending, takeAll } from "./deliveries.ts";
import {
  type FaultProxy,
  openFaultProxy,
  type PlannedFault,
  type SeenCall,
} from "./fault-proxy.ts";
import type { DocumentKind } from "./kinds.ts";
import { keyOf, openStack, QUEUES, type Stack, settingsFor, type WireItem } from "./stack.ts";
import { openWorker, type WorkerProcess, type WorkOutcome } from "./worker-process.ts";

/** The instant at which every run stands still: only so are two runs equal byte for byte. */
const NOW = Date.parse("2026-03-02T10:00:00.000Z");
const MOST_DELIVERIES = 10;
/** Each order to start comes when the lease of the one before is over, as the queue delivers it. */
const LEASE_OVER_MS = 180_000;
/** What tells one start of the same job from another by design: its instant and its tokens. */
const TOKENS = new Set(["version", "startedAt", "takenAt"]);

/** Everything that a run leaves behind. */
export interface Remains {
  readonly items: Readonly<Record<string, string>>;
  readonly objects: Readonly<Record<string, string>>;
  /** The messages sent, each once: how often they were sent is no matter. */
  readonly messages: readonly string[];
  readonly starts: number;
}

/** A run with the faults that were in fact injected. */
export interface CrashRun {
  readonly remains: Remains;
  readonly injected: number;
  readonly calls: readonly SeenCall[];
  /** Messages that failed ten times. */
  readonly buried: readonly Pending[];
  /** Personal data that reached a log or a message, by their kind; how much was looked through. */
  readonly leaked: readonly string[];
  readonly searched: number;
}

/** A bench on which one kind of document is read again and again, with other faults each time. */
export interface CrashBench {
  readonly run: (plan: readonly PlannedFault[]) => Promise<CrashRun>;
  readonly deaths: () => number;
  readonly close: () => Promise<void>;
}

/** Opens the bench for a kind of document. */
export async function openCrashBench(kind: DocumentKind): Promise<CrashBench> {
  const proxy = await openFaultProxy();
  const settings = settingsFor(proxy.endpoints, kind.sources);
  const worker = await openWorker({ ...settings, POWERTOOLS_LOG_LEVEL: "DEBUG" });
  let seeds: readonly WireItem[] | undefined;
  const run = async (plan: readonly PlannedFault[]): Promise<CrashRun> => {
    let starts = 0;
    const textract: TextractBackEnd = {
      analyse: async () => {
        starts += 1;
        return kind.analysis;
      },
      close: async () => undefined,
    };
    const stack = await openStack({ textract, now: () => NOW });
    try {
      if (seeds === undefined) {
        proxy.aim(stack.emulators.endpoints, [], worker.kill);
        const application = { ...markedApplication, id: "case-1" };
        await worker.work({ queue: "open", event: application, now: NOW });
        seeds = await stack.items();
      } else await stack.put(seeds);
      proxy.aim(stack.emulators.endpoints, plan, worker.kill);
      const { messages, buried } = await readOne(stack, kind, worker, proxy);
      const items = (await stack.items()).map((item) => [keyOf(item), sortedJson(lasting(item))]);
      return {
        remains: {
          items: Object.fromEntries(items) as Record<string, string>,
          objects: stack.objects(),
          messages: [...messages].sort(),
          starts,
        },
        ...{ injected: proxy.injected(), calls: [...proxy.calls()], buried },
        ...searched(worker.written(), messages),
      };
    } finally {
      await stack.close();
    }
  };
  return {
    run,
    deaths: worker.deaths,
    close: async () => {
      worker.close();
      await proxy.close();
    },
  };
}

/** Looks for the marked values of the application and of the scan in what a run wrote and sent. */
function searched(written: string, messages: Iterable<string>) {
  const leaked = canariesIn([written, ...messages].join("\n"));
  return { leaked, searched: written.length };
}

/** Delivers until nothing is left; what was held back arrives when its sender is long dead. */
async function readOne(
  stack: Stack,
  kind: DocumentKind,
  worker: WorkerProcess,
  proxy: FaultProxy,
): Promise<{ messages: Set<string>; buried: Pending[] }> {
  const messages = new Set<string>();
  const buried: Pending[] = [];
  const clock = leaseClock();
  const version = stack.upload(kind.key, kind.content, "version-1");
  let waiting: Pending[] = [arrivalOf("scans", version)];
  for (;;) {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const now = clock.nowFor(next);
      const outcome = await worker.work({ queue: next.queue, event: eventOf(next), now });
      if (isDone(outcome)) continue;
      const again = { ...next, attempt: next.attempt + 1 };
      (again.attempt < MOST_DELIVERIES ? waiting : buried).push(again);
    }
    await stack.emulators.textractIdle();
    waiting = QUEUES.flatMap((queue) => takeAll(stack, queue));
    for (const message of waiting) messages.add(messageText(message));
    if (waiting.length === 0 && (await proxy.releaseHeld()) === 0) return { messages, buried };
  }
}

/** Every start is asked for when the lease of the one before is over; all else at one instant. */
function leaseClock() {
  let asked = 0;
  return {
    nowFor: ({ queue }: Pending) => {
      if (queue === "textract") asked += 1;
      return queue === "textract" ? NOW + (asked - 1) * LEASE_OVER_MS : NOW;
    },
  };
}

function isDone(outcome: WorkOutcome): boolean {
  if (outcome.kind !== "answered") return false;
  const { batchItemFailures = [] } = (outcome.answer ?? {}) as { batchItemFailures?: unknown[] };
  return batchItemFailures.length === 0;
}

/** An item without what names the worker that wrote it: only starts have that. */
function lasting(item: WireItem): WireItem {
  const key = keyOf(item);
  if (key.startsWith("STARTS#") && key.endsWith(" TURN")) return {};
  if (!key.startsWith("STARTS#") && !key.endsWith(" JOB")) return item;
  return Object.fromEntries(Object.entries(item).filter(([name]) => !TOKENS.has(name)));
}

/** JSON with its keys in order: the emulator keeps no order of attributes, and neither does AWS. */
function sortedJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === "object" && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  );
}

/** What of two runs differs: keys of items and objects, messages, starts. */
export function differences(clean: Remains, other: Remains): string[] {
  const keys = (one: Readonly<Record<string, string>>, two: Readonly<Record<string, string>>) =>
    [...new Set([...Object.keys(one), ...Object.keys(two)])].filter((key) => one[key] !== two[key]);
  const missing = clean.messages.filter((message) => !other.messages.includes(message));
  const extra = other.messages.filter((message) => !clean.messages.includes(message));
  return [
    ...keys(clean.items, other.items).map((key) => `item ${key}`),
    ...keys(clean.objects, other.objects).map((key) => `object ${key}`),
    ...missing.map((message) => `missing message ${message}`),
    ...extra.map((message) => `extra message ${message}`),
    ...(clean.starts === other.starts ? [] : [`${other.starts} starts`]),
  ];
}
