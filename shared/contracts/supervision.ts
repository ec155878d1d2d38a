import * as z from "zod/mini";

/** Which time and place, as the query of `GET /supervision`. */
export const SupervisionQuery = z.strictObject({
  region: z.string(),
  from: z.optional(z.string()),
  to: z.optional(z.string()),
});
export type SupervisionQuery = z.output<typeof SupervisionQuery>;

const Share = z.nullable(z.number());
const Days = z.strictObject({ median: z.nullable(z.number()), p90: z.nullable(z.number()) });

/** What a supervisor sees of the work of a region. */
export const Supervision = z.strictObject({
  region: z.string(),
  from: z.string(),
  to: z.string(),
  decided: z.int(),
  secondReadings: z.strictObject({
    /** Cases to be read a second time, by id: the sample and what is near the line. */
    due: z.array(z.string()),
    read: z.int(),
    agree: z.int(),
    /** Cohen's κ; null where it is not defined. */
    kappa: Share,
    wrong: z.int(),
    /** Estimated share of wrong decisions with its exact upper bound (Clopper–Pearson, 95 %). */
    wrongRate: Share,
    wrongRateAtMost: Share,
  }),
  /** Working days until somebody took the case, and until it was decided. */
  waiting: Days,
  handling: Days,
  /** Corrections over figures read, by name of figure. */
  edits: z.array(
    z.strictObject({ name: z.string(), read: z.int(), corrected: z.int(), rate: Share }),
  ),
});
export type Supervision = z.output<typeof Supervision>;
