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
  "anchor-audit",
  "erase-cases",
] as const;

/** The name of a function, and of its folder. */
export type Verb = (typeof VERBS)[number];

/**
 * What a right is given on: a bucket, or the objects under a prefix of it; the table or its index;
 * a queue; the role that Textract takes on; or the one service whose resources have no names.
 */
export type Place =
  | "scans"
  | "scans/scans/*"
  | "readings"
  | `readings/${"readings" | "pages"}/*`
  | "audit/anchors/*"
  | "table"
  | "table/byStatus"
  | `queue/${"scan" | "textract" | "local" | "notice" | "figure" | "case"}`
  | `dead-letters/${"scan" | "textract" | "local" | "notice" | "figure" | "case"}`
  | "role/textract"
  | "textract";

/** Actions allowed on one place. */
export interface Grant {
  /** IAM actions, each by itself; none stands for a bundle. */
  readonly actions: readonly string[];
  /** Where they are allowed. */
  readonly on: Place;
  /** Why the function is never seen to call them, where that is so. */
  readonly unseen?: string;
}

const consume = (on: Place): Grant => ({
  actions: ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"],
  on,
  unseen: "Lambda takes messages off the queue in the function's name",
});

const tellMissing = (on: "scans" | "readings"): Grant => ({
  actions: ["s3:ListBucket"],
  on,
  unseen: "Without it S3 answers that an object is forbidden where it is only missing",
});

const send = (on: Place): Grant => ({ actions: ["sqs:SendMessage"], on });

/** Finding a recording, and keeping one unless another stands. */
const KEEP_RECORDINGS: readonly Grant[] = [
  { actions: ["s3:GetObject", "s3:PutObject"], on: "readings/readings/*" },
  tellMissing("readings"),
];

const FETCH_SCAN: readonly Grant[] = [
  { actions: ["s3:GetObjectVersion"], on: "scans/scans/*" },
  tellMissing("scans"),
];

/** Reading items one by one; writing them in transactions, which ask for the right to each put. */
const READ_ITEMS: Grant = { actions: ["dynamodb:GetItem"], on: "table" };
const READ_AND_WRITE_ITEMS: Grant = {
  actions: ["dynamodb:GetItem", "dynamodb:PutItem"],
  on: "table",
};

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
    send("queue/textract"),
    send("queue/local"),
    send("queue/figure"),
    send("queue/case"),
  ],
  "start-reading": [
    consume("queue/textract"),
    READ_AND_WRITE_ITEMS,
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
    READ_ITEMS,
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
    {
      actions: ["s3:PutObject"],
      on: "scans/scans/*",
      unseen: "The browser uploads with the form that the function signed",
    },
  ],
  "show-case": [
    { actions: ["dynamodb:Query"], on: "table" },
    { actions: ["dynamodb:Query"], on: "table/byStatus" },
    { actions: ["s3:GetObject"], on: "readings/readings/*" },
    tellMissing("readings"),
    {
      actions: ["s3:GetObject"],
      on: "readings/pages/*",
      unseen: "The browser fetches the picture with the address that the function signed",
    },
  ],
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
