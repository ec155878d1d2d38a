import * as z from "zod/mini";

const OneOrMore = z.pipe(
  z.union([z.string(), z.array(z.string())]),
  z.transform((value: string | string[]): readonly string[] =>
    typeof value === "string" ? [value] : value,
  ),
);

const Values = z.pipe(
  z.union([
    z.string(),
    z.boolean(),
    z.number(),
    z.array(z.union([z.string(), z.boolean(), z.number()])),
  ]),
  z.transform((value): readonly string[] =>
    Array.isArray(value) ? value.map(String) : [String(value)],
  ),
);

const Principal = z.union([z.literal("*"), z.record(z.string(), OneOrMore)]);

/** One statement of a policy; an element unknown here is an error, so that no policy is half read. */
export const Statement = z.strictObject({
  Sid: z.optional(z.string()),
  Effect: z.enum(["Allow", "Deny"]),
  Principal: z.optional(Principal),
  Action: z.optional(OneOrMore),
  NotAction: z.optional(OneOrMore),
  Resource: z.optional(OneOrMore),
  NotResource: z.optional(OneOrMore),
  Condition: z.optional(z.record(z.string(), z.record(z.string(), Values))),
});

export type Statement = z.output<typeof Statement>;

/** A policy document. */
export const PolicyDocument = z.strictObject({
  Version: z.optional(z.string()),
  Id: z.optional(z.string()),
  Statement: z.pipe(
    z.union([Statement, z.array(Statement)]),
    z.transform((value): readonly Statement[] => (Array.isArray(value) ? value : [value])),
  ),
});

export type PolicyDocument = z.output<typeof PolicyDocument>;
