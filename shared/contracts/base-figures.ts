import * as z from "zod/mini";

import { Day } from "./case.ts";

const Count = z.nullable(
  z.int("a whole number, or null").check(z.minimum(0, "a whole number from 0")),
);

const Figures = z.strictObject({
  /** Who received targeted assistance, in persons. */
  recipients: z.optional(Count),
  /** Who received child allowances. */
  childAllowances: z.optional(Count),
  /** Able-bodied persons among the recipients. */
  ableBodied: z.optional(Count),
  /** Of how many recipients those are a part. */
  ableBodiedOf: z.optional(Count),
});

/**
 * Figures of another period to compare with, `opora.base/1`: what a register does not hold. `now`
 * replaces what the register says of itself, where an agency knows it better.
 */
export const BaseFigures = z.strictObject({
  schema: z.literal("opora.base/1", "opora.base/1"),
  period: z.optional(z.strictObject({ from: Day, to: Day })),
  base: Figures,
  now: z.optional(Figures),
});
export type BaseFigures = z.output<typeof BaseFigures>;
