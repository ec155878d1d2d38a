import { DeleteCommand, PutCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod/mini";

import type { AuditEntry } from "../domain/audit-chain.ts";
import { DOCUMENT_STATUSES, type DocumentStatus } from "../domain/document-status.ts";
import { type AuditHead, headStatus } from "./audited-write.ts";
import { ownedItems, partitionItems } from "./owned-items.ts";
import { isOnTheRoad, ownerNames } from "./owner-of.ts";
import { roadTracesOf } from "./road-traces.ts";
import { tableClient } from "./table-client.ts";
import { auditHeadKey, caseKey, type ItemKey, jobKey } from "./table-keys.ts";
import { transact } from "./transaction.ts";
import { tallyWrites } from "./upload-tally.ts";

/** What of an item says what else there is. */
const Traces = z.object({
  pk: z.string(),
  sk: z.string(),
  sha256: z.optional(z.string()),
  jobId: z.optional(z.string()),
  documentId: z.optional(z.string()),
  status: z.optional(z.string()),
  note: z.optional(z.string()),
});
type Traces = z.output<typeof Traces>;

/** An item by its key; a document with its status, because the tally counts it. */
export interface ErasedItem extends ItemKey {
  readonly document?: { readonly documentId: string; readonly status: DocumentStatus };
}

/** What the table holds of a case, wherever it stands. */
export interface CaseTraces {
  readonly keys: readonly ErasedItem[];
  /** Contents that no other case holds. */
  readonly contents: readonly string[];
  /** Contents that another case holds as well: its own evidence, which stays. */
  readonly shared: readonly string[];
}

/**
 * Everything of a case in the table: its partition, what it owns elsewhere, its Textract jobs and what
 * was noted of its family on the road. The cost is the case's own, however many others there are.
 */
export async function tracesOf(tableName: string, caseId: string): Promise<CaseTraces> {
  const inside = await partitionItems(tableName, caseKey(caseId).pk);
  const outside = await ownedItems(tableName, ownerNames.case(caseId));
  const own = [...inside, ...outside].map((item) => Traces.parse(item));
  const jobIds = new Set(own.flatMap(({ jobId }) => jobId ?? []));
  const jobs: ItemKey[] = [];
  for (const jobId of jobIds) jobs.push(...(await partitionItems(tableName, jobKey(jobId).pk)));
  const road = await roadTracesOf(tableName, caseId, own.filter(isOnTheRoad));
  const others = own.filter((one) => !isOnTheRoad(one)).map(erasedItem);
  const meters = jobs.map(({ pk, sk }) => ({ pk, sk })); // First: what names a job leads to them.
  const keys = [...meters, ...others, ...road];
  const contents = { own: [] as string[], shared: [] as string[] };
  for (const content of new Set(own.flatMap(({ sha256 }) => sha256 ?? []))) {
    const isShared = await isOfAnother(tableName, caseId, content);
    contents[isShared ? "shared" : "own"].push(content);
  }
  const once = new Map(keys.map((key) => [`${key.pk} ${key.sk}`, key]));
  return { keys: [...once.values()], contents: contents.own, shared: contents.shared };
}

async function isOfAnother(tableName: string, caseId: string, sha256: string): Promise<boolean> {
  const holders = await ownedItems(tableName, ownerNames.content(sha256));
  return holders.some(({ pk }) => pk !== caseKey(caseId).pk);
}

function erasedItem(item: Traces): ErasedItem {
  const { pk, sk } = item;
  const document = sk.startsWith("DOCUMENT#") ? Tallied.safeParse(item).data : undefined;
  return { pk, sk, ...(document && { document }) };
}

const Tallied = z.object({ documentId: z.string(), status: z.enum(DOCUMENT_STATUSES) });

/**
 * Deletes items, the end of the audit chain last: until then a second try finds the salt again.
 *
 * @returns How many were deleted.
 */
export async function deleteItems(
  tableName: string,
  caseId: string,
  keys: readonly ErasedItem[],
): Promise<number> {
  const head = auditHeadKey(caseId);
  const isHead = ({ pk, sk }: ItemKey) => pk === head.pk && sk === head.sk;
  const ordered = [...keys.filter((key) => !isHead(key)), ...keys.filter(isHead)];
  let deleted = 0;
  for (const item of ordered) deleted += Number(await deleteItem(tableName, item));
  return deleted;
}

/** Deletes one item; a document together with its place in the tally, unless it moves meanwhile. */
async function deleteItem(tableName: string, item: ErasedItem): Promise<boolean> {
  const { pk, sk, document } = item;
  const Key = { pk, sk };
  if (document === undefined) {
    await tableClient.send(new DeleteCommand({ TableName: tableName, Key }));
    return true;
  }
  const { documentId, status } = document;
  const deletion = {
    ...{ TableName: tableName, Key, ConditionExpression: "#status = :status" },
    ExpressionAttributeNames: { "#status": "status" },
    ExpressionAttributeValues: { ":status": status },
  };
  const counted = tallyWrites(tableName, documentId, status, undefined);
  return (await transact([{ Delete: deletion }, ...counted])).done;
}

/**
 * Keeps a chain under its own name, which says nothing of the case, and without the salt: from then
 * on nobody can tell whose it was, and it can still be checked.
 */
export async function keepChain(
  tableName: string,
  { chain, ordinal, hash }: AuditHead,
  entries: readonly AuditEntry[],
  at: string,
): Promise<void> {
  const put = async (Item: Record<string, unknown>) => {
    await tableClient.send(new PutCommand({ TableName: tableName, Item }));
  };
  for (const entry of entries) {
    await put({ pk: `AUDIT#${chain}`, sk: String(entry.ordinal).padStart(8, "0"), ...entry });
  }
  const end = { chain, salt: "", ordinal, hash, version: 1 };
  await put({
    pk: `AUDIT#${chain}`,
    sk: "END",
    ...end,
    status: headStatus(chain),
    statusSince: at,
  });
}
