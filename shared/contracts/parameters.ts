import * as z from "zod/mini";
import { CIRCUMSTANCES, DIRECTIONS, RELATIONS } from "../domain/application.ts";
import { INCOME_KINDS } from "../domain/income-kind.ts";
import { SWITCHES } from "../domain/programme.ts";
import type { ReviewCode } from "../domain/review-codes.ts";
import { REVIEW_CODES } from "../domain/review-codes.ts";
import { Day } from "./case.ts";
import { Confidence, Parameter, Text } from "./figure-of-law.ts";

const codes = Object.keys(REVIEW_CODES) as [ReviewCode, ...ReviewCode[]];
const Code = z.enum(codes, "a review code");

const cited = { cites: z.array(Text, "a list of citations"), confidence: Confidence };
const dated = { from: Day, to: z.optional(Day) };

const Threshold = z.strictObject({
  kind: z.enum(["per-capita", "group-weighted", "share-of-minimum", "greater-of-shares"]),
  share: z.optional(Text),
  minimumOf: z.optional(z.enum(["quarter-before", "application"])),
  ...cited,
});

const Switch = z.strictObject({
  name: z.enum(SWITCHES),
  kinds: z.optional(z.array(z.enum(INCOME_KINDS))),
  since: z.optional(Day),
  ...dated,
  ...cited,
});

const Regime = z.strictObject({
  id: Text,
  ...dated,
  period: z.strictObject({
    strategy: z.enum(["months-before", "quarter-before"]),
    months: z.int().check(z.minimum(1), z.maximum(24)),
    lag: z.int().check(z.minimum(0), z.maximum(12)),
    ...cited,
  }),
  household: z.strictObject({ definition: z.enum(["nuclear", "broad", "core"]), ...cited }),
  threshold: Threshold,
  operator: z.strictObject({ value: z.enum(["below", "not-above"]), ...cited }),
  benefit: z.optional(
    z.strictObject({
      formula: z.enum(["gap-times-members", "gap-and-fixed-child-amount"]),
      months: z.enum(["to-end-of-quarter", "term"]),
      ...cited,
    }),
  ),
  open: z.optional(z.array(z.enum(["threshold"]))),
});

const Treatment = z.strictObject({
  kinds: z.array(z.enum(INCOME_KINDS)),
  treatment: z.enum(["counted", "net-of-expenses", "excluded", "deducted"]),
  review: z.optional(Code),
  otherwise: z.optional(z.enum(["counted", "deducted"])),
  ...dated,
  ...cited,
});

const Exclusion = z.strictObject({
  circumstances: z.array(z.enum(CIRCUMSTANCES)),
  effect: z.enum(["not-counted", "income-excluded"]),
  only: z.optional(z.literal("minors")),
  except: z.optional(z.array(z.enum(RELATIONS))),
  review: z.optional(Code),
  ...dated,
  ...cited,
});

const Condition = z.strictObject({
  condition: z.enum(["with-children", "territory"]),
  among: z.optional(z.array(Text)),
  ...dated,
  ...cited,
});

const Wording = z.strictObject({ ru: Text, kk: Text, en: Text });
const DirectionRule = z.strictObject({
  direction: z.enum(DIRECTIONS),
  parameters: z.array(Text),
});

/** A programme as data. */
export const Programme = z.strictObject({
  id: Text,
  country: z.enum(["RU", "KZ"]),
  currency: z.enum(["RUB", "KZT"]),
  title: Wording,
  regions: z.array(Text).check(z.minLength(1)),
  regimes: z.array(Regime).check(z.minLength(1)),
  treatments: z.array(Treatment),
  exclusions: z.array(Exclusion),
  switches: z.array(Switch),
  conditions: z.array(Condition),
  directions: z.array(DirectionRule),
});

/** An agency's programme: what it names comes first, all else is as in the one it extends. */
const ProgrammeChange = z.strictObject({
  id: Text,
  extends: Text,
  title: z.optional(Wording),
  regions: z.optional(z.array(Text).check(z.minLength(1))),
  regimes: z.optional(z.array(Regime)),
  treatments: z.optional(z.array(Treatment)),
  exclusions: z.optional(z.array(Exclusion)),
  switches: z.optional(z.array(Switch)),
  conditions: z.optional(z.array(Condition)),
  directions: z.optional(z.array(DirectionRule)),
});

/** What a region adds to a programme that leaves it open. */
export const Extension = z.strictObject({
  programme: Text,
  region: Text,
  thresholds: z.array(z.strictObject({ regime: Text, threshold: Threshold })),
  switches: z.array(Switch),
});

/** A file of figures and programmes that an agency holds: `opora.parameters/1`. */
export const ParametersFile = z.strictObject({
  schema: z.literal("opora.parameters/1", "opora.parameters/1"),
  parameters: z._default(z.array(Parameter, "a list of figures"), []),
  programmes: z._default(z.array(ProgrammeChange, "a list of programmes"), []),
  extensions: z._default(z.array(Extension, "a list of regional rules"), []),
});

/** A file of figures and programmes that an agency holds: `opora.parameters/1`. */
export type ParametersFile = z.output<typeof ParametersFile>;
