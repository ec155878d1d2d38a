import { scanStanding } from "../../functions/read-scan/scan-standing.ts";
import { takeScan } from "../../functions/read-scan/take-scan.ts";
import { caseItems } from "../../shared/adapters/case-items.ts";
import { documentItems } from "../../shared/adapters/document-items.ts";
import { messageQueue } from "../../shared/adapters/message-queue.ts";
import { readingBucket } from "../../shared/adapters/reading-bucket.ts";
import { fetchScan } from "../../shared/adapters/scan-bucket.ts";
import { Case } from "../../shared/contracts/case.ts";
import { type FigureOrder, ReadingOrder } from "../../shared/contracts/messages.ts";
import { readEnvironment, Setting } from "../../shared/runtime/environment.ts";
import { queueHandler } from "../../shared/runtime/queue-handler.ts";
import { context } from "../shared/runtime/invocation.ts";
import { localReading } from "./recorded-reading.ts";

/** What the bench asks of a worker: one call of one function, at an instant. */
export interface Work {
  readonly id: number;
  readonly queue: string;
  readonly event: unknown;
  readonly now: number;
}

const clock = { now: 0 };
stopClock();
hastenTimers();

/** Everything asks this clock, the SDK and its signatures included. */
function stopClock(): void {
  const RealDate = Date;
  clock.now = RealDate.now();
  globalThis.Date = class extends RealDate {
    constructor(...given: [] | [number | string | Date]) {
      if (given.length === 0) super(clock.now);
      else super(given[0]);
    }
    static override now(): number {
      return clock.now;
    }
  } as DateConstructor;
}

/** Pauses between the SDK's retries are kept in order but made short. */
function hastenTimers(): void {
  const real = globalThis.setTimeout;
  const hastened = (work: (...args: unknown[]) => void, ms = 0, ...args: unknown[]) =>
    real(work, ms / 50, ...args);
  globalThis.setTimeout = Object.assign(hastened, real) as typeof setTimeout;
}

const HANDLERS: Readonly<Record<string, () => Promise<{ handler: unknown }>>> = {
  scan: () => import("../../functions/admit-scan/handler.ts"),
  textract: () => import("../../functions/start-reading/handler.ts"),
  notice: () => import("../../functions/collect-reading/handler.ts"),
  figure: () => import("../../functions/extract-figures/handler.ts"),
  case: () => import("../../functions/determine/handler.ts"),
  sweep: () => import("../../functions/sweep/handler.ts"),
  local: async () => ({ handler: readRecorded() }),
  open: async () => ({ handler: openSample }),
};

/** Opens a case as the API does: the salt of its audit is drawn here, so it is done once. */
async function openSample(application: unknown): Promise<void> {
  const at = new Date().toISOString();
  const event = { event: "case-opened", actor: "bench", at, details: {} };
  await caseItems("table").open(Case.parse(application), event);
}

/** The local readers' function with a recording in place of the engines. */
function readRecorded() {
  const settings = readEnvironment({
    ...{ TABLE_NAME: Setting, READINGS_BUCKET: Setting, FIGURE_QUEUE_URL: Setting },
  });
  const documents = documentItems(settings.TABLE_NAME);
  const readings = readingBucket(settings.READINGS_BUCKET);
  const figures = messageQueue<FigureOrder>(settings.FIGURE_QUEUE_URL);
  return queueHandler(ReadingOrder, async (order, { attempt, correlationId }) => {
    const take = takeScan({
      ...scanStanding({
        findDocument: documents.find,
        recordings: (sha256) => readings.recordings(sha256, "local"),
      }),
      fetch: async (scan) => {
        const fetched = await fetchScan(scan, 1_000_000);
        return fetched.kind === "here" ? fetched.content : undefined;
      },
      read: async (_bytes, sha256) => localReading(sha256),
      draw: async (_bytes, { sha256 }) => localReading(sha256).pages,
      keepPage: readings.keepPage,
      keep: (sha256, recordings) => readings.keepRecordings(sha256, "local", recordings),
      orderFigures: (taken) => figures.send(taken, correlationId),
    });
    await take(order, attempt);
  });
}

type Handler = (event: unknown, context: unknown) => Promise<unknown>;
const loaded = new Map<string, Handler>();

process.on("message", (message) => {
  const { id, queue, event, now } = message as Work;
  clock.now = now;
  void handlerOf(queue)
    .then((handler) => handler(event, context))
    .then(
      (answer) => process.send?.({ id, answer }),
      (error: unknown) => process.send?.({ id, failed: String(error) }),
    );
});

async function handlerOf(queue: string): Promise<Handler> {
  const known = loaded.get(queue);
  if (known) return known;
  const { handler } = (await HANDLERS[queue]?.()) ?? {};
  loaded.set(queue, handler as Handler);
  return handler as Handler;
}

void Promise.all(Object.keys(HANDLERS).map(handlerOf)).then(() => process.send?.({ ready: true }));
