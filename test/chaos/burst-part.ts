import { createHash } from "node:crypto";

import type { TextractBackEnd } from "../../local/textract/back-end.ts";
import { startLanes } from "../../shared/contracts/start-lanes.ts";
import { eventOf, type Pending, takeAll } from "./deliveries.ts";
import { type FaultProxy, openFaultProxy } from "./fault-proxy.ts";
import { inParallel } from "./in-parallel.ts";
import { randomOf } from "./random.ts";
import { textractReading } from "./recorded-reading.ts";
import type { Row } from "./row.ts";
import { openStack, type QueueName, type Stack, settingsFor, type WireItem } from "./stack.ts";
import { openWorker, type WorkerProcess } from "./worker-process.ts";

/** A burst of documents against what Textract allows. */
export interface Burst {
  readonly documents: number;
  /** What the account is allowed; Textract refuses beyond it. */
  readonly openJobs: number;
  readonly startsPerSecond: number;
  /** What the product was told of the first; more than that is a wrong setting. */
  readonly toldOpenJobs?: number;
  readonly workers: number;
  readonly seed: number;
}

/** What a burst came to. */
export interface BurstEnd {
  readonly read: number;
  readonly jobs: number;
  readonly startCalls: number;
  readonly heldPlaces: number;
  readonly minutes: number;
  readonly failures: number;
}

const BEGIN = Date.parse("2026-03-02T10:00:00.000Z");
const LONGEST_MS = 24 * 3_600_000;

interface Due extends Pending {
  readonly at: number;
}

/** Sends all documents at once to be started, and lets simulated time pass until all are read: R7. */
export async function runBurst(burst: Burst): Promise<BurstEnd> {
  const clock = { now: BEGIN };
  const random = randomOf(burst.seed);
  const running: { readonly endsAt: number; readonly end: () => void }[] = [];
  let jobs = 0;
  const textract: TextractBackEnd = {
    analyse: () => {
      jobs += 1;
      return new Promise((resolve) => {
        const endsAt = clock.now + 4_000 + Math.floor(random() * 16_000);
        running.push({ endsAt, end: () => resolve(textractReading) });
      });
    },
    close: async () => undefined,
  };
  const { openJobs, startsPerSecond, toldOpenJobs = openJobs } = burst;
  const limits = { openJobs, startsPerSecond };
  const stack = await openStack({ textract, now: () => clock.now, limits });
  const proxy = await openFaultProxy();
  const worker = await openWorker({
    ...settingsFor(proxy.endpoints, "textract"),
    ...{ OPEN_JOBS: String(toldOpenJobs), STARTS_PER_SECOND: String(startsPerSecond) },
    ...{ START_LANES: String(startLanes({ openJobs: toldOpenJobs, startsPerSecond })) },
  });
  try {
    proxy.aim(stack.emulators.endpoints, [], () => undefined);
    const orders = Array.from({ length: burst.documents }, (_, at) => orderOf(stack, at));
    await stack.put(orders.map(({ item }) => item));
    const due: Due[] = orders.map(({ order }) => ({ ...order, at: BEGIN }));
    const failures = await live({ burst, stack, worker, clock, due, running });
    return {
      ...{ read: Object.keys(stack.objects()).length, jobs, failures },
      startCalls: startCalls(proxy),
      heldPlaces: (await stack.items()).filter(isHeldPlace).length,
      minutes: (clock.now - BEGIN) / 60_000,
    };
  } finally {
    for (const { end } of running) end();
    worker.close();
    await proxy.close();
    await stack.close();
  }
}

interface Life {
  readonly burst: Burst;
  readonly stack: Stack;
  readonly worker: WorkerProcess;
  readonly clock: { now: number };
  due: Due[];
  readonly running: { readonly endsAt: number; readonly end: () => void }[];
}

/** Lets time pass from one event to the next; answers with how many deliveries failed. */
async function live(life: Life): Promise<number> {
  const { burst, stack, worker, clock, running } = life;
  let failures = 0;
  while (life.due.length + running.length > 0 && clock.now < BEGIN + LONGEST_MS) {
    const events = [...life.due.map(({ at }) => at), ...running.map(({ endsAt }) => endsAt)];
    clock.now = Math.max(clock.now, Math.min(...events));
    await endJobs(life);
    const now = life.due.filter(({ at }) => at <= clock.now).slice(0, burst.workers);
    const taken = new Set<Due>(now);
    life.due = life.due.filter((message) => !taken.has(message));
    const outcomes = await Promise.all(
      now.map(async (message) => {
        const work = { queue: message.queue, event: eventOf(message), now: clock.now };
        const outcome = await worker.work(work);
        return { message, isDone: outcome.kind === "answered" && isClean(outcome.answer) };
      }),
    );
    for (const { message, isDone } of outcomes) {
      if (isDone) continue;
      failures += 1;
      life.due.push({ ...message, attempt: message.attempt + 1, at: clock.now + 180_000 });
    }
    for (const queue of ["textract", "notice"] as const)
      life.due.push(...sent(stack, queue, clock));
    takeAll(stack, "figure");
  }
  return failures;
}

