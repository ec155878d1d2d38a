import { createHash } from "node:crypto";

import sharp from "sharp";

import { arrivalOf, eventOf, type Pending, takeAll } from "./deliveries.ts";
import { type FaultProxy, openFaultProxy } from "./fault-proxy.ts";
import { inParallel } from "./in-parallel.ts";
import { randomOf, shuffled } from "./random.ts";
import { textractReading } from "./recorded-reading.ts";
import type { Row } from "./row.ts";
import { sampleApplication } from "./sample-application.ts";
import { keyOf, openStack, QUEUES, type Stack, settingsFor, type WireItem } from "./stack.ts";
import { openBooks } from "./upload-books.ts";
import { openWorker, type WorkerProcess } from "./worker-process.ts";

/** Schedules that share one stack before it is thrown away, so that it stays small. */
const A_STACK = 25;
const BEGIN = Date.parse("2026-03-02T10:00:00.000Z");
const HOUR_MS = 3_600_000;
const LATE_MS = [HOUR_MS, 8 * 24 * HOUR_MS, 15 * 24 * HOUR_MS, 400 * 24 * HOUR_MS];

interface World {
  readonly stack: Stack;
  readonly worker: WorkerProcess;
  readonly clock: { now: number };
  readonly starts: Map<string, number>;
}

interface Schedule {
  readonly seed: number;
  readonly caseId: string;
  readonly random: () => number;
  /** Calls at a time. */
  readonly workers: number;
  readonly mostCopies: number;
}

interface BalancedSchedule extends Schedule {
  /** Looks into the books of uploads, after every step. */
  readonly check: () => Promise<void>;
}

interface Due extends Pending {
  readonly at: number;
}

/** Schedules from a seed on: duplicates, reorderings, overlaps, versions, late copies: R2 to R4. */
export async function scheduleRows(firstSeed: number, count: number, workers = 1): Promise<Row[]> {
  const all = Array.from({ length: count }, (_, at) => firstSeed + at);
  const stacks = Array.from({ length: Math.ceil(count / A_STACK) }, (_, at) =>
    all.slice(at * A_STACK, (at + 1) * A_STACK),
  );
  const ran = (await inParallel(stacks, workers, openBench, runStack)).flat();
  const faults = ran.flatMap(({ faults: found }) => found);
  const sum = (figure: "deliveries" | "versions" | "late" | "balances") =>
    ran.reduce((total, one) => total + one[figure], 0);
  const totals = {
    ...{ deliveries: sum("deliveries"), versions: sum("versions") },
    ...{ late: sum("late"), balances: sum("balances") },
  };
  const seeds = `${firstSeed} to ${firstSeed + count - 1}`;
  return [
    {
      ...{ promise: "R2, R3, R4", tried: count, faults, seeds },
      injected:
        "schedules of 1 to 50 copies of each message, shuffled, to 1 to 8 workers at once; 1 to 4 versions under the key in any order, deletions between; copies of everything after 1 h, 8, 15 and 400 days",
      figures: totals,
    },
  ];
}

interface Bench {
  readonly proxy: FaultProxy;
  readonly worker: WorkerProcess;
  readonly close: () => Promise<void>;
}

/** A process for the functions, with its own way to the stack that it works on. */
async function openBench(): Promise<Bench> {
  const proxy = await openFaultProxy();
  const settings = { ...settingsFor(proxy.endpoints, "textract"), STARTS_PER_SECOND: "1000" };
  const worker = await openWorker(settings);
  const close = async () => {
    worker.close();
    await proxy.close();
  };
  return { proxy, worker, close };
}

