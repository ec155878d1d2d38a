import * as z from "zod/mini";

import type { Operation, TraceNode } from "../domain/trace.ts";

const OPERATIONS = [
  "decide",
  "compare",
  "sum",
  "divide",
  "part",
  "take",
  "mean",
  "product",
  "greater",
  "months",
  "count",
  "member",
  "holds",
  "gap",
  "not-evaluated",
] as const satisfies readonly Operation[];

const Source = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("application") }),
  z.strictObject({ kind: z.literal("declared"), index: z.int() }),
  z.strictObject({
    kind: z.literal("paper"),
    document: z.string(),
    figure: z.string(),
    page: z.int(),
    box: z.tuple([z.number(), z.number(), z.number(), z.number()]),
  }),
]);

const Fact = z.strictObject({
  node: z.literal("fact"),
  name: z.string(),
  value: z.nullable(z.string()),
  source: Source,
});

const LawFigure = z.strictObject({
  node: z.literal("parameter"),
  name: z.string(),
  value: z.string(),
  unit: z.string(),
  jurisdiction: z.string(),
  validFrom: z.string(),
  cites: z.array(z.string()),
  confidence: z.string(),
});

const Rule = z.strictObject({
  node: z.literal("rule"),
  rule: z.string(),
  operation: z.enum(OPERATIONS),
  value: z.nullable(z.string()),
  exact: z.optional(z.string()),
  operands: z.optional(z.record(z.string(), z.string())),
  cites: z.array(z.string()),
  get inputs(): z.ZodMiniArray<z.ZodMiniType<TraceNode>> {
    return z.array(Trace);
  },
});

/** The tree behind a decision: rules over facts and figures of law. */
export const Trace: z.ZodMiniType<TraceNode> = z.discriminatedUnion("node", [
  Fact,
  LawFigure,
  Rule,
]);
