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
  | "table/byQueue"
  | "table/byDue"
  | "table/byOwner"
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

/** Taking messages off a queue. */
export const consume = (on: Place): Grant => ({
  actions: ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"],
  on,
  unseen: "Lambda takes messages off the queue in the function's name",
});

/** Telling a missing object from a forbidden one. */
export const tellMissing = (on: "scans" | "readings"): Grant => ({
  actions: ["s3:ListBucket"],
  on,
  unseen: "Without it S3 answers that an object is forbidden where it is only missing",
});

/** Putting messages on a queue. */
export const send = (on: Place): Grant => ({ actions: ["sqs:SendMessage"], on });

/** Finding a recording, and keeping one unless another stands. */
export const KEEP_RECORDINGS: readonly Grant[] = [
  { actions: ["s3:GetObject", "s3:PutObject"], on: "readings/readings/*" },
  tellMissing("readings"),
];

export const FETCH_SCAN: readonly Grant[] = [
  { actions: ["s3:GetObjectVersion"], on: "scans/scans/*" },
  tellMissing("scans"),
];

/** Reading items one by one; writing them in transactions, which ask for the right to each put. */
export const READ_ITEMS: Grant = { actions: ["dynamodb:GetItem"], on: "table" };
/** Reading and writing items of the table. */
export const READ_AND_WRITE_ITEMS: Grant = {
  actions: ["dynamodb:GetItem", "dynamodb:PutItem"],
  on: "table",
};

/** Reading whole cases with what was read on their papers. */
export const READ_WHOLE_CASES: readonly Grant[] = [
  READ_ITEMS,
  { actions: ["dynamodb:Query"], on: "table" },
  { actions: ["s3:GetObject"], on: "readings/readings/*" },
  tellMissing("readings"),
];

/** Reading whole cases, and writing to them. */
export const WRITE_WHOLE_CASES: readonly Grant[] = [
  READ_AND_WRITE_ITEMS,
  ...READ_WHOLE_CASES.filter((grant) => grant !== READ_ITEMS),
];

/** Showing papers: what was read on them, and the pictures of their pages. */
export const SHOW_PAPERS: readonly Grant[] = [
  { actions: ["s3:GetObject"], on: "readings/readings/*" },
  tellMissing("readings"),
  {
    actions: ["s3:GetObject"],
    on: "readings/pages/*",
    unseen: "The browser fetches the picture with the address that the function signed",
  },
];

/** Looking through what nobody could work on, and taking messages out of it. */
export const EMPTY_DEAD_LETTERS: readonly Grant[] = (
  ["scan", "textract", "local", "notice", "figure", "case"] as const
).map((name) => ({
  actions: ["sqs:GetQueueAttributes", "sqs:ReceiveMessage", "sqs:DeleteMessage"],
  on: `dead-letters/${name}`,
}));
