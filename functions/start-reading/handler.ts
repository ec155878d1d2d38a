import { MetricUnit } from "@aws-lambda-powertools/metrics";

import { documentItems } from "../../shared/adapters/document-items.ts";
import { messageQueue } from "../../shared/adapters/message-queue.ts";
import { paidReading } from "../../shared/adapters/paid-reading.ts";
import { readingBucket } from "../../shared/adapters/reading-bucket.ts";
import { startLeases } from "../../shared/adapters/start-leases.ts";
import { startNotes } from "../../shared/adapters/start-notes.ts";
import { jobStarter } from "../../shared/adapters/textract-jobs.ts";
import { type FigureOrder, ReadingOrder } from "../../shared/contracts/messages.ts";
import {
  CountSetting,
  ListSetting,
  readEnvironment,
  Setting,
} from "../../shared/runtime/environment.ts";
import { logger } from "../../shared/runtime/logger.ts";
import { metrics } from "../../shared/runtime/metrics.ts";
import { queueHandler } from "../../shared/runtime/queue-handler.ts";
import { startReading } from "./start-reading.ts";

const settings = readEnvironment({
  TABLE_NAME: Setting,
  READINGS_BUCKET: Setting,
  TEXTRACT_QUEUE_URL: Setting,
  FIGURE_QUEUE_URL: Setting,
  NOTICE_TOPIC_ARN: Setting,
  TEXTRACT_ROLE_ARN: Setting,
  TEXTRACT_FEATURES: ListSetting(["TABLES", "LAYOUT", "FORMS"]),
  PAGE_PRICE_MICRO_USD: CountSetting,
  DAILY_CAP_USD: CountSetting,
  OPEN_JOBS: CountSetting,
  STARTS_PER_SECOND: CountSetting,
  START_LANES: CountSetting,
});

/** The longest that a queue keeps a message from view. */
const MOST_DELAY_SECONDS = 900;

const MICRO = 1_000_000;

const documents = documentItems(settings.TABLE_NAME);
const leases = startLeases(settings.TABLE_NAME, {
  openJobs: settings.OPEN_JOBS,
  startsPerSecond: settings.STARTS_PER_SECOND,
  lanes: settings.START_LANES,
});
const paid = paidReading(
  settings.TABLE_NAME,
  {
    pageMicroUsd: settings.PAGE_PRICE_MICRO_USD,
    capMicroUsd: settings.DAILY_CAP_USD * MICRO,
  },
  () => new Date(),
);
const starts = startNotes(settings.TABLE_NAME);
const readings = readingBucket(settings.READINGS_BUCKET);
const figures = messageQueue<FigureOrder>(settings.FIGURE_QUEUE_URL);
const orders = messageQueue<ReadingOrder>(settings.TEXTRACT_QUEUE_URL);

/** A document ordered to be read in, a Textract job started and noted out. */
export const handler = queueHandler(ReadingOrder, async (order, { correlationId }) => {
  const start = startReading({
    standing: async ({ caseId, documentId, sha256 }) => {
      const document = await documents.find(caseId, documentId);
      if (document?.sha256 !== sha256) return "superseded";
      return document.status === "reading" ? "awaited" : "ended";
    },
    jobOf: async (started) => (await starts.noteOf(started))?.jobId,
    ask: leases.ask,
    mayStart: paid.mayStart,
    meter: paid.meter,
    start: jobStarter({
      features: settings.TEXTRACT_FEATURES,
      noticeTopicArn: settings.NOTICE_TOPIC_ARN,
      roleArn: settings.TEXTRACT_ROLE_ARN,
    }),
    note: leases.note,
    giveBack: leases.giveBack,
    keepFailure: (sha256, failure) => readings.keepRecordings(sha256, "textract", [failure]),
    orderFigures: ({ caseId, documentId, sha256 }) =>
      figures.send({ caseId, documentId, sha256 }, correlationId),
    comeBack: (waiting, at) => orders.send(waiting, correlationId, secondsUntil(at)),
    now: () => new Date(),
  });
  const started = await start(order);
  if (started === "held") {
    metrics.addMetric("readingsHeld", MetricUnit.Count, 1);
    metrics.publishStoredMetrics();
  }
  logger.info("Textract asked", { started });
});

function secondsUntil(at: Date): number {
  const seconds = Math.ceil((at.getTime() - Date.now()) / 1000);
  return Math.min(Math.max(seconds, 1), MOST_DELAY_SECONDS);
}
