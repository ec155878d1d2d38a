import * as z from "zod/mini";
import type { Recording as ReadRecording } from "../reading/recording.ts";
import { TRACE_CODES } from "../reading/suspicion/trace.ts";

const Fraction = z.number();

const Point = z.strictObject({ X: Fraction, Y: Fraction });

const Geometry = z.strictObject({
  BoundingBox: z.strictObject({ Left: Fraction, Top: Fraction, Width: Fraction, Height: Fraction }),
  Polygon: z.array(Point),
});

const Relationship = z.strictObject({
  Type: z.enum(["CHILD", "VALUE", "ANSWER", "MERGED_CELL"]),
  Ids: z.array(z.string()),
});

const PositiveCount = z.int().check(z.positive());

/** One block of a recording, in the part of Textract's model that Opora uses. */
const RecordedBlock = z.strictObject({
  Id: z.string().check(z.minLength(1)),
  BlockType: z.enum([
    "PAGE",
    "LINE",
    "WORD",
    "TABLE",
    "CELL",
    "MERGED_CELL",
    "KEY_VALUE_SET",
    "SELECTION_ELEMENT",
    "QUERY",
    "QUERY_RESULT",
  ]),
  Page: PositiveCount,
  Text: z.optional(z.string()),
  Confidence: z.optional(z.number().check(z.minimum(0), z.maximum(100))),
  Geometry,
  Relationships: z.optional(z.array(Relationship)),
  EntityTypes: z.optional(z.array(z.string())),
  SelectionStatus: z.optional(z.enum(["SELECTED", "NOT_SELECTED"])),
  RowIndex: z.optional(PositiveCount),
  ColumnIndex: z.optional(PositiveCount),
  RowSpan: z.optional(PositiveCount),
  ColumnSpan: z.optional(PositiveCount),
});

const RecordedTrace = z.strictObject({
  code: z.enum(TRACE_CODES),
  page: z.optional(PositiveCount),
  box: z.optional(z.tuple([Fraction, Fraction, Fraction, Fraction])),
  day: z.optional(z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/, "Expected YYYY-MM-DD"))),
});

/** What one reader saw on one file, as it lies in S3. Untrusted until parsed here. */
const Recording = z.strictObject({
  schema: z.literal("opora.recording/1"),
  reader: z.enum(["textract", "pp-ocr", "tesseract", "pdf-text"]),
  model: z.string().check(z.minLength(1)),
  covers: z.array(z.enum(["words", "figures"])).check(z.minLength(1)),
  sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/, "Expected a SHA-256 in hexadecimal")),
  pages: PositiveCount,
  outcome: z.enum(["complete", "partial", "failed"]),
  warnings: z.array(
    z.strictObject({ code: z.string().check(z.minLength(1)), pages: z.array(PositiveCount) }),
  ),
  traces: z.optional(z.array(RecordedTrace)),
  blocks: z.array(RecordedBlock),
});

/** All recordings of one source, one object in S3. */
const Recordings = z.array(Recording);

/**
 * Recordings out of storage.
 *
 * @throws {z.core.$ZodError} If they do not have the shape that readers write.
 */
export function parseRecordings(stored: unknown): readonly ReadRecording[] {
  return Recordings.parse(stored) as readonly ReadRecording[];
}
