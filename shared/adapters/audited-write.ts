import { GetCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod/mini";

import { canonicalJson } from "../domain/canonical-json.ts";
import { sha256Of } from "./digest.ts";
import { tableClient } from "./table-client.ts";
import { auditHeadKey, auditKey } from "./table-keys.ts";
import { type TransactionOutcome, transact, type Write } from "./transaction.ts";

const ATTEMPTS = 8;
const PAUSE_MS = 20;
const START = "0".repeat(64);

const Head = z.object({ ordinal: z.int(), hash: z.string(), version: z.int() });

/** What happened to a case, by whom and when. Ids, codes and hashes only. */
export interface AuditEvent {
  /** Such as `document-admitted`. */
  readonly event: string;
  /** A function of ours, or the subject of a person's token. */
  readonly actor: string;
  readonly at: string;
  readonly correlationId?: string;
  readonly details: Readonly<Record<string, string | number>>;
}

/**
 * Writes to a case together with the audit entry that records it, all or nothing.
 *
 * Each entry holds the hash of the one before it, so a change anywhere shows. Two writers at once
 * keep one chain: the one that finds the end moved reads it again.
 *
 * @returns Which of `writes` was refused, by position; a moved end of the chain is never reported.
 * @throws {RangeError} If the end of the chain keeps moving; the queue delivers again.
 */
export async function writeWithAudit(
  tableName: string,
  caseId: string,
  event: AuditEvent,
  writes: readonly Write[],
): Promise<TransactionOutcome> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const audit = await auditWrites(tableName, caseId, event);
    const outcome = await transact([...writes, ...audit]);
    if (outcome.done) return outcome;
    const refused = new Set([...outcome.refused].filter((position) => position < writes.length));
    if (refused.size > 0) return { done: false, refused };
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS * attempt));
  }
  throw new RangeError(`Cannot append to the audit: its end moved ${ATTEMPTS} times`);
}

async function auditWrites(
  tableName: string,
  caseId: string,
  event: AuditEvent,
): Promise<readonly Write[]> {
  const headKey = auditHeadKey(caseId);
  const { Item } = await tableClient.send(
    new GetCommand({ TableName: tableName, Key: headKey, ConsistentRead: true }),
  );
  const head = Item === undefined ? undefined : Head.parse(Item);
  const ordinal = (head?.ordinal ?? 0) + 1;
  const entry = { ...event, ordinal, previousHash: head?.hash ?? START };
  const hash = sha256Of(canonicalJson(entry));
  return [
    {
      Put: {
        TableName: tableName,
        Item: { ...auditKey(caseId, ordinal), ...entry, hash, version: 1 },
        ConditionExpression: "attribute_not_exists(pk)",
      },
    },
    putVersion(tableName, { ...headKey, ordinal, hash }, head?.version ?? 0),
  ];
}

/**
 * A write of a whole item that stands only if nobody wrote since `expectedVersion` was read (0: the
 * item must not exist). The version rises by one.
 */
export function putVersion(
  tableName: string,
  item: Readonly<Record<string, unknown>>,
  expectedVersion: number,
): Write {
  const Item = { ...item, version: expectedVersion + 1 };
  if (expectedVersion === 0) {
    return { Put: { TableName: tableName, Item, ConditionExpression: "attribute_not_exists(pk)" } };
  }
  return {
    Put: {
      TableName: tableName,
      Item,
      ConditionExpression: "#version = :expected",
      ExpressionAttributeNames: { "#version": "version" },
      ExpressionAttributeValues: { ":expected": expectedVersion },
    },
  };
}
