import { admissionItems } from "../../shared/adapters/admission-items.ts";
import { correlationIdOf } from "../../shared/adapters/digest.ts";
import { messageQueue } from "../../shared/adapters/message-queue.ts";
import { hasFailed, readingBucket } from "../../shared/adapters/reading-bucket.ts";
import { newestVersion } from "../../shared/adapters/scan-bucket.ts";
import {
  type CaseOrder,
  type FigureOrder,
  type ObjectRecord,
  type ReadingOrder,
  ScanNotice,
} from "../../shared/contracts/messages.ts";
import { ListSetting, readEnvironment, Setting } from "../../shared/runtime/environment.ts";
import { logger } from "../../shared/runtime/logger.ts";
import { queueHandler } from "../../shared/runtime/queue-handler.ts";
import { type Arrival, admitScan, type Ports } from "./admit-scan.ts";
import { examineScan } from "./handler-examine.ts";
import { verdictGate } from "./handler-verdict.ts";
import { scanKey } from "./scan-key.ts";

const settings = readEnvironment({
  TABLE_NAME: Setting,
  SCANS_BUCKET: Setting,
  READINGS_BUCKET: Setting,
  TEXTRACT_QUEUE_URL: Setting,
  LOCAL_QUEUE_URL: Setting,
  FIGURE_QUEUE_URL: Setting,
  CASE_QUEUE_URL: Setting,
  SOURCES: ListSetting(["textract", "local"]),
  MALWARE_GATE: ListSetting(["on"]),
});

const items = admissionItems(settings.TABLE_NAME);
const readings = readingBucket(settings.READINGS_BUCKET);
const queues = {
  textract: messageQueue<ReadingOrder>(settings.TEXTRACT_QUEUE_URL),
  local: messageQueue<ReadingOrder>(settings.LOCAL_QUEUE_URL),
};
const figures = messageQueue<FigureOrder>(settings.FIGURE_QUEUE_URL);
const cases = messageQueue<CaseOrder>(settings.CASE_QUEUE_URL);

const ports: Omit<Ports, "examine"> = {
  ...items,
  correlationIdOf,
  isNewest: async ({ bucket, key, versionId }) => (await newestVersion(bucket, key)) === versionId,
  claim: ({ caseId, documentId, upload, sha256, admission, at }) =>
    items.claim(
      caseId,
      documentId,
      { upload, sha256, ...admission },
      {
        event: `upload-${admission.outcome}`,
        actor: "admit-scan",
        at,
        correlationId: upload.correlationId,
        details: { documentId, sha256, versionId: upload.versionId },
      },
    ),
  relink: (document, at, contentVersion) =>
    items.relink(
      document,
      {
        event: `upload-${document.status === "linked" ? "relinked" : "released"}`,
        ...{ actor: "admit-scan", at },
        ...(document.upload && { correlationId: document.upload.correlationId }),
        details: { documentId: document.documentId, sha256: document.sha256 ?? "" },
      },
      contentVersion,
    ),
  hasRead: async (sha256, source) => {
    const recordings = await readings.recordings(sha256, source);
    return recordings !== undefined && !hasFailed(recordings);
  },
  order: (source, order, id) => queues[source].send(order, id),
  drawsPages: settings.SOURCES.includes("local"),
  orderFigures: (order, id) => figures.send(order, id),
  orderDecision: (order, id) => cases.send(order, id),
  now: () => new Date(),
};
const isGated = settings.MALWARE_GATE.length > 0;
const examine = examineScan({
  readings,
  sources: settings.SOURCES,
  mayRead: items.mayRead,
  verdictOn: isGated ? verdictGate(items.findDocument, () => new Date()) : undefined,
});

/**
 * Arrivals from S3 in, admitted documents on their way to the readers out. Each record of a message is
 * worked on whatever became of the others; the message comes again if one of them failed.
 */
export const handler = queueHandler(ScanNotice, async ({ Records, malformed }, { attempt }) => {
  const admit = admitScan({ ...ports, examine: (arrival) => examine(arrival, attempt) });
  const failures: unknown[] = [];
  for (const record of Records) {
    await admitRecord(admit, record).catch((error: unknown) => failures.push(error));
  }
  if (failures.length > 0) throw failures[0];
  if (malformed > 0) throw new RangeError(`Cannot read ${malformed} records of an event of S3`);
});

async function admitRecord(admit: ReturnType<typeof admitScan>, record: ObjectRecord) {
  const arrival = arrivalOf(record);
  if (arrival === undefined) {
    logger.info("Passed over an event that is no upload");
    return;
  }
  const { outcome, correlationId } = await admit(arrival);
  logger.info("Upload admitted", { outcome, correlationId });
}

/** The arrival that a record tells of; undefined for deletions, other buckets and keys of another form. */
function arrivalOf({ eventName, s3 }: ObjectRecord): Arrival | undefined {
  const isArrival = eventName.startsWith("ObjectCreated:");
  if (!isArrival || s3.bucket.name !== settings.SCANS_BUCKET) return undefined;
  const named = scanKey(s3.object.key);
  if (named === undefined) return undefined;
  const { versionId, sequencer = "" } = s3.object;
  return { ...named, bucket: s3.bucket.name, versionId, sequencer };
}
