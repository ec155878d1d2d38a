import * as z from "zod/mini";

import { queryFirst } from "./query-all.ts";
import { auditHeadKey } from "./table-keys.ts";

const AuditEntry = z.object({
  ordinal: z.int(),
  event: z.string(),
  actor: z.string(),
  at: z.string(),
  details: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type AuditEntry = z.output<typeof AuditEntry>;

const MOST = 500;

/** What is recorded of cases, one chain a case. */
export function auditEntries(tableName: string) {
  return {
    /** The newest entries of a case, the oldest of them first. */
    async ofCase(caseId: string): Promise<AuditEntry[]> {
      const query = {
        TableName: tableName,
        KeyConditionExpression: "pk = :pk AND begins_with(sk, :audit)",
        ExpressionAttributeValues: { ":pk": auditHeadKey(caseId).pk, ":audit": "AUDIT#" },
        ConsistentRead: true,
        ScanIndexForward: false,
      };
      const items = await queryFirst(query, MOST);
      return items.map((item) => AuditEntry.parse(item)).reverse();
    },
  };
}
