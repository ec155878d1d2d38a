import { GetCommand } from "@aws-sdk/lib-dynamodb";

import { StoredDocument } from "../contracts/document.ts";
import { type AuditEvent, putVersion, writeWithAudit } from "./audited-write.ts";
import { dueMark } from "./due-items.ts";
import { queryAll } from "./query-all.ts";
import { tableClient } from "./table-client.ts";
import { documentKey } from "./table-keys.ts";
import type { Write } from "./transaction.ts";

/** The documents of cases, keyed by `caseId` and `documentId`. */
export function documentItems(tableName: string) {
  return {
    /** The document as it stands now; undefined where there is none. */
    async find(caseId: string, documentId: string): Promise<StoredDocument | undefined> {
      const { Item } = await tableClient.send(
        new GetCommand({
          TableName: tableName,
          Key: documentKey(caseId, documentId),
          ConsistentRead: true,
        }),
      );
      return Item === undefined ? undefined : StoredDocument.parse(Item);
    },

    /** Every document of a case, read consistently. */
    async ofCase(caseId: string): Promise<StoredDocument[]> {
      const { pk, sk } = documentKey(caseId, "");
      const items = await queryAll({
        ...{ TableName: tableName, ConsistentRead: true },
        KeyConditionExpression: "pk = :pk AND begins_with(sk, :document)",
        ExpressionAttributeValues: { ":pk": pk, ":document": sk },
      });
      return items.map((item) => StoredDocument.parse(item));
    },

    /**
     * Writes the document with its audit entry, if nobody wrote since it was read.
     *
     * @param document As it shall stand, with the version that was read (0: not there yet).
     * @returns False if somebody else was first: read again.
     */
    async write(document: StoredDocument, event: AuditEvent): Promise<boolean> {
      const outcome = await writeWithAudit(tableName, document.caseId, event, [
        documentWrite(tableName, document),
      ]);
      return outcome.done;
    },
  };
}

/**
 * The write of a document inside a transaction, against the version it holds. Whatever changed is
 * looked at once more after a while: only the sweep takes that mark away.
 */
export function documentWrite(tableName: string, document: StoredDocument): Write {
  const key = documentKey(document.caseId, document.documentId);
  const mark = dueMark(document.documentId, document.changedAt);
  return putVersion(tableName, { ...key, ...document, ...mark }, document.version);
}
