import * as z from "zod/mini";

import type { Reading as ReadReading } from "../reading/reading.ts";

const Month = z
  .string()
  .check(z.regex(/^\d{4}-(?:0[1-9]|1[0-2])$/u, "Expected a month as YYYY-MM"));

const Money = z.string().check(z.regex(/^-?\d+\.\d\d$/u, "Expected a decimal with two places"));

const ReadingReason = z.strictObject({
  code: z.string().check(z.minLength(1)),
  message: z.string().check(z.minLength(1)),
  figures: z.optional(z.array(z.string())),
});

const FigureReading = z.strictObject({
  reader: z.enum(["textract", "pp-ocr", "tesseract", "pdf-text"]),
  text: z.string(),
  confidence: z.number().check(z.minimum(0), z.maximum(1)),
});

const Figure = z.strictObject({
  id: z.string().check(z.minLength(1)),
  name: z.string().check(z.minLength(1)),
  month: z.optional(Month),
  code: z.optional(z.string().check(z.minLength(1))),
  rate: z.optional(z.string().check(z.minLength(1))),
  /** Null where it cannot be read, never 0. */
  amount: z.nullable(Money),
  currency: z.string().check(z.regex(/^[A-Z]{3}$/u, "Expected a currency such as RUB")),
  basis: z.enum(["gross", "net", "unknown"]),
  standing: z.enum(["confirmed", "repaired", "unconfirmed", "conflicting", "unreadable"]),
  derived: z.optional(z.boolean()),
  page: z.int().check(z.minimum(1)),
  box: z.tuple([z.number(), z.number(), z.number(), z.number()]),
  readings: z.array(FigureReading),
});

const Check = z.strictObject({
  code: z.string().check(z.minLength(1)),
  result: z.enum(["pass", "fail", "not-evaluated"]),
  figures: z.array(z.string()),
});

/** One paper's reading, without papers inside it. */
const PAPER = {
  schema: z.literal("opora.reading/1"),
  file: z.string(),
  sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/u, "Expected a SHA-256 in hexadecimal")),
  pages: z.int().check(z.minimum(0)),
  form: z.string().check(z.minLength(1)),
  status: z.enum(["read", "needs-review", "rejected"]),
  reasons: z.array(ReadingReason),
  fields: z.record(z.string(), z.string()),
  figures: z.array(Figure),
  checks: z.array(Check),
};

const parsedReading = z.strictObject({
  ...PAPER,
  parts: z.optional(z.array(z.strictObject(PAPER))),
});

/** What was found on one file: `opora.reading/1`. Untrusted until parsed here. */
export const Reading: z.ZodMiniType<ReadReading> = z.pipe(
  parsedReading,
  z.transform((reading) => reading as ReadReading),
);

/** The shape itself, for a JSON Schema. */
export const ReadingShape = parsedReading;

export type Reading = ReadReading;
