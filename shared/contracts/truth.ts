import * as z from "zod/mini";

const NAME = /^[A-Za-z][A-Za-z0-9.]*$/u;

/** One figure that a specimen truly prints; which of month, code and rate it bears, its form says. */
export const TruthFigure = z.strictObject({
  name: z.string().check(z.regex(NAME, "Expected the name of a figure")),
  month: z.optional(z.string().check(z.regex(/^\d{4}-(?:0[1-9]|1[0-2])$/u, "Expected YYYY-MM"))),
  code: z.optional(z.string().check(z.minLength(1))),
  rate: z.optional(z.string().check(z.minLength(1))),
  amount: z.string().check(z.regex(/^-?\d+\.\d\d$/u, "Expected a decimal with two places")),
});

export type TruthFigure = z.output<typeof TruthFigure>;

/** What a scan of a corpus truly says: `NAME.truth.json` beside the scan `NAME.*`. */
export const Truth = z.strictObject({
  schema: z.literal("opora.truth/1"),
  /** A form's name, or `unknown` for a paper that is none. */
  form: z.string().check(z.minLength(1)),
  fields: z.record(z.string(), z.string()),
  figures: z.array(TruthFigure),
  /** How the scan was spoilt, a free word that accuracy is broken down by. */
  degradation: z.optional(z.string()),
});

export type Truth = z.output<typeof Truth>;
