import * as z from "zod/mini";

import { GROUPINGS } from "../domain/report/register-report.ts";
import { Day } from "./case.ts";

const Span = z.nullable(z.strictObject({ from: Day, to: Day }));

/** One figure of a report: what it was divided from, and how many contracts could not be counted. */
export const Indicator = z.strictObject({
  name: z.string(),
  kind: z.enum(["count", "share", "growth", "change"]),
  numerator: z.nullable(z.number()),
  denominator: z.nullable(z.number()),
  value: z.nullable(z.number()),
  notMeasured: z.int(),
  measured: z.optional(z.strictObject({ before: Span, after: Span })),
  exact: z.optional(z.string()),
  protected: z.optional(z.literal(true)),
});

const Breakdown = z.strictObject({
  by: z.enum(GROUPINGS),
  key: z.nullable(z.string()),
  indicators: z.array(Indicator),
});

/** How many; null where it is left out of a published table. */
const Protected = z.nullable(z.int());

/** Where a team went and whom it reached, by the visits of a period. */
export const OutreachCounts = z.strictObject({
  visits: z.int(),
  territories: z.int(),
  familiesReached: Protected,
  familiesAdvised: Protected,
  casesOpened: Protected,
  accompanied: Protected,
  solved: Protected,
  byTerritory: z.array(
    z.strictObject({ territory: z.string(), visits: z.int(), families: Protected }),
  ),
});
export type OutreachCounts = z.output<typeof OutreachCounts>;

/** A programme report, `opora.report/1`: what `opora report --json` prints and `GET /reports` answers. */
export const Report = z.strictObject({
  schema: z.literal("opora.report/1"),
  asOf: Day,
  period: z.nullable(z.strictObject({ from: Day, to: Day })),
  programme: z.nullable(z.string()),
  rows: z.strictObject({
    rows: z.int(),
    counted: z.int(),
    otherProgramme: z.int(),
    programmeUnknown: z.int(),
    notYetConcluded: z.int(),
    conclusionUnknown: z.int(),
  }),
  /** Cells below this number are left out; null where every figure is exact. */
  protectedBelow: z.nullable(z.int()),
  indicators: z.array(Indicator),
  breakdowns: z.array(Breakdown),
  outreach: z.nullable(OutreachCounts),
});
export type Report = z.output<typeof Report>;