/** The schedules of some seeds on a stack of their own, one after another. */
async function runStack({ proxy, worker }: Bench, seeds: readonly number[]): Promise<Ran[]> {
  const clock = { now: BEGIN };
  const starts = new Map<string, number>();
  const textract = {
    analyse: async (bytes: Buffer) => {
      const sha256 = createHash("sha256").update(bytes).digest("hex");
      starts.set(sha256, (starts.get(sha256) ?? 0) + 1);
      return textractReading;
    },
    close: async () => undefined,
  };
  const limits = { openJobs: 100, startsPerSecond: 100_000 };
  const stack = await openStack({ textract, now: () => clock.now, limits });
  try {
    proxy.aim(stack.emulators.endpoints, [], () => undefined);
    const ran: Ran[] = [];
    for (const seed of seeds) {
      const result = await runSchedule(seed, { stack, worker, clock, starts });
      ran.push({ ...result, faults: result.faults.map((what) => `seed ${seed}: ${what}`) });
    }
    return ran;
  } finally {
    await stack.close();
  }
}

interface Ran {
  readonly deliveries: number;
  readonly versions: number;
  readonly late: number;
  /** How often the books of uploads were looked into: after every step. */
  readonly balances: number;
  readonly faults: readonly string[];
}

/** One schedule, drawn from its seed. */
async function runSchedule(seed: number, world: World): Promise<Ran> {
  const random = randomOf(seed);
  const schedule: Schedule = {
    ...{ seed, caseId: `schedule-${seed}`, random },
    workers: 1 + Math.floor(random() * 8),
    mostCopies: random() < 0.05 ? 50 : 1 + Math.floor(random() * 4),
  };
  const { stack, worker, clock } = world;
  const event = sampleApplication(schedule.caseId);
  await worker.work({ queue: "open", event, now: clock.now });
  const { arrivals, contents } = uploads(schedule, world);
  const seen = new Map<string, Pending>();
  const books = await openBooks(stack, schedule.caseId);
  const balanced = { ...schedule, check: () => books.check() };
  const first = await deliver(balanced, world, arrivals, seen);
  const settled = await standing(stack, schedule.caseId);
  const faults = faultsOf(settled, contents, world);
  let late = 0;
  for (const after of LATE_MS) {
    clock.now = Math.max(clock.now, BEGIN + after);
    const copies = shuffled([...seen.values()], random).slice(0, 12);
    late += copies.length;
    await deliver(balanced, world, copies, new Map());
    const now = await standing(stack, schedule.caseId);
    if (JSON.stringify(now) !== JSON.stringify(settled)) {
      faults.push(`a copy after ${after / HOUR_MS} h changed ${changedKeys(settled, now)}`);
    }
  }
  clock.now = BEGIN;
  faults.push(...books.faults());
  const balances = books.checks();
  return { deliveries: first, versions: contents.length, late, balances, faults };
}

/** Versions of one key, told in any order; a deletion tells of itself, too. */
function uploads({ caseId, random, seed }: Schedule, { stack }: World) {
  const versions = random() < 0.5 ? 1 : 1 + Math.floor(random() * 4);
  const key = `scans/${caseId}/d1`;
  const contents: string[] = [];
  const arrivals: Pending[] = [];
  for (let at = 1; at <= versions; at += 1) {
    const content = Buffer.concat([PICTURE, Buffer.from(`% ${seed} ${at}\n`)]);
    contents.push(createHash("sha256").update(content).digest("hex"));
    const version = stack.upload(key, content, `version-${seed}-${at}`);
    const sequencer = at % 2 === 0 ? version.sequencer.replace(/0+$/u, "") : version.sequencer;
    arrivals.push(arrivalOf("scans", { ...version, sequencer }));
    if (random() < 0.2) arrivals.push(deletionOf(arrivalOf("scans", version)));
  }
  return { arrivals: shuffled(arrivals, random), contents };
}

/** A picture: it has to be recognized. What follows its end makes each version another content. */
const PICTURE = await sharp({
  create: { width: 900, height: 1200, channels: 3, background: "#eef" },
})
  .jpeg()
  .toBuffer();

function deletionOf(arrival: Pending): Pending {
  const body = arrival.body.replace("ObjectCreated:Post", "ObjectRemoved:DeleteMarkerCreated");
  return { ...arrival, body };
}

