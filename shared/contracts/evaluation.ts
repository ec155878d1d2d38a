import * as z from "zod/mini";

const Count = z.int().check(z.nonnegative());

/** A share between 0 and 1; null where there is nothing to divide by. */
const Share = z.nullable(z.number());

const Documents = z.strictObject({ total: Count, allRight: Count, formRight: Count });

const Figures = z.strictObject({
  expected: Count,
  right: Count,
  /** Name, month and code right, another amount. */
  wrong: Count,
  /** Expected and not read, or read as null. */
  missing: Count,
  /** Read and not expected. */
  extra: Count,
  /** Wrong or extra, and called confirmed: none may be. */
  wrongAndConfirmed: Count,
  precision: Share,
  recall: Share,
  f1: Share,
});

const Fields = z.strictObject({ expected: Count, right: Count });

/** Accuracy over a set of documents. */
export const Accuracy = z.strictObject({ documents: Documents, figures: Figures, fields: Fields });

export type Accuracy = z.output<typeof Accuracy>;

/** One figure that is not right; `expected` is null for one that the paper lacks. */
export const EvaluationError = z.strictObject({
  file: z.string(),
  name: z.string(),
  month: z.nullable(z.string()),
  code: z.nullable(z.string()),
  expected: z.nullable(z.string()),
  /** Null where nothing was read. */
  got: z.nullable(z.string()),
  standing: z.nullable(z.string()),
});

export type EvaluationError = z.output<typeof EvaluationError>;

/** Accuracy over a corpus, in all, by form and by degradation, and every figure that is not right. */
export const Evaluation = z.strictObject({
  schema: z.literal("opora.evaluation/1"),
  documents: Documents,
  figures: Figures,
  fields: Fields,
  byForm: z.record(z.string(), Accuracy),
  byDegradation: z.record(z.string(), Accuracy),
  errors: z.array(EvaluationError),
});

export type Evaluation = z.output<typeof Evaluation>;
