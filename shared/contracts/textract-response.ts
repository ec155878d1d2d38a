import * as z from "zod/mini";

const Point = z.object({ X: z.number(), Y: z.number() });

const Geometry = z.object({
  BoundingBox: z.object({
    Left: z.number(),
    Top: z.number(),
    Width: z.number(),
    Height: z.number(),
  }),
  Polygon: z.optional(z.nullable(z.array(Point))),
});

const ResponseBlock = z.object({
  Id: z.string(),
  BlockType: z.string(),
  Page: z.optional(z.nullable(z.number())),
  Text: z.optional(z.nullable(z.string())),
  Confidence: z.optional(z.nullable(z.number())),
  Geometry: z.optional(z.nullable(Geometry)),
  Relationships: z.optional(
    z.nullable(z.array(z.object({ Type: z.string(), Ids: z.array(z.string()) }))),
  ),
  EntityTypes: z.optional(z.nullable(z.array(z.string()))),
  SelectionStatus: z.optional(z.nullable(z.string())),
  RowIndex: z.optional(z.nullable(z.number())),
  ColumnIndex: z.optional(z.nullable(z.number())),
  RowSpan: z.optional(z.nullable(z.number())),
  ColumnSpan: z.optional(z.nullable(z.number())),
});

/** One block as Textract sends it; what Opora does not read is dropped. */
export type ResponseBlock = z.output<typeof ResponseBlock>;

/**
 * One part of a Textract response: of AnalyzeDocument, GetDocumentAnalysis or DetectDocumentText,
 * live or recorded. AWS may add keys at any time, so unknown ones are let through here.
 */
export const TextractResponse = z.object({
  Blocks: z.optional(z.nullable(z.array(ResponseBlock))),
  DocumentMetadata: z.optional(z.nullable(z.object({ Pages: z.optional(z.nullable(z.number())) }))),
  JobStatus: z.optional(z.nullable(z.string())),
  /** Names the next part; a job names one even after its last. */
  NextToken: z.optional(z.nullable(z.string())),
  AnalyzeDocumentModelVersion: z.optional(z.nullable(z.string())),
  DetectDocumentTextModelVersion: z.optional(z.nullable(z.string())),
  Warnings: z.optional(
    z.nullable(
      z.array(
        z.object({
          ErrorCode: z.optional(z.nullable(z.string())),
          Pages: z.optional(z.nullable(z.array(z.number()))),
        }),
      ),
    ),
  ),
});

/** One part of a Textract response. */
export type TextractResponse = z.output<typeof TextractResponse>;