/** Delivers until nothing is left, each message as often and beside as many as the seed says. */
async function deliver(
  { random, workers, mostCopies, check }: BalancedSchedule,
  { stack, worker, clock }: World,
  from: readonly Pending[],
  seen: Map<string, Pending>,
): Promise<number> {
  let deliveries = 0;
  const copied = (messages: readonly Due[]) =>
    messages.flatMap((message) => {
      const text = message.queue + message.body;
      const copies = seen.has(text) ? 1 : 1 + Math.floor(random() * mostCopies);
      seen.set(text, message);
      return Array.from({ length: copies }, () => message);
    });
  let due: Due[] = copied(from.map((message) => ({ ...message, at: clock.now })));
  while (due.length > 0) {
    clock.now = Math.max(clock.now, Math.min(...due.map(({ at }) => at)));
    const ready = shuffled(
      due.filter(({ at }) => at <= clock.now),
      random,
    ).slice(0, workers);
    const taken = new Set(ready);
    const counts = new Map<Due, number>();
    for (const message of ready) counts.set(message, (counts.get(message) ?? 0) + 1);
    due = due.filter((message) => {
      if (!taken.has(message)) return true;
      const left = counts.get(message) ?? 0;
      counts.set(message, left - 1);
      return left <= 0;
    });
    deliveries += ready.length;
    const outcomes = await Promise.all(
      ready.map((message) =>
        worker.work({ queue: message.queue, event: eventOf(message), now: clock.now }),
      ),
    );
    outcomes.forEach((outcome, at) => {
      const message = ready[at];
      const failed = outcome.kind !== "answered" || !isClean(outcome.answer);
      if (message && failed && message.attempt < 10) {
        due.push({ ...message, attempt: message.attempt + 1, at: clock.now + 200_000 });
      }
    });
    await stack.emulators.textractIdle();
    await check();
    const sent = QUEUES.flatMap((queue) => takeAll(stack, queue));
    due.push(
      ...copied(
        sent.map((message) => ({ ...message, at: clock.now + message.delaySeconds * 1000 })),
      ),
    );
  }
  return deliveries;
}

function isClean(answer: unknown): boolean {
  const { batchItemFailures = [] } = (answer ?? {}) as { batchItemFailures?: unknown[] };
  return batchItemFailures.length === 0;
}

const standing = (stack: Stack, caseId: string): Promise<WireItem[]> =>
  stack.partition(`CASE#${caseId}`);

const textOf = (item: WireItem | undefined, name: string) =>
  (item?.[name] as { S?: string } | undefined)?.S;

function faultsOf(
  items: readonly WireItem[],
  contents: readonly string[],
  { starts }: World,
): string[] {
  const of = (kind: string) => items.filter((item) => keyOf(item).includes(` ${kind}#`));
  const decisions = of("DECISION");
  const standing = decisions.filter((item) => textOf(item, "status") === "proposed");
  const [document] = of("DOCUMENT");
  const newest = contents.at(-1);
  const doubled = contents.filter((sha256) => (starts.get(sha256) ?? 0) > 1);
  const proposals = of("AUDIT").filter((item) => textOf(item, "event") === "decision-proposed");
  return [
    ...(standing.length === 1 ? [] : [`${standing.length} decisions stand`]),
    ...(textOf(document, "sha256") === newest ? [] : ["an older version stands"]),
    ...(textOf(of("READING")[0], "sha256") === newest ? [] : ["an older reading stands"]),
    ...(starts.get(newest ?? "") === 1 ? [] : [`${starts.get(newest ?? "") ?? 0} starts`]),
    ...doubled.map(() => "a version was started twice"),
    ...(proposals.length === decisions.length ? [] : ["the audit tells of other decisions"]),
    ...(decisions.length <= contents.length ? [] : [`${decisions.length} decisions were made`]),
  ];
}

function changedKeys(before: readonly WireItem[], after: readonly WireItem[]): string {
  const old = new Map(before.map((item) => [keyOf(item), JSON.stringify(item)]));
  return after
    .filter((item) => old.get(keyOf(item)) !== JSON.stringify(item))
    .map(keyOf)
    .join(", ");
}
