import * as z from "zod/mini";

/** Text that must be JSON; the message never repeats the text, which may name somebody. */
const JsonText = z.pipe(
  z.string(),
  z.transform((text, context): unknown => {
    try {
      return JSON.parse(text) as unknown;
    } catch {
      context.issues.push({ code: "custom", message: "Expected JSON", input: undefined });
      return z.NEVER;
    }
  }),
);

const Sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/u, "Expected SHA-256 in hexadecimal"));

/** File types that are read; what a file is, its first bytes say, never its name. */
export const ScanType = z.enum(["jpeg", "png", "tiff", "pdf"]);
export type ScanType = z.output<typeof ScanType>;

/** One object that arrived, as S3 tells it; whatever else S3 adds is ignored. */
const ObjectRecord = z.object({
  eventVersion: z.string().check(z.regex(/^2\.\d+$/u, "Expected version 2 of the S3 event")),
  eventName: z.string(),
  s3: z.object({
    bucket: z.object({ name: z.string() }),
    object: z.object({
      /** URL-encoded, with `+` for a space. */
      key: z.string(),
      versionId: z.optional(z.string()),
      /** Hexadecimal text of varying length: greater is later, within one key. */
      sequencer: z.optional(z.string().check(z.regex(/^[0-9A-Fa-f]*$/u, "Expected hexadecimal"))),
    }),
  }),
});
export type ObjectRecord = z.output<typeof ObjectRecord>;

/** What one message tells: the records that can be read, and how many cannot. */
interface Arrivals {
  readonly Records: readonly ObjectRecord[];
  readonly malformed: number;
}

/** The records of a message; one that is malformed takes none of the others with it. */
function arrivalsIn(records: readonly unknown[]): Arrivals {
  const parsed = records.map((record) => ObjectRecord.safeParse(record));
  const Records = parsed.flatMap(({ data }) => (data === undefined ? [] : [data]));
  return { Records, malformed: parsed.length - Records.length };
}

/**
 * GuardDuty's word that it looked at a version, as EventBridge tells it. A hint like any other: the
 * verdict itself is read from the version's tag.
 */
const ScanResult = z.pipe(
  z.object({
    source: z.literal("aws.guardduty"),
    detail: z.object({
      s3ObjectDetails: z.object({
        bucketName: z.string(),
        /** Not encoded, unlike in an event of S3. */
        objectKey: z.string(),
        versionId: z.optional(z.string()),
      }),
    }),
  }),
  z.transform(
    ({ detail: { s3ObjectDetails: found } }): Arrivals => ({
      malformed: 0,
      Records: [
        {
          eventVersion: "2.1",
          eventName: "ObjectCreated:Scanned",
          s3: {
            bucket: { name: found.bucketName },
            object: {
              key: found.objectKey.split("/").map(encodeURIComponent).join("/"),
              ...(found.versionId !== undefined && { versionId: found.versionId }),
            },
          },
        },
      ],
    }),
  ),
);

/** What S3 puts on the ScanQueue: arrivals, or the test message it sends once at set-up. */
export const ScanNotice = z.union([
  z.pipe(
    z.object({ Records: z.array(z.unknown()) }),
    z.transform((message) => arrivalsIn(message.Records)),
  ),
  ScanResult,
  z.pipe(
    z.object({ Event: z.literal("s3:TestEvent") }),
    z.transform((): Arrivals => ({ Records: [], malformed: 0 })),
  ),
]);
export type ScanNotice = z.output<typeof ScanNotice>;

/** An order to read one version of one object: what TextractQueue and LocalQueue carry. */
export const ReadingOrder = z.strictObject({
  caseId: z.string().check(z.minLength(1)),
  documentId: z.string().check(z.minLength(1)),
  bucket: z.string(),
  key: z.string(),
  versionId: z.string(),
  sha256: Sha256,
  type: ScanType,
  pages: z.int().check(z.minimum(1)),
  /** Only pictures for people are drawn of it: no machine may read it. */
  drawOnly: z.optional(z.literal(true)),
});
export type ReadingOrder = z.output<typeof ReadingOrder>;

/** Textract's completion notice inside the envelope of SNS. A hint: the job itself is asked. */
export const JobNotice = z.pipe(
  z.object({
    Message: z.pipe(
      JsonText,
      z.object({
        JobId: z.string().check(z.minLength(1)),
        /** Written in capitals or not, depending on who describes it. */
        Status: z.pipe(
          z.string(),
          z.transform((status) => status.toUpperCase()),
        ),
        JobTag: z.optional(z.string()),
      }),
    ),
  }),
  z.transform(({ Message }) => ({
    jobId: Message.JobId,
    status: Message.Status,
    ...(Message.JobTag !== undefined && { jobTag: Message.JobTag }),
  })),
);
export type JobNotice = z.output<typeof JobNotice>;

/** One source has read a document: what FigureQueue carries. */
export const FigureOrder = z.strictObject({
  caseId: z.string().check(z.minLength(1)),
  documentId: z.string().check(z.minLength(1)),
  sha256: Sha256,
});
export type FigureOrder = z.output<typeof FigureOrder>;

/** Something about a case changed: what CaseQueue carries. */
export const CaseOrder = z.strictObject({ caseId: z.string().check(z.minLength(1)) });
export type CaseOrder = z.output<typeof CaseOrder>;
