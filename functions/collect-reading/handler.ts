import { correlationIdOf } from "../../shared/adapters/digest.ts";
import { jobItems } from "../../shared/adapters/job-items.ts";
import { messageQueue } from "../../shared/adapters/message-queue.ts";
import { readingBucket } from "../../shared/adapters/reading-bucket.ts";
import { startNotes } from "../../shared/adapters/start-notes.ts";
import { collectJob, type JobResult } from "../../shared/adapters/textract-jobs.ts";
import { failedRecording } from "../../shared/contracts/failed-recording.ts";
import { type FigureOrder, JobNotice, type ReadingOrder } from "../../shared/contracts/messages.ts";
import { textractRecording } from "../../shared/readers/textract/textract-recording.ts";
import type { Recording } from "../../shared/reading/recording.ts";
import { readEnvironment, Setting } from "../../shared/runtime/environment.ts";
import { logger } from "../../shared/runtime/logger.ts";
import { queueHandler } from "../../shared/runtime/queue-handler.ts";
import { collectReading } from "./collect-reading.ts";

const settings = readEnvironment({
  TABLE_NAME: Setting,
  READINGS_BUCKET: Setting,
  FIGURE_QUEUE_URL: Setting,
});

const jobs = jobItems(settings.TABLE_NAME);
const readings = readingBucket(settings.READINGS_BUCKET);
const figures = messageQueue<FigureOrder>(settings.FIGURE_QUEUE_URL);

const collect = collectReading({
  orderOf: jobs.orderOf,
  collect: async (jobId, order) => recordingOf(await collectJob(jobId), order),
  keep: (sha256, recording) => readings.keepRecordings(sha256, "textract", [recording]),
  release: startNotes(settings.TABLE_NAME).release,
  orderFigures: ({ caseId, documentId, sha256, bucket, key, versionId }) =>
    figures.send({ caseId, documentId, sha256 }, correlationIdOf(bucket, key, versionId)),
});

/** Textract's notice of a finished job in, its recording out. */
export const handler = queueHandler(JobNotice, async (notice) => {
  if (notice.jobTag !== undefined) logger.appendKeys({ correlationId: notice.jobTag });
  logger.info("Job collected", { outcome: await collect(notice) });
});

function recordingOf(result: JobResult, { sha256, pages }: ReadingOrder): Recording | undefined {
  if (result.kind === "running") return undefined;
  const failed = (code: string) => failedRecording({ reader: "textract", sha256, pages, code });
  if (result.kind === "expired") return failed("JOB_EXPIRED");
  if (result.parts[0]?.JobStatus === "FAILED") return failed("JOB_FAILED");
  return textractRecording(result.parts, sha256);
}
