import * as z from "zod/mini";

import { Evaluation } from "./evaluation.ts";

const Count = z.int().check(z.nonnegative());
const Amount = z.number().check(z.nonnegative());
const Share = z.nullable(z.number());

/** How often figures of one standing were right; `worst` is the 95 % upper bound of the error rate. */
const Calibration = z.strictObject({
  standing: z.string(),
  figures: Count,
  right: Count,
  rightShare: Share,
  worst: Share,
});

/** A paper that a person has to look at, and for what. */
const DoubtfulPaper = z.strictObject({
  file: z.string(),
  form: z.string(),
  status: z.string(),
  reasons: z.array(z.string()),
  doubtful: Count,
  questions: Count,
  typed: Count,
  minutes: Amount,
  /** Whether all its figures are right nevertheless. */
  allRight: z.boolean(),
});

/** One reader setting, tried on every paper. */
export const SettingResult = z.strictObject({
  name: z.string(),
  says: z.string(),
  evaluation: Evaluation,
  straightThrough: Count,
  calibration: z.array(Calibration),
  doubtful: z.array(DoubtfulPaper),
  /** In US dollars at list prices. */
  cost: z.strictObject({ inAll: Amount, perPage: Amount, perPaper: Amount }),
  minutes: z.strictObject({ inAll: Amount, perPaper: Amount }),
  /** Reader and staff together, in US dollars a paper. */
  wholeCostPerPaper: Amount,
});

export type SettingResult = z.output<typeof SettingResult>;

/** What an agency's own papers say about the readers: `opora accept`. */
export const Acceptance = z.strictObject({
  schema: z.literal("opora.acceptance/1"),
  papers: Count,
  pages: Count,
  assumptions: z.strictObject({
    minutesAPaper: Amount,
    minutesAFigure: Amount,
    minutesAQuestion: Amount,
    minutesATypedFigure: Amount,
    wageAnHour: Amount,
    functionGigabytes: Amount,
  }),
  settings: z.array(SettingResult),
  /** The setting to use; null where none is free of figures wrong and confirmed. */
  recommended: z.nullable(z.string()),
  because: z.string(),
});

export type Acceptance = z.output<typeof Acceptance>;
