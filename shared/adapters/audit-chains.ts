import { GetCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod/mini";

import type { AnchoredHead, AuditChain, AuditEntry } from "../domain/audit-chain.ts";
import { AUDIT_HEADS, AuditHead } from "./audited-write.ts";
import { queryAll } from "./query-all.ts";
import { tableClient } from "./table-client.ts";
import { auditHeadKey, auditKey } from "./table-keys.ts";

const StoredEntry = z.object({
  ordinal: z.int(),
  event: z.string(),
  actor: z.string(),
  at: z.string(),
  correlationId: z.optional(z.string()),
  details: z.record(z.string(), z.union([z.string(), z.number()])),
  previousHash: z.string(),
  hash: z.string(),
});

/** An item of the table as an entry of the audit, without its key. */
export function entryOf(item: unknown): AuditEntry {
  return StoredEntry.parse(item);
}

/** The audit of cases, for reading: nothing here writes. */
export function auditChains(tableName: string) {
  const head = async (caseId: string): Promise<AuditHead | undefined> => {
    const { Item } = await tableClient.send(
      new GetCommand({ TableName: tableName, Key: auditHeadKey(caseId), ConsistentRead: true }),
    );
    return Item === undefined ? undefined : AuditHead.parse(Item);
  };
  return {
    /** The end of a case's chain; undefined where nothing was ever recorded. */
    head,

    /** The whole chain of a case, as it is handed out for checking; undefined where there is none. */
    async chain(caseId: string): Promise<AuditChain | undefined> {
      const end = await head(caseId);
      if (end === undefined) return undefined;
      const items = await queryAll({
        TableName: tableName,
        KeyConditionExpression: "pk = :pk AND begins_with(sk, :prefix)",
        ExpressionAttributeValues: { ":pk": auditKey(caseId, 0).pk, ":prefix": "AUDIT#" },
        ConsistentRead: true,
      });
      return { chain: end.chain, entries: items.map(entryOf) };
    },

    /** The ends of all chains that moved since an instant, from the index. */
    async headsSince(instant: string): Promise<AnchoredHead[]> {
      const heads: AnchoredHead[] = [];
      for (const status of AUDIT_HEADS) {
        heads.push(...(await headsUnder(tableName, status, instant)));
      }
      return heads;
    },
  };
}

async function headsUnder(
  tableName: string,
  status: string,
  instant: string,
): Promise<AnchoredHead[]> {
  const items = await queryAll({
    TableName: tableName,
    IndexName: "byStatus",
    KeyConditionExpression: "#status = :status AND statusSince >= :since",
    ExpressionAttributeNames: { "#status": "status" },
    ExpressionAttributeValues: { ":status": status, ":since": instant },
  });
  return items.map((item) => {
    const { chain, ordinal, hash } = AuditHead.parse(item);
    return { chain, ordinal, hash };
  });
}
