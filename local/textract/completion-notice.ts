import type { Analysis } from "./back-end.ts";
import type { Job } from "./job.ts";

/** The text that Textract publishes to the topic when a job has ended. */
export function completionNotice(job: Job, { status }: Analysis, now: number): string {
  const { S3Object } = job.request.DocumentLocation;
  const tag = job.request.JobTag;
  return JSON.stringify({
    JobId: job.id,
    Status: status,
    API: job.api,
    ...(tag === undefined ? {} : { JobTag: tag }),
    Timestamp: now,
    DocumentLocation: { S3ObjectName: S3Object.Name, S3Bucket: S3Object.Bucket },
  });
}
