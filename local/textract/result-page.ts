import { ServiceError } from "../http/service-error.ts";
import type { Analysis } from "./back-end.ts";
import type { Job } from "./job.ts";

const MOST_BLOCKS = 1000;

/** Which part of a result is wanted. */
export interface PageRequest {
  readonly MaxResults?: number | undefined;
  readonly NextToken?: string | undefined;
}

/**
 * One part of a job's result, at most 1,000 blocks, with the token of the next part.
 *
 * @throws {ServiceError} `InvalidParameterException` for a token that this job never gave.
 */
export function resultPage(job: Job, analysis: Analysis | undefined, request: PageRequest): object {
  if (analysis === undefined) return { JobStatus: "IN_PROGRESS" };
  const { status, statusMessage, pages, blocks, warnings, modelVersion } = analysis;
  if (status === "FAILED") return { JobStatus: status, StatusMessage: statusMessage ?? "Failed" };
  const from = request.NextToken === undefined ? 0 : offsetOf(request.NextToken, job.id);
  const to = from + Math.min(request.MaxResults ?? MOST_BLOCKS, MOST_BLOCKS);
  const version =
    job.api === "StartDocumentAnalysis"
      ? "AnalyzeDocumentModelVersion"
      : "DetectDocumentTextModelVersion";
  return {
    DocumentMetadata: { Pages: pages },
    JobStatus: status,
    ...(to < blocks.length ? { NextToken: tokenOf(to, job.id) } : {}),
    Blocks: blocks.slice(from, to),
    ...(warnings === undefined ? {} : { Warnings: warnings }),
    ...(statusMessage === undefined ? {} : { StatusMessage: statusMessage }),
    [version]: modelVersion,
  };
}

function tokenOf(offset: number, jobId: string): string {
  return Buffer.from(`${jobId} ${offset}`).toString("base64");
}

function offsetOf(token: string, jobId: string): number {
  const [id, offset] = Buffer.from(token, "base64").toString("utf8").split(" ");
  if (id === jobId && /^\d+$/u.test(offset ?? "")) return Number(offset);
  throw new ServiceError("InvalidParameterException", "Request has invalid NextToken");
}
