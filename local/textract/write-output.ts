import type { Buckets } from "../s3/buckets.ts";
import type { Analysis } from "./back-end.ts";
import type { Job } from "./job.ts";
import { resultPage } from "./result-page.ts";

/** Puts a job's result where its `OutputConfig` says: one object per part, named 1, 2, 3 … */
export function writeOutput(job: Job, analysis: Analysis, buckets: Buckets): void {
  const { OutputConfig } = job.request;
  if (OutputConfig === undefined) return;
  const { S3Bucket, S3Prefix = "textract_output" } = OutputConfig;
  if (!buckets.names().includes(S3Bucket)) return;
  const bucket = buckets.byName(S3Bucket);
  const description = { contentType: "application/json", headers: {}, tags: {} };
  let token: string | undefined;
  let part = 0;
  do {
    const page = resultPage(job, analysis, { NextToken: token }) as { NextToken?: string };
    part += 1;
    const bytes = Buffer.from(JSON.stringify(page));
    bucket.put(`${S3Prefix}/${job.id}/${part}`, bytes, description, { event: "ObjectCreated:Put" });
    token = page.NextToken;
  } while (token !== undefined);
}
