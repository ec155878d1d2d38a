import {
  type FeatureType,
  GetDocumentAnalysisCommand,
  type GetDocumentAnalysisCommandOutput,
  StartDocumentAnalysisCommand,
  TextractClient,
} from "@aws-sdk/client-textract";

import type { ReadingOrder } from "../contracts/messages.ts";
import { correlationIdOf, sha256Of } from "./digest.ts";

/** A refused start holds no worker: its message waits in the queue instead, so nothing is retried here. */
const starter = new TextractClient({ maxAttempts: 1 });
const collector = new TextractClient();

/** How jobs are started: what is asked for, and how Textract says that it is done. */
export interface JobSettings {
  readonly features: readonly FeatureType[];
  readonly noticeTopicArn: string;
  readonly roleArn: string;
}

/** What became of a start. */
export type JobStart =
  | { readonly kind: "started"; readonly jobId: string }
  /** This document will never be read by Textract, and why. */
  | { readonly kind: "refused"; readonly code: string }
  /** Too many jobs or calls just now. */
  | { readonly kind: "busy" };

/** Errors by name, never by HTTP status: AWS sends the same error under 400 and 500. */
const REFUSALS: Readonly<Record<string, string>> = {
  BadDocumentException: "DAMAGED",
  UnsupportedDocumentException: "UNSUPPORTED_TYPE",
  DocumentTooLargeException: "TOO_LARGE",
  InvalidParameterException: "INVALID_PARAMETER",
  InvalidKMSKeyException: "INVALID_KMS_KEY",
  IdempotentParameterMismatchException: "STARTED_OTHERWISE",
};
const BUSY = new Set([
  "LimitExceededException",
  "ProvisionedThroughputExceededException",
  "ThrottlingException",
  "Throttling",
  "TooManyRequestsException",
]);

/**
 * Starts the job of one object version. The token follows from the version and from what is asked,
 * so that a repeated start finds the first job and is not paid for again.
 *
 * @throws The SDK's error where neither the document nor the load is to blame; the queue retries.
 */
export function jobStarter(settings: JobSettings) {
  return async ({ bucket, key, versionId }: ReadingOrder): Promise<JobStart> => {
    const { features, noticeTopicArn, roleArn } = settings;
    const command = new StartDocumentAnalysisCommand({
      DocumentLocation: { S3Object: { Bucket: bucket, Name: key, Version: versionId } },
      FeatureTypes: [...features],
      ClientRequestToken: jobToken(settings, { bucket, key, versionId }),
      JobTag: correlationIdOf(bucket, key, versionId),
      NotificationChannel: { SNSTopicArn: noticeTopicArn, RoleArn: roleArn },
    });
    try {
      const { JobId } = await starter.send(command);
      if (JobId === undefined) throw new TypeError("Cannot note the job: expected its id");
      return { kind: "started", jobId: JobId };
    } catch (error) {
      return startFault(error);
    }
  };
}

/** 64 signs of those that Textract allows, the same for the same version read in the same way. */
export function jobToken(
  settings: JobSettings,
  { bucket, key, versionId }: { bucket: string; key: string; versionId: string },
): string {
  const { features, noticeTopicArn, roleArn } = settings;
  const asked = [bucket, key, versionId, [...features].sort().join(), noticeTopicArn, roleArn];
  return sha256Of(asked.join("\n"));
}

function startFault(error: unknown): JobStart {
  const name = error instanceof Error ? error.name : "";
  const code = REFUSALS[name];
  if (code !== undefined) return { kind: "refused", code };
  if (BUSY.has(name)) return { kind: "busy" };
  throw error;
}

/** The result of a job, all its parts in order. */
export type JobResult =
  | { readonly kind: "running" }
  /** Textract keeps results for seven days. */
  | { readonly kind: "expired" }
  | { readonly kind: "ended"; readonly parts: readonly GetDocumentAnalysisCommandOutput[] };

/**
 * Fetches every part of a job's result. Textract names a next part even after the last one, so the
 * end is an empty or repeated name, or a part without blocks.
 */
export async function collectJob(jobId: string): Promise<JobResult> {
  const parts: GetDocumentAnalysisCommandOutput[] = [];
  const seen = new Set<string>();
  let next: string | undefined;
  do {
    const part = await partOf(jobId, next);
    if (part === undefined) return { kind: "expired" };
    if (part.JobStatus === "IN_PROGRESS") return { kind: "running" };
    parts.push(part);
    if (next !== undefined) seen.add(next);
    next = (part.Blocks ?? []).length > 0 ? part.NextToken : undefined;
  } while (next !== undefined && next !== "" && !seen.has(next));
  return { kind: "ended", parts };
}

async function partOf(JobId: string, NextToken: string | undefined) {
  try {
    return await collector.send(new GetDocumentAnalysisCommand({ JobId, NextToken }));
  } catch (error) {
    if (error instanceof Error && error.name === "InvalidJobIdException") return undefined;
    throw error;
  }
}
