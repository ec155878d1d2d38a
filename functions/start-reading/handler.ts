import { randomInt } from "node:crypto";

import { MetricUnit } from "@aws-lambda-powertools/metrics";

import { documentItems } from "../../shared/adapters/document-items.ts";
import { jobItems } from "../../shared/adapters/job-items.ts";
import { messageQueue } from "../../shared/adapters/message-queue.ts";
import { paidReading } from "../../shared/adapters/paid-reading.ts";
import { readingBucket } from "../../shared/adapters/reading-bucket.ts";
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
});

/** Bounds of the wait before Textract is asked again, spread so that not all ask at once. */
const WAIT_SECONDS = { least: 60, most: 180 };

const MICRO = 1_000_000;

const documents = documentItems(settings.TABLE_NAME);
const jobs = jobItems(settings.TABLE_NAME);
const paid = paidReading(
  settings.TABLE_NAME,
  {
    pageMicroUsd: settings.PAGE_PRICE_MICRO_USD,
    capMicroUsd: settings.DAILY_CAP_USD * MICRO,
  },
  () => new Date(),
);
const readings = readingBucket(settings.READINGS_BUCKET);
const figures = messageQueue<FigureOrder>(settings.FIGURE_QUEUE_URL);
const orders = messageQueue<ReadingOrder>(settings.TEXTRACT_QUEUE_URL);

/** A document ordered to be read in, a Textract job started and noted out. */
export const handler = queueHandler(ReadingOrder, async (order, { correlationId }) => {
  const start = startReading({
    isCurrent: async ({ caseId, documentId, sha256 }) =>
      (await documents.find(caseId, documentId))?.sha256 === sha256,
    jobOf: jobs.jobOf,
    mayStart: paid.mayStart,
    meter: paid.meter,
    start: jobStarter({
      features: settings.TEXTRACT_FEATURES,
      noticeTopicArn: settings.NOTICE_TOPIC_ARN,
      roleArn: settings.TEXTRACT_ROLE_ARN,
    }),
    note: jobs.note,
    keepFailure: (sha256, failure) => readings.keepRecordings(sha256, "textract", [failure]),
    orderFigures: ({ caseId, documentId, sha256 }) =>
      figures.send({ caseId, documentId, sha256 }, correlationId),
    now: () => new Date(),
  });
  const started = await start(order);
  if (started === "busy") {
    const { least, most } = WAIT_SECONDS;
    await orders.send(order, correlationId, randomInt(least, most));
  }
  if (started === "held") {
    metrics.addMetric("readingsHeld", MetricUnit.Count, 1);
    metrics.publishStoredMetrics();
  }
  logger.info("Textract asked", { started });
});
