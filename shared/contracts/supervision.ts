import * as z from "zod/mini";

/** Which time and place, as the query of `GET /supervision`. */
export const SupervisionQuery = z.strictObject({
  region: z.string(),
  from: z.optional(z.string()),
  to: z.optional(z.string()),
});
export type SupervisionQuery = z.output<typeof SupervisionQuery>;

const Share = z.nullable(z.number());

/** Second readings of one kind, and how many of the first were wrong at most. */
const Readings = z.strictObject({
  read: z.int(),
  /** Each disagreement counts as a wrong decision, whichever of the two was right. */
  wrong: z.int(),
  wrongRate: Share,
  /** The exact upper bound of that share, one-sided, by `method` at `confidence`. */
  wrongRateAtMost: Share,
});

const Days = z.strictObject({ median: z.nullable(z.number()), p90: z.nullable(z.number()) });

/** What a supervisor sees of the work of a region. */
export const Supervision = z.strictObject({
  region: z.string(),
  from: z.string(),
  to: z.string(),
  decided: z.int(),
  /** Whether there are more cases than were looked at: the newest are. */
  more: z.boolean(),
  secondReadings: z.strictObject({
    /** Cases that wait for their second reading, by id: the sample and what is near the line. */
    due: z.array(z.string()),
    /** How many decisions stand that were drawn and never read twice, as after a change of settings. */
    unread: z.int(),
    agree: z.int(),
    /** Cohen's κ; null where it is not defined. */
    kappa: Share,
    method: z.literal("Clopper–Pearson"),
    confidence: z.number(),
    /** Over all second readings. */
    ...Readings.shape,
    /** Drawn by chance: what holds of all decisions is estimated from these alone. */
    sample: Readings,
    /** Close to the line, where faults are likelier. */
    nearLine: Readings,
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
