import * as z from "zod/mini";

import type { Decision as DecisionOnFile } from "../domain/decision.ts";
import { INCOME_KINDS } from "../domain/income-kind.ts";
import { CONFIDENCES } from "../domain/parameter.ts";
import type { ReviewCode } from "../domain/review-codes.ts";
import { REVIEW_CODES } from "../domain/review-codes.ts";
import { Case, Day } from "./case.ts";
import { ParametersFile } from "./parameters.ts";
import { Trace } from "./trace.ts";

/** Money as shown: decimal text with two places, negative only for what is deducted. */
const Shown = z.string().check(z.regex(/^-?\d+\.\d{2}$/u, "an amount with two places"));
const Cites = z.array(z.string());
const IncomeTest = z.enum(["below", "not-below", "at-line", "undetermined"]);
const Hash = z.string().check(z.regex(/^sha256:[0-9a-f]{64}$/u, "sha256: and 64 digits"));

const codes = Object.keys(REVIEW_CODES) as [ReviewCode, ...ReviewCode[]];

const Figure = z.strictObject({
  id: z.string(),
  name: z.string(),
  month: z.optional(z.string()),
  code: z.optional(z.string()),
  rate: z.optional(z.string()),
  amount: z.nullable(z.string()),
  currency: z.string(),
  basis: z.enum(["gross", "net", "unknown"]),
  standing: z.enum(["confirmed", "repaired", "unconfirmed", "conflicting", "unreadable"]),
  derived: z.optional(z.boolean()),
  page: z.int(),
  box: z.tuple([z.number(), z.number(), z.number(), z.number()]),
  readings: z.array(
    z.strictObject({ reader: z.string(), text: z.string(), confidence: z.number() }),
  ),
});

const paper = {
  form: z.string(),
  status: z.enum(["read", "needs-review", "rejected"]),
  sha256: z.string(),
  reasons: z.array(z.strictObject({ code: z.string(), message: z.string() })),
  fields: z.record(z.string(), z.string()),
  figures: z.array(Figure),
};

const Evidence = z.strictObject({
  document: z.string(),
  memberId: z.string(),
  reading: z.strictObject({ ...paper, parts: z.optional(z.array(z.strictObject(paper))) }),
});

const Receipt = z.strictObject({
  schema: z.literal("opora.receipt/1"),
  application: Case,
  evidence: z.array(Evidence),
  asKnownOn: z.nullable(Day),
  agency: z.nullable(ParametersFile),
  rulesHash: Hash,
  data: z.record(z.string(), Hash),
  inputHash: Hash,
  resultHash: Hash,
});

/** A decision as it is written to a file, `opora.decision/1`: a proposal until a person confirms. */
export const Decision: z.ZodMiniType<DecisionOnFile> = z.strictObject({
  schema: z.literal("opora.decision/1"),
  caseId: z.string(),
  programme: z.string(),
  region: z.string(),
  appliedOn: z.string(),
  rules: z.strictObject({ version: z.string(), hash: Hash }),
  period: z.strictObject({ months: z.array(z.string()), cites: Cites }),
  household: z.array(
    z.strictObject({
      memberId: z.string(),
      counted: z.boolean(),
      reason: z.string(),
      cites: Cites,
    }),
  ),
  income: z.array(
    z.strictObject({
      memberId: z.string(),
      kind: z.enum(INCOME_KINDS),
      month: z.string(),
      amount: z.nullable(Shown),
      counted: z.nullable(Shown),
      rule: z.string(),
      cites: Cites,
      evidence: z.nullable(z.strictObject({ document: z.string(), figure: z.string() })),
    }),
  ),
  total: z.nullable(Shown),
  perCapita: z.nullable(Shown),
  threshold: z.nullable(
    z.strictObject({
      amount: Shown,
      name: z.string(),
      validFrom: z.string(),
      cites: Cites,
      confidence: z.enum(CONFIDENCES),
    }),
  ),
  incomeTest: IncomeTest,
  outcome: z.enum(["eligible", "not-eligible", "undetermined"]),
  needsReview: z.boolean(),
  review: z.array(
    z.strictObject({
      code: z.enum(codes),
      message: z.string(),
      decisive: z.boolean(),
      figures: z.array(z.string()),
    }),
  ),
  alternatives: z.array(
    z.strictObject({
      question: z.string(),
      perCapita: z.nullable(Shown),
      threshold: z.nullable(Shown),
      incomeTest: IncomeTest,
    }),
  ),
  robustness: z.strictObject({
    perCapitaLow: z.nullable(Shown),
    perCapitaHigh: z.nullable(Shown),
    stable: z.boolean(),
  }),
  benefit: z.nullable(
    z.strictObject({
      monthly: Shown,
      childSupplement: Shown,
      months: z.int(),
      payable: Shown,
    }),
  ),
  trace: Trace,
  receipt: Receipt,
});

/** A decision as it is written to a file, `opora.decision/1`. */
export type Decision = DecisionOnFile;