async function endJobs({ running, clock, stack }: Life): Promise<void> {
  const ended = running.filter(({ endsAt }) => endsAt <= clock.now);
  if (ended.length === 0) return;
  for (const job of ended) {
    running.splice(running.indexOf(job), 1);
    job.end();
  }
  const notices = () => stack.emulators.queues.byName("notice").messages().length;
  const before = notices();
  while (notices() < before + ended.length) await new Promise((resolve) => setImmediate(resolve));
}

function sent(stack: Stack, queue: QueueName, clock: { readonly now: number }): Due[] {
  return takeAll(stack, queue).map((message) => ({
    ...message,
    at: clock.now + message.delaySeconds * 1000,
  }));
}

function isClean(answer: unknown): boolean {
  const { batchItemFailures = [] } = (answer ?? {}) as { batchItemFailures?: unknown[] };
  return batchItemFailures.length === 0;
}

function orderOf(stack: Stack, at: number): { order: Pending; item: WireItem } {
  const content = Buffer.from(`%PDF-1.4 specimen ${at}`);
  const [caseId, documentId] = [`case-${at}`, "d1"];
  const { key, versionId } = stack.upload(
    `scans/${caseId}/${documentId}`,
    content,
    `version-${at}`,
  );
  const sha256 = createHash("sha256").update(content).digest("hex");
  const pointer = { caseId, documentId, bucket: "scans", key, versionId, sha256 };
  const text = (S: string) => ({ S });
  return {
    order: {
      ...{ queue: "textract", correlationId: `upload-${at}`, attempt: 0, delaySeconds: 0 },
      body: JSON.stringify({ ...pointer, type: "pdf", pages: 1 }),
    },
    item: {
      ...{ pk: text(`CASE#${caseId}`), sk: text(`DOCUMENT#${documentId}`) },
      ...{ caseId: text(caseId), documentId: text(documentId), version: { N: "1" } },
      ...{ status: text("reading"), changedAt: text(new Date(BEGIN).toISOString()) },
      ...{ fileName: text("specimen.pdf"), reasons: { L: [] }, sources: { L: [text("textract")] } },
      sha256: text(sha256),
    },
  };
}

function isHeldPlace({ pk, holder }: WireItem): boolean {
  return (pk as { S: string }).S.startsWith("STARTS#") && holder !== undefined;
}

function startCalls(proxy: FaultProxy): number {
  return proxy.calls().filter(({ action }) => action === "StartDocumentAnalysis").length;
}

const MOST_PER_DOCUMENT = 1.1;

/** What must not be of a burst. */
export function burstFaults(burst: Burst, end: BurstEnd): string[] {
  const { documents, openJobs, toldOpenJobs = openJobs } = burst;
  const isMistaken = toldOpenJobs > openJobs;
  const isFrugal = end.startCalls <= documents * MOST_PER_DOCUMENT;
  return [
    ...(end.read === documents ? [] : [`${documents - end.read} documents without a recording`]),
    ...(end.jobs === documents ? [] : [`${end.jobs} jobs for ${documents} documents`]),
    ...(isFrugal || isMistaken ? [] : [`${end.startCalls} start calls`]),
    ...(end.heldPlaces === 0 ? [] : [`${end.heldPlaces} places held at the end`]),
    ...(end.failures === 0 ? [] : [`${end.failures} deliveries failed`]),
  ];
}

/** A burst opens all it needs itself. */
const NOTHING = { close: async () => undefined };

/** The bursts of the report. */
export async function burstRows(seed: number, documents = 1000, workers = 1): Promise<Row[]> {
  const usual = { documents, openJobs: 100, startsPerSecond: 10, workers: 2, seed };
  const few = { documents: Math.ceil(documents / 5) };
  const bursts: readonly (Burst & { readonly name: string })[] = [
    { ...usual, name: "100 open jobs, 10 starts a second" },
    { ...usual, ...few, openJobs: 10, workers: 8, name: "10 open jobs, 8 workers" },
    {
      ...usual,
      ...few,
      openJobs: 10,
      toldOpenJobs: 14,
      name: "10 open jobs, set to 14 by mistake",
    },
  ];
  const ends = await inParallel(
    bursts,
    workers,
    async () => NOTHING,
    (_, burst) => runBurst(burst),
  );
  return bursts.map(({ name, ...burst }, at) => {
    const end = ends[at];
    if (end === undefined) throw new TypeError(`Cannot tell how the burst against ${name} ended`);
    return {
      ...{ promise: "R7", injected: `a burst of ${burst.documents} documents against ${name}` },
      ...{ tried: burst.documents, faults: burstFaults(burst, end) },
      figures: {
        "start calls a document": (end.startCalls / burst.documents).toFixed(3),
        "simulated minutes": end.minutes.toFixed(1),
      },
    };
  });
}
