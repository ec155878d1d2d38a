import {
  consume,
  FETCH_SCAN,
  type Grant,
  KEEP_RECORDINGS,
  READ_AND_WRITE_ITEMS,
  READ_ITEMS,
  READ_WHOLE_CASES,
  SHOW_PAPERS,
  send,
  tellMissing,
} from "./grant.ts";

/** The functions, one a verb: the folder under `functions/` has the same name. */
export const VERBS = [
  "admit-scan",
  "start-reading",
  "collect-reading",
  "read-scan",
  "extract-figures",
  "determine",
  "sweep",
  "open-case",
  "offer-upload",
  "show-case",
  "list-cases",
  "act-on-case",
  "show-notice",
  "supervise",
  "serve-openapi",
  "sync-field",
  "set-agency",
  "act-on-contract",
  "show-contract",
  "show-report",
  "anchor-audit",
  "erase-cases",
] as const;

/** The name of a function, and of its folder. */
export type Verb = (typeof VERBS)[number];

/**
 * Every right of every function, in one table, so that it can be compared with the calls the
 * functions are seen to make. Writing the function's own log is granted beside this, and the use of
 * the agency's key where there is one.
 */
export const GRANTS: Readonly<Record<Verb, readonly Grant[]>> = {
  "admit-scan": [
    consume("queue/scan"),
    ...FETCH_SCAN,
    ...KEEP_RECORDINGS,
    READ_AND_WRITE_ITEMS,
    { actions: ["dynamodb:Query"], on: "table" },
    send("queue/textract"),
    send("queue/local"),
    send("queue/figure"),
    send("queue/case"),
  ],
  "start-reading": [
    consume("queue/textract"),
    READ_AND_WRITE_ITEMS,
    { actions: ["dynamodb:Query"], on: "table" },
    ...KEEP_RECORDINGS,
    { actions: ["textract:StartDocumentAnalysis"], on: "textract" },
    {
      actions: ["iam:PassRole"],
      on: "role/textract",
      unseen: "Textract is handed the role in the call that starts a job",
    },
    {
      actions: ["s3:GetObject", "s3:GetObjectVersion"],
      on: "scans/scans/*",
      unseen: "Textract fetches the scan in the name of whoever starts the job",
    },
    send("queue/textract"),
    send("queue/figure"),
  ],
  "collect-reading": [
    consume("queue/notice"),
    READ_AND_WRITE_ITEMS,
    { actions: ["textract:GetDocumentAnalysis"], on: "textract" },
    ...KEEP_RECORDINGS,
    send("queue/figure"),
  ],
  "read-scan": [
    consume("queue/local"),
    READ_ITEMS,
    ...FETCH_SCAN,
    ...KEEP_RECORDINGS,
    { actions: ["s3:PutObject"], on: "readings/pages/*" },
    send("queue/figure"),
  ],
  "extract-figures": [
    consume("queue/figure"),
    READ_AND_WRITE_ITEMS,
    ...KEEP_RECORDINGS,
    send("queue/case"),
  ],
  determine: [
    consume("queue/case"),
    READ_AND_WRITE_ITEMS,
    { actions: ["dynamodb:Query"], on: "table" },
    { actions: ["s3:GetObject"], on: "readings/readings/*" },
    tellMissing("readings"),
  ],
  sweep: [
    READ_AND_WRITE_ITEMS,
    { actions: ["dynamodb:Query"], on: "table" },
    { actions: ["dynamodb:Query"], on: "table/byStatus" },
    { actions: ["s3:GetObject"], on: "scans/scans/*" },
    tellMissing("scans"),
    ...KEEP_RECORDINGS,
    send("queue/scan"),
    send("queue/textract"),
    send("queue/local"),
    send("queue/notice"),
    send("queue/figure"),
    send("queue/case"),
  ],
  "open-case": [READ_AND_WRITE_ITEMS],
  "offer-upload": [
    READ_AND_WRITE_ITEMS,
    { actions: ["dynamodb:Query"], on: "table" },
    { actions: ["s3:GetObject"], on: "readings/readings/*" },
    tellMissing("readings"),
    {
      actions: ["s3:PutObject"],
      on: "scans/scans/*",
      unseen: "The browser uploads with the form that the function signed",
    },
  ],
  "show-case": [READ_AND_WRITE_ITEMS, { actions: ["dynamodb:Query"], on: "table" }, ...SHOW_PAPERS],
  "list-cases": [
    READ_AND_WRITE_ITEMS,
    { actions: ["dynamodb:Query"], on: "table" },
    { actions: ["dynamodb:Query"], on: "table/byQueue" },
    { actions: ["s3:GetObject"], on: "readings/readings/*" },
    tellMissing("readings"),
  ],
  "show-notice": READ_WHOLE_CASES,
  supervise: [{ actions: ["dynamodb:Query"], on: "table/byQueue" }, ...READ_WHOLE_CASES],
  "serve-openapi": [],
  "sync-field": [READ_AND_WRITE_ITEMS],
  "set-agency": [
    READ_AND_WRITE_ITEMS,
    { actions: ["dynamodb:Query"], on: "table" },
    { actions: ["dynamodb:Query"], on: "table/byQueue" },
    { actions: ["s3:GetObject"], on: "readings/readings/*" },
    tellMissing("readings"),
  ],
  "act-on-case": [
    READ_AND_WRITE_ITEMS,
    { actions: ["dynamodb:Query"], on: "table" },
    ...SHOW_PAPERS,
  ],
  "act-on-contract": [
    READ_AND_WRITE_ITEMS,
    { actions: ["dynamodb:Query"], on: "table" },
    { actions: ["s3:GetObject"], on: "readings/readings/*" },
    tellMissing("readings"),
  ],
  "show-contract": [
    READ_ITEMS,
    { actions: ["dynamodb:Query"], on: "table" },
    { actions: ["dynamodb:Query"], on: "table/byStatus" },
  ],
  "show-report": [{ actions: ["dynamodb:Query"], on: "table/byStatus" }],
  "anchor-audit": [
    READ_AND_WRITE_ITEMS,
    { actions: ["dynamodb:Query"], on: "table/byStatus" },
    { actions: ["s3:PutObject"], on: "audit/anchors/*" },
  ],
  "erase-cases": [
    {
      actions: [
        "dynamodb:GetItem",
        "dynamodb:PutItem",
        "dynamodb:DeleteItem",
        "dynamodb:Query",
        "dynamodb:Scan",
      ],
      on: "table",
    },
    { actions: ["dynamodb:Query"], on: "table/byStatus" },
    { actions: ["s3:ListBucketVersions", "s3:ListBucketMultipartUploads"], on: "scans" },
    { actions: ["s3:DeleteObjectVersion", "s3:AbortMultipartUpload"], on: "scans/scans/*" },
    { actions: ["s3:ListBucketVersions"], on: "readings" },
    { actions: ["s3:DeleteObjectVersion"], on: "readings/readings/*" },
    { actions: ["s3:DeleteObjectVersion"], on: "readings/pages/*" },
    ...(["scan", "textract", "local", "notice", "figure", "case"] as const).map(
      (name): Grant => ({
        actions: ["sqs:GetQueueAttributes", "sqs:ReceiveMessage", "sqs:DeleteMessage"],
        on: `dead-letters/${name}`,
      }),
    ),
  ],
};
