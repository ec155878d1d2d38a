/** The functions, one a verb: the folder under `functions/` has the same name. */
export const VERBS = [
  "admit-scan",
  "start-reading",
  "collect-reading",
  "read-scan",
  "extract-figures",
  "determine",
  "open-case",
  "offer-upload",
  "show-case",
] as const;

/** The name of a function, and of its folder. */
export type Verb = (typeof VERBS)[number];

/**
 * What a right is given on: an object prefix, the table or one of its indexes, a queue, the role
 * that Textract takes on, or the one service without names for its resources.
 */
export type Place =
  | `scans/${string}/*`
  | `readings/${string}/*`
  | "table"
  | "table/byStatus"
  | `queue/${"scan" | "textract" | "local" | "notice" | "figure" | "case"}`
  | "role/textract"
  | "textract";

/** Actions allowed on one place, and what for. */
export interface Grant {
  /** IAM actions, each of which the function calls; none stands for a bundle. */
  readonly actions: readonly string[];
  /** Where they are allowed. */
  readonly on: Place;
}

/** What Lambda itself does in the function's name to take messages off its queue. */
const CONSUME = ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"];

/**
 * Every right of every function, in one table, so that it can be compared with the calls the
 * functions are seen to make. Writing the function's own log is granted beside this.
 *
 * DynamoDB asks for the right of each item operation in a transaction, not for one of its own.
 */
export const GRANTS: Readonly<Record<Verb, readonly Grant[]>> = {
  "admit-scan": [
    { actions: CONSUME, on: "queue/scan" },
    { actions: ["s3:GetObjectVersion"], on: "scans/scans/*" },
    { actions: ["s3:PutObject"], on: "readings/readings/*" },
    { actions: ["s3:PutObject"], on: "readings/pages/*" },
    { actions: ["dynamodb:GetItem", "dynamodb:PutItem", "dynamodb:UpdateItem"], on: "table" },
    { actions: ["sqs:SendMessage"], on: "queue/textract" },
    { actions: ["sqs:SendMessage"], on: "queue/local" },
    { actions: ["sqs:SendMessage"], on: "queue/figure" },
    { actions: ["sqs:SendMessage"], on: "queue/case" },
  ],
  "start-reading": [
    { actions: CONSUME, on: "queue/textract" },
    // Textract reads the scan in the caller's name.
    { actions: ["s3:GetObject", "s3:GetObjectVersion"], on: "scans/scans/*" },
    { actions: ["dynamodb:GetItem", "dynamodb:PutItem", "dynamodb:UpdateItem"], on: "table" },
    { actions: ["textract:StartDocumentAnalysis"], on: "textract" },
    { actions: ["iam:PassRole"], on: "role/textract" },
  ],
  "collect-reading": [
    { actions: CONSUME, on: "queue/notice" },
    { actions: ["textract:GetDocumentAnalysis"], on: "textract" },
    { actions: ["s3:PutObject"], on: "readings/readings/*" },
    { actions: ["dynamodb:GetItem", "dynamodb:PutItem", "dynamodb:UpdateItem"], on: "table" },
    { actions: ["sqs:SendMessage"], on: "queue/figure" },
  ],
  "read-scan": [
    { actions: CONSUME, on: "queue/local" },
    { actions: ["s3:GetObjectVersion"], on: "scans/scans/*" },
    { actions: ["s3:PutObject"], on: "readings/readings/*" },
    { actions: ["dynamodb:GetItem", "dynamodb:PutItem", "dynamodb:UpdateItem"], on: "table" },
    { actions: ["sqs:SendMessage"], on: "queue/figure" },
  ],
  "extract-figures": [
    { actions: CONSUME, on: "queue/figure" },
    { actions: ["s3:GetObject"], on: "readings/readings/*" },
    { actions: ["dynamodb:GetItem", "dynamodb:PutItem", "dynamodb:UpdateItem"], on: "table" },
    { actions: ["sqs:SendMessage"], on: "queue/case" },
  ],
  determine: [
    { actions: CONSUME, on: "queue/case" },
    {
      actions: ["dynamodb:Query", "dynamodb:PutItem", "dynamodb:UpdateItem"],
      on: "table",
    },
  ],
  "open-case": [{ actions: ["dynamodb:PutItem"], on: "table" }],
  "offer-upload": [
    { actions: ["dynamodb:GetItem"], on: "table" },
    // The right that the presigned form carries to the browser.
    { actions: ["s3:PutObject"], on: "scans/scans/*" },
  ],
  "show-case": [
    { actions: ["dynamodb:Query"], on: "table" },
    { actions: ["dynamodb:Query"], on: "table/byStatus" },
    // The rights that the presigned addresses of scan and page carry to the browser.
    { actions: ["s3:GetObjectVersion"], on: "scans/scans/*" },
    { actions: ["s3:GetObject"], on: "readings/pages/*" },
  ],
};
