import * as z from "zod/mini";

import { ServiceError } from "../http/service-error.ts";

const S3Object = z.strictObject({
  Bucket: z.string(),
  Name: z.string(),
  Version: z.optional(z.string()),
});

const start = {
  DocumentLocation: z.strictObject({ S3Object }),
  ClientRequestToken: z.optional(z.string().check(z.regex(/^[a-zA-Z0-9_-]{1,64}$/u))),
  JobTag: z.optional(z.string().check(z.regex(/^[a-zA-Z0-9_.\-:]{1,64}$/u))),
  NotificationChannel: z.optional(z.strictObject({ SNSTopicArn: z.string(), RoleArn: z.string() })),
  OutputConfig: z.optional(
    z.strictObject({ S3Bucket: z.string(), S3Prefix: z.optional(z.string()) }),
  ),
  KMSKeyId: z.optional(z.string()),
};

const FeatureTypes = z
  .array(z.enum(["TABLES", "FORMS", "LAYOUT", "SIGNATURES"]))
  .check(z.minLength(1));

const Document = z.strictObject({
  Bytes: z.optional(z.string()),
  S3Object: z.optional(S3Object),
});

/** What each operation of Textract takes here; other members are refused by name. */
export const TextractInput = {
  StartDocumentAnalysis: z.strictObject({ ...start, FeatureTypes }),
  StartDocumentTextDetection: z.strictObject(start),
  GetDocument: z.strictObject({
    JobId: z.string().check(z.regex(/^[a-zA-Z0-9_-]{1,64}$/u)),
    MaxResults: z.optional(z.int().check(z.minimum(1))),
    NextToken: z.optional(z.string()),
  }),
  AnalyzeDocument: z.strictObject({ Document, FeatureTypes }),
  DetectDocumentText: z.strictObject({ Document }),
};

/** A request to start a job, of either kind. */
export type StartRequest = z.output<typeof TextractInput.StartDocumentTextDetection>;

const MEGABYTE = 1024 * 1024;

/**
 * Refuses what Textract refuses before it reads: by first bytes and by size.
 *
 * @throws {ServiceError} `UnsupportedDocumentException` or `DocumentTooLargeException`.
 */
export function checkDocument(bytes: Buffer, isSynchronous: boolean): void {
  const isPicture = isJpeg(bytes) || bytes.subarray(0, 4).toString("latin1") === "\x89PNG";
  const isPaged = /^(%PDF|II\*\0|MM\0\*)/u.test(bytes.subarray(0, 4).toString("latin1"));
  if (!isPicture && !isPaged) {
    throw new ServiceError(
      "UnsupportedDocumentException",
      "Request has unsupported document format",
    );
  }
  const limit = isSynchronous || isPicture ? 10 * MEGABYTE : 500 * MEGABYTE;
  if (bytes.length > limit) {
    throw new ServiceError(
      "DocumentTooLargeException",
      `Document is too large: expected at most ${limit} bytes`,
    );
  }
}

function isJpeg(bytes: Buffer): boolean {
  return bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff;
}
