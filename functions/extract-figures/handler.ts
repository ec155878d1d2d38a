import { documentItems } from "../../shared/adapters/document-items.ts";
import { messageQueue } from "../../shared/adapters/message-queue.ts";
import { readingBucket } from "../../shared/adapters/reading-bucket.ts";
import { readingItems } from "../../shared/adapters/reading-items.ts";
import type { StoredDocument } from "../../shared/contracts/document.ts";
import { type CaseOrder, FigureOrder } from "../../shared/contracts/messages.ts";
import { readPaper } from "../../shared/reading/read-paper.ts";
import type { Reading } from "../../shared/reading/reading.ts";
import { readEnvironment, Setting } from "../../shared/runtime/environment.ts";
import { logger } from "../../shared/runtime/logger.ts";
import { queueHandler } from "../../shared/runtime/queue-handler.ts";
import { recordFigures } from "./record-figures.ts";

const settings = readEnvironment({
  TABLE_NAME: Setting,
  READINGS_BUCKET: Setting,
  CASE_QUEUE_URL: Setting,
});

const documents = documentItems(settings.TABLE_NAME);
const bucket = readingBucket(settings.READINGS_BUCKET);
const readings = readingItems(settings.TABLE_NAME, settings.READINGS_BUCKET);
const cases = messageQueue<CaseOrder>(settings.CASE_QUEUE_URL);

const record = (document: StoredDocument, reading: Reading) =>
  readings.record(document, reading, {
    event: `figures-${document.status}`,
    actor: "extract-figures",
    at: document.statusSince,
    ...(document.upload && { correlationId: document.upload.correlationId }),
    details: { documentId: document.documentId, sha256: reading.sha256, form: reading.form },
  });

/** A document that a source has read in, its figures recorded out. */
export const handler = queueHandler(FigureOrder, async (order, { correlationId }) => {
  const take = recordFigures({
    findDocument: documents.find,
    recordings: bucket.recordings,
    read: readPaper,
    record,
    orderDecision: (decide) => cases.send(decide, correlationId),
    now: () => new Date(),
  });
  logger.info("Figures taken", { recorded: await take(order) });
});
