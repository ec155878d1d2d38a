import { admissionItems } from "../../shared/adapters/admission-items.ts";
import { correlationIdOf } from "../../shared/adapters/digest.ts";
import { documentItems } from "../../shared/adapters/document-items.ts";
import { dueItems, LOOK_AFTER_MINUTES } from "../../shared/adapters/due-items.ts";
import { messageQueue } from "../../shared/adapters/message-queue.ts";
import { paidReading } from "../../shared/adapters/paid-reading.ts";
import { readingBucket } from "../../shared/adapters/reading-bucket.ts";
import { newestVersion } from "../../shared/adapters/scan-bucket.ts";
import { startNotes } from "../../shared/adapters/start-notes.ts";
import { uploadTally } from "../../shared/adapters/upload-tally.ts";
import type { StoredDocument } from "../../shared/contracts/document.ts";
import type { CaseOrder, FigureOrder, ReadingOrder } from "../../shared/contracts/messages.ts";
import { unaccounted } from "../../shared/domain/upload-tally.ts";
import { CountSetting, readEnvironment, Setting } from "../../shared/runtime/environment.ts";
import { errorFacts } from "../../shared/runtime/error-facts.ts";
import { logger } from "../../shared/runtime/logger.ts";
import { scheduledHandler } from "../../shared/runtime/scheduled-handler.ts";
import { arrivalNotice, pollNotice } from "./notices.ts";
import { sweep } from "./sweep.ts";

const settings = readEnvironment({
  TABLE_NAME: Setting,
  SCANS_BUCKET: Setting,
  READINGS_BUCKET: Setting,
  SCAN_QUEUE_URL: Setting,
  TEXTRACT_QUEUE_URL: Setting,
  LOCAL_QUEUE_URL: Setting,
  NOTICE_QUEUE_URL: Setting,
  FIGURE_QUEUE_URL: Setting,
  CASE_QUEUE_URL: Setting,
  GIVE_UP_MINUTES: CountSetting,
  PAGE_PRICE_MICRO_USD: CountSetting,
  DAILY_CAP_USD: CountSetting,
  START_LANES: CountSetting,
});

const due = dueItems(settings.TABLE_NAME);
const claims = admissionItems(settings.TABLE_NAME);
const documents = documentItems(settings.TABLE_NAME);
const starts = startNotes(settings.TABLE_NAME);
const readings = readingBucket(settings.READINGS_BUCKET);
const scans = messageQueue<object>(settings.SCAN_QUEUE_URL);
const notices = messageQueue<object>(settings.NOTICE_QUEUE_URL);
const figures = messageQueue<FigureOrder>(settings.FIGURE_QUEUE_URL);
const cases = messageQueue<CaseOrder>(settings.CASE_QUEUE_URL);
const readers = {
  textract: messageQueue<ReadingOrder>(settings.TEXTRACT_QUEUE_URL),
  local: messageQueue<ReadingOrder>(settings.LOCAL_QUEUE_URL),
};

const MICRO = 1_000_000;
const paid = paidReading(
  settings.TABLE_NAME,
  { pageMicroUsd: settings.PAGE_PRICE_MICRO_USD, capMicroUsd: settings.DAILY_CAP_USD * MICRO },
  () => new Date(),
);

const sweepAll = sweep(
  {
    dueBefore: due.before,
    postpone: due.postpone,
    arrived: (document) => newestOf(document),
    missed: (document) => newestOf(document, isUnclaimed),
    hasAnswered: async (sha256, source) =>
      (await readings.recordings(sha256, source)) !== undefined,
    startOf: starts.noteOf,
    lanes: settings.START_LANES,
    heldSince: starts.heldSince,
    correlationIdOf,
    abandon: (document, at) =>
      documents.write(
        { ...document, status: "abandoned", changedAt: at },
        {
          ...{ event: "upload-abandoned", actor: "sweep", at },
          details: { documentId: document.documentId },
        },
      ),
    keepFailure: (source, failure) => readings.keepRecordings(failure.sha256, source, [failure]),
    admit: (notice) => scans.send(notice),
    order: (source, order, id) => readers[source].send(order, id),
    pollJob: (jobId, id) => notices.send(pollNotice(jobId, id), id),
    orderFigures: ({ caseId, documentId, sha256 }, id) =>
      figures.send({ caseId, documentId, sha256 }, id),
    orderDecision: (caseId) => cases.send({ caseId }),
    paidReadingFreeSince: paid.freeSince,
    failed: (error) => logger.error("Cannot look at what is due", { fault: errorFacts(error) }),
    now: () => new Date(),
  },
  { lookMinutes: LOOK_AFTER_MINUTES, giveUpMinutes: settings.GIVE_UP_MINUTES },
);

/** On schedule: what is due set going again, and the books of uploads balanced as metrics. */
export const handler = scheduledHandler(async () => {
  const { failed, ...swept } = await sweepAll();
  const tally = await uploadTally(settings.TABLE_NAME);
  const uploadsUnaccounted = unaccounted(tally);
  logger.info("Swept", { swept, failed, tally, uploadsUnaccounted });
  if (failed > 0) throw new RangeError(`Cannot look at ${failed} things that are due`);
  return { ...swept, uploadsUnaccounted, uploadsUnderWay: tally.reading };
});

/** The newest version under a document's key as S3 would tell of it, if it is one of those wanted. */
async function newestOf(
  { caseId, documentId }: StoredDocument,
  isWanted: (key: string, versionId: string) => Promise<boolean> = async () => true,
): Promise<object | undefined> {
  const key = `scans/${caseId}/${documentId}`;
  const versionId = await newestVersion(settings.SCANS_BUCKET, key);
  if (versionId === undefined || !(await isWanted(key, versionId))) return undefined;
  return arrivalNotice(settings.SCANS_BUCKET, key, versionId);
}

async function isUnclaimed(key: string, versionId: string): Promise<boolean> {
  return !(await claims.isClaimed({ bucket: settings.SCANS_BUCKET, key, versionId }));
}
