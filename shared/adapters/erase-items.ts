import { DeleteCommand, PutCommand, paginateScan } from "@aws-sdk/lib-dynamodb";
import * as z from "zod/mini";

import type { AuditEntry } from "../domain/audit-chain.ts";
import { DOCUMENT_STATUSES, type DocumentStatus } from "../domain/document-status.ts";
import { type AuditHead, headStatus } from "./audited-write.ts";
import { isOnTheRoad, roadTraces } from "./road-traces.ts";
import { tableClient } from "./table-client.ts";
import { auditHeadKey, caseKey, type ItemKey } from "./table-keys.ts";
import { transact } from "./transaction.ts";
import { tallyWrites } from "./upload-tally.ts";

/** What of an item says whose it is. */
const Traces = z.object({
  pk: z.string(),
  sk: z.string(),
  caseId: z.optional(z.string()),
  sha256: z.optional(z.string()),
  jobId: z.optional(z.string()),
  order: z.optional(z.object({ caseId: z.string() })),
  documentId: z.optional(z.string()),
  status: z.optional(z.string()),
  note: z.optional(z.string()),
  familyId: z.optional(z.string()),
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
 * Everything of a case in the table, found by looking at every item: what a later kind of record
 * forgets to list under its case is found as well. Reads the whole table once.
 */
export async function tracesOf(tableName: string, caseId: string): Promise<CaseTraces> {
  const keys: ErasedItem[] = [];
  const own = new Set<string>();
  const foreign = new Set<string>();
  const jobs = new Set<string | undefined>();
  const meters: ItemKey[] = [];
  const road: Traces[] = [];
  for await (const item of everyItem(tableName)) {
    const isOwn = isOf(item, caseId);
    if (isOwn) keys.push(erasedItem(item));
    if (isOwn) jobs.add(item.jobId);
    if (isOnTheRoad(item)) road.push(item);
    if (item.sk === "METER") meters.push({ pk: item.pk, sk: item.sk });
    if (item.sha256 !== undefined && item.caseId !== undefined) {
      (isOwn ? own : foreign).add(item.sha256);
    }
  }
  keys.push(...meters.filter(({ pk }) => jobs.has(pk.slice("JOB#".length))));
  keys.push(...roadTraces(road, caseId));
  return {
    keys,
    contents: [...own].filter((content) => !foreign.has(content)),
    shared: [...own].filter((content) => foreign.has(content)),
  };
}

function erasedItem(item: Traces): ErasedItem {
  const { pk, sk } = item;
  const document = sk.startsWith("DOCUMENT#") ? Tallied.safeParse(item).data : undefined;
  return { pk, sk, ...(document && { document }) };
}

const Tallied = z.object({ documentId: z.string(), status: z.enum(DOCUMENT_STATUSES) });

function isOf(item: Traces, caseId: string): boolean {
  return item.pk === caseKey(caseId).pk || item.caseId === caseId || item.order?.caseId === caseId;
}

async function* everyItem(tableName: string): AsyncGenerator<Traces> {
  const scan = {
    TableName: tableName,
    ProjectionExpression:
      "pk, sk, caseId, sha256, jobId, documentId, note, familyId, #status, #order",
    ExpressionAttributeNames: { "#order": "order", "#status": "status" },
    ConsistentRead: true,
  };
  for await (const { Items = [] } of paginateScan({ client: tableClient }, scan)) {
    for (const item of Items) yield Traces.parse(item);
  }
}

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
