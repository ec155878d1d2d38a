import { GetCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod/mini";

import { chainOf, chainStart, entryHash } from "../domain/audit-chain.ts";
import { sha256Of } from "./digest.ts";
import { withOwner } from "./owner-of.ts";
import { tableClient } from "./table-client.ts";
import { auditHeadKey, auditKey } from "./table-keys.ts";
import { type TransactionOutcome, transact, type Write } from "./transaction.ts";

const ATTEMPTS = 8;
const PAUSE_MS = 20;
const SALT_BYTES = 32;
const HASH = /^[0-9a-f]{64}$/u;

/** Parts of the index for the ends of chains: one moves with every act, and a part takes only so many. */
const HEAD_PARTS = 16;

const headPart = (part: number) => `audit-head-${part}`;

/** Every status under which the index lists ends of chains, by when they moved last. */
export const AUDIT_HEADS = Array.from({ length: HEAD_PARTS }, (_, part) => headPart(part));

/** The status under which the index lists the end of this chain. */
export function headStatus(chain: string): string {
  return headPart(Number.parseInt(chain.slice(0, 8), 16) % HEAD_PARTS);
}

/** The end of the chain of a case. */
export const AuditHead = z.object({
  chain: z.string(),
  /** Known only here, so that erasing the case leaves a chain that speaks of nobody. */
  salt: z.string(),
  ordinal: z.int(),
  hash: z.string(),
  version: z.int(),
});
export type AuditHead = z.output<typeof AuditHead>;

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
 * @param shared Writes to what many cases share, such as a tally: one that meets another is tried again.
 * @returns Which of `writes` was refused, by position; a moved end of the chain is never reported.
 * @throws {RangeError} If the end of the chain keeps moving; the queue delivers again.
 */
export async function writeWithAudit(
  tableName: string,
  caseId: string,
  event: AuditEvent,
  writes: readonly Write[],
  shared: readonly Write[] = [],
): Promise<TransactionOutcome> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const audit = await auditWrites(tableName, caseId, event);
    const outcome = await transact([...writes, ...audit, ...shared]);
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
  const head = Item === undefined ? newHead(caseId) : AuditHead.parse(Item);
  const { chain, salt, version } = head;
  const ordinal = head.ordinal + 1;
  const details = saltedDetails(salt, event.details);
  const entry = { ...event, details, ordinal, previousHash: head.hash };
  const hash = entryHash(sha256Of, entry);
  const moved = { chain, salt, ordinal, hash, status: headStatus(chain), statusSince: event.at };
  return [
    {
      Put: {
        TableName: tableName,
        Item: { ...auditKey(caseId, ordinal), ...entry, hash, version: 1 },
        ConditionExpression: "attribute_not_exists(pk)",
      },
    },
    putVersion(tableName, { ...headKey, ...moved }, version),
  ];
}

function newHead(caseId: string): AuditHead {
  const salt = Buffer.from(crypto.getRandomValues(new Uint8Array(SALT_BYTES))).toString("hex");
  const chain = chainOf(sha256Of, salt, caseId);
  return { chain, salt, ordinal: 0, hash: chainStart(sha256Of, chain), version: 0 };
}

/** The details with each hash in them salted: who holds a paper cannot look for it in the audit. */
function saltedDetails(salt: string, details: AuditEvent["details"]): AuditEvent["details"] {
  const salted = Object.entries(details).map(([name, value]) => [
    name,
    typeof value === "string" && HASH.test(value) ? saltedHash(salt, value) : value,
  ]);
  return Object.fromEntries(salted) as AuditEvent["details"];
}

/** What the audit of a case holds in place of a hash. */
export function saltedHash(salt: string, hash: string): string {
  return sha256Of(`${salt}\n${hash}`);
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
  const Item = withOwner({ ...item, version: expectedVersion + 1 });
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
