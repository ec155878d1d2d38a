import { documentItems } from "../../shared/adapters/document-items.ts";
import { messageQueue } from "../../shared/adapters/message-queue.ts";
import { readingBucket } from "../../shared/adapters/reading-bucket.ts";
import { readingItems } from "../../shared/adapters/reading-items.ts";
import { type CaseOrder, FigureOrder } from "../../shared/contracts/messages.ts";
import { readEnvironment, Setting } from "../../shared/runtime/environment.ts";
import { logger } from "../../shared/runtime/logger.ts";
import { queueHandler } from "../../shared/runtime/queue-handler.ts";
import { extractFigures } from "./extract-figures.ts";

const settings = readEnvironment({
  TABLE_NAME: Setting,
  READINGS_BUCKET: Setting,
  CASE_QUEUE_URL: Setting,
});

const documents = documentItems(settings.TABLE_NAME);
const bucket = readingBucket(settings.READINGS_BUCKET);
const readings = readingItems(settings.TABLE_NAME, settings.READINGS_BUCKET);
const cases = messageQueue<CaseOrder>(settings.CASE_QUEUE_URL);

/** The document while it waits for figures, with the hash that one that waits always has. */
async function awaited({ caseId, documentId }: FigureOrder) {
  const document = await documents.find(caseId, documentId);
  if (document?.status !== "reading" || document.sha256 === undefined) return undefined;
  return { ...document, sha256: document.sha256 };
}

/** A document that a source has read in, its figures recorded out. */
export const handler = queueHandler(FigureOrder, async (order, { correlationId }) => {
  const extract = extractFigures({
    awaited,
    recordings: bucket.recordings,
    keep: (document, reading) => readings.record(document, reading, new Date().toISOString()),
    orderDetermination: (caseId) => cases.send({ caseId }, correlationId),
  });
  logger.info("Figures taken", { extracted: await extract(order) });
});
