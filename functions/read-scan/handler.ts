import { documentItems } from "../../shared/adapters/document-items.ts";
import { messageQueue } from "../../shared/adapters/message-queue.ts";
import { readingBucket } from "../../shared/adapters/reading-bucket.ts";
import { fetchScan } from "../../shared/adapters/scan-bucket.ts";
import { MOST_UPLOAD_BYTES } from "../../shared/contracts/api.ts";
import { type FigureOrder, ReadingOrder } from "../../shared/contracts/messages.ts";
import { readEnvironment, Setting } from "../../shared/runtime/environment.ts";
import { logger } from "../../shared/runtime/logger.ts";
import { queueHandler } from "../../shared/runtime/queue-handler.ts";
import { drawPages } from "./handler-draw-pages.ts";
import { readInTime } from "./handler-in-time.ts";
import { openLocalReaders } from "./handler-readers.ts";
import { scanStanding } from "./scan-standing.ts";
import type { OnStage, Stage } from "./stage-times.ts";
import { takeScan } from "./take-scan.ts";

const settings = readEnvironment({
  TABLE_NAME: Setting,
  READINGS_BUCKET: Setting,
  FIGURE_QUEUE_URL: Setting,
  MODELS_FOLDER: Setting,
});

const documents = documentItems(settings.TABLE_NAME);
const readings = readingBucket(settings.READINGS_BUCKET);
const figures = messageQueue<FigureOrder>(settings.FIGURE_QUEUE_URL);
const standing = scanStanding({
  findDocument: documents.find,
  recordings: (sha256) => readings.recordings(sha256, "local"),
});
const stages = new Map<Stage, number>();
const onStage: OnStage = (stage, milliseconds) =>
  stages.set(stage, Math.round((stages.get(stage) ?? 0) + milliseconds));
const read = readInTime(settings.MODELS_FOLDER, (options) =>
  openLocalReaders({ ...options, onStage }),
);

/** A document ordered to be read in, its recordings and page pictures out. */
export const handler = queueHandler(ReadingOrder, async (order, delivery) => {
  const take = takeScan({
    ...standing,
    fetch: async (scan) => {
      const fetched = await fetchScan(scan, MOST_UPLOAD_BYTES);
      return fetched.kind === "here" ? fetched.content : undefined;
    },
    read: (bytes, sha256) => read({ bytes, sha256, name: "scan" }, delivery.remainingMs()),
    draw: drawPages,
    keepPage: readings.keepPage,
    keep: (sha256, recordings) => readings.keepRecordings(sha256, "local", recordings),
    orderFigures: (take) => figures.send(take, delivery.correlationId),
  });
  stages.clear();
  const taken = await take(order, delivery.attempt);
  logger.info("Scan read", { taken, milliseconds: Object.fromEntries(stages) });
});
