import * as z from "zod/mini";

import { DOCUMENT_STATUSES } from "../../../shared/domain/document-status.ts";

/** interim: replaced by shared/contracts */
const Figure = z.object({
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
  page: z.number(),
  box: z.tuple([z.number(), z.number(), z.number(), z.number()]),
  readings: z.array(z.object({ reader: z.string(), text: z.string(), confidence: z.number() })),
});
export type Figure = z.output<typeof Figure>;
const Reason = z.object({
  code: z.string(),
  message: z.string(),
  figures: z.optional(z.array(z.string())),
});
export const Reading = z.object({
  schema: z.literal("opora.reading/1"),
  file: z.string(),
  sha256: z.string(),
  pages: z.number(),
  form: z.string(),
  status: z.enum(["read", "needs-review", "rejected"]),
  reasons: z.array(Reason),
  fields: z.record(z.string(), z.string()),
  figures: z.array(Figure),
  checks: z.array(
    z.object({
      code: z.string(),
      result: z.enum(["pass", "fail", "not-evaluated"]),
      figures: z.array(z.string()),
    }),
  ),
});
export type Reading = z.output<typeof Reading>;
const Cites = z.array(z.string());
export const Decision = z.object({
  schema: z.literal("opora.decision/1"),
  caseId: z.string(),
  programme: z.string(),
  region: z.string(),
  appliedOn: z.string(),
  rules: z.object({ version: z.string(), hash: z.string() }),
  period: z.object({ months: z.array(z.string()), cites: Cites }),
  household: z.array(
    z.object({ memberId: z.string(), counted: z.boolean(), reason: z.string(), cites: Cites }),
  ),
  income: z.array(
    z.object({
      memberId: z.string(),
      kind: z.string(),
      month: z.string(),
      amount: z.nullable(z.string()),
      counted: z.nullable(z.string()),
      rule: z.string(),
      cites: Cites,
      evidence: z.optional(z.object({ document: z.string(), figure: z.string() })),
    }),
  ),
  total: z.nullable(z.string()),
  perCapita: z.nullable(z.string()),
  threshold: z.nullable(
    z.object({
      amount: z.string(),
      name: z.string(),
      validFrom: z.string(),
      cites: Cites,
      confidence: z.string(),
    }),
  ),
  incomeTest: z.enum(["below", "not-below", "at-line", "undetermined"]),
  outcome: z.enum(["eligible", "not-eligible", "undetermined"]),
  needsReview: z.boolean(),
  review: z.array(
    z.object({
      code: z.string(),
      message: z.string(),
      decisive: z.boolean(),
      figures: z.array(z.string()),
    }),
  ),
  alternatives: z.array(
    z.object({
      question: z.string(),
      perCapita: z.nullable(z.string()),
      threshold: z.nullable(z.string()),
      incomeTest: z.string(),
    }),
  ),
  robustness: z.object({
    perCapitaLow: z.nullable(z.string()),
    perCapitaHigh: z.nullable(z.string()),
    stable: z.boolean(),
  }),
  benefit: z.nullable(
    z.object({
      monthly: z.string(),
      childSupplement: z.string(),
      months: z.number(),
      payable: z.string(),
    }),
  ),
  trace: z.unknown(),
  receipt: z.unknown(),
});
export type Decision = z.output<typeof Decision>;

const Member = z.object({ id: z.string(), relation: z.string(), name: z.optional(z.string()) });

/** The cases a reader may see, newest first. */
export const CaseList = z.object({
  cases: z.array(
    z.object({
      caseId: z.string(),
      programme: z.string(),
      region: z.string(),
      appliedOn: z.string(),
      status: z.string(),
    }),
  ),
});
export type CaseSummary = z.output<typeof CaseList>["cases"][number];

const DocumentView = z.object({
  documentId: z.string(),
  memberId: z.optional(z.string()),
  fileName: z.string(),
  status: z.enum(DOCUMENT_STATUSES),
  reasons: z.array(Reason),
  reading: z.optional(Reading),
  pages: z.array(z.object({ page: z.number(), url: z.string() })),
});
export type DocumentView = z.output<typeof DocumentView>;

/** One case with everything its page shows. */
export const CaseView = z.object({
  case: z.object({
    id: z.string(),
    programme: z.string(),
    region: z.string(),
    appliedOn: z.string(),
    members: z.array(Member),
  }),
  documents: z.array(DocumentView),
  decision: z.nullable(Decision),
});
export type CaseView = z.output<typeof CaseView>;
export type CaseMember = CaseView["case"]["members"][number];

/** Where a paper may be sent: a presigned POST. */
export const UploadTicket = z.object({
  documentId: z.string(),
  upload: z.object({ url: z.string(), fields: z.record(z.string(), z.string()) }),
});
