import { caseList, FIRST_UPLOAD } from "../../shared/adapters/case-list.ts";
import { correlationIdOf } from "../../shared/adapters/digest.ts";
import { documentItems } from "../../shared/adapters/document-items.ts";
import { messageQueue } from "../../shared/adapters/message-queue.ts";
import { paidReading } from "../../shared/adapters/paid-reading.ts";
import { readingBucket } from "../../shared/adapters/reading-bucket.ts";
import { newestVersion } from "../../shared/adapters/scan-bucket.ts";
import { startNotes } from "../../shared/adapters/start-notes.ts";
import type { CaseOrder, FigureOrder, ReadingOrder } from "../../shared/contracts/messages.ts";
import { DOCUMENT_STATUSES, isTerminal } from "../../shared/domain/document-status.ts";
import { CountSetting, readEnvironment, Setting } from "../../shared/runtime/environment.ts";
import { logger } from "../../shared/runtime/logger.ts";
import { scheduledHandler } from "../../shared/runtime/scheduled-handler.ts";
import { unaccounted } from "./accounts.ts";
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
  OFFER_MINUTES: CountSetting,
  READING_MINUTES: CountSetting,
  GIVE_UP_MINUTES: CountSetting,
  ENDED_MINUTES: CountSetting,
  PAGE_PRICE_MICRO_USD: CountSetting,
  DAILY_CAP_USD: CountSetting,
});

/** The most items of one status that one sweep looks at; the longest waiting come first. */
const MOST = 200;

const list = caseList(settings.TABLE_NAME);
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
    documentsOf: (status, before) => list.documents(status, { before, most: MOST }),
    casesToDecide,
    arrived: async ({ caseId, documentId }) => {
      const key = `scans/${caseId}/${documentId}`;
      const versionId = await newestVersion(settings.SCANS_BUCKET, key);
      if (versionId === undefined) return undefined;
      return arrivalNotice(settings.SCANS_BUCKET, key, versionId);
    },
    hasAnswered: async (sha256, source) =>
      (await readings.recordings(sha256, source)) !== undefined,
    startOf: starts.noteOf,
    heldSince: starts.heldSince,
    correlationIdOf,
    abandon: (document, at) =>
      documents.write(
        { ...document, status: "abandoned", statusSince: at },
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
    now: () => new Date(),
  },
  {
    offerMinutes: settings.OFFER_MINUTES,
    readingMinutes: settings.READING_MINUTES,
    giveUpMinutes: settings.GIVE_UP_MINUTES,
    endedMinutes: settings.ENDED_MINUTES,
  },
);

/** On schedule: what is late set going again, and the books of uploads balanced as metrics. */
export const handler = scheduledHandler(async () => {
  const swept = await sweepAll();
  const uploadsUnaccounted = await unaccounted(list.count, FIRST_UPLOAD);
  logger.info("Swept", { swept, uploadsUnaccounted });
  return { ...swept, uploadsUnaccounted };
});

/** Cases that have waited without a proposal, and those whose documents ended lately: once each. */
async function casesToDecide(before: string, endedAfter: string): Promise<string[]> {
  const open = await list.cases("open", { before, most: MOST });
  const ended = await Promise.all(
    DOCUMENT_STATUSES.filter(isTerminal).map((status) =>
      list.documents(status, { after: endedAfter, before, most: MOST }),
    ),
  );
  return [...new Set([...open, ...ended.flat()].map(({ caseId }) => caseId))];
}
