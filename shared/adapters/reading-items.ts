import type { StoredDocument } from "../contracts/document.ts";
import type { Reading } from "../reading/reading.ts";
import { type AuditEvent, writeWithAudit } from "./audited-write.ts";
import { documentWrite } from "./document-items.ts";
import { readingBucket } from "./reading-bucket.ts";
import { readingKey } from "./table-keys.ts";

/** DynamoDB refuses items above 400 KB; a larger reading stands in S3 with a pointer. */
const MOST_ITEM_BYTES = 350 * 1024;

/** Readings, one a document, each written together with the status it gives the document. */
export function readingItems(tableName: string, bucketName: string) {
  const bucket = readingBucket(bucketName);
  return {
    /**
     * Records what was found on a document: the reading, the document's status and the audit entry,
     * all or nothing.
     *
     * @param document As it shall stand, with the version read.
     * @returns False if somebody wrote since: read again.
     */
    async record(document: StoredDocument, reading: Reading, event: AuditEvent): Promise<boolean> {
      const { caseId, documentId } = document;
      const item = readingItem({ caseId, documentId, sha256: reading.sha256, reading });
      const Item = isLarge(item)
        ? { ...item, reading: undefined, stands: await bucket.keepReading(documentId, reading) }
        : item;
      const outcome = await writeWithAudit(tableName, caseId, event, [
        documentWrite(tableName, document),
        { Put: { TableName: tableName, Item } },
      ]);
      return outcome.done;
    },
  };
}

/** The item that holds a reading itself. */
export function readingItem(held: {
  readonly caseId: string;
  readonly documentId: string;
  readonly sha256: string;
  readonly reading: Reading;
}) {
  return { ...readingKey(held.caseId, held.documentId), ...held, version: 1 };
}

function isLarge(item: object): boolean {
  return Buffer.byteLength(JSON.stringify(item)) > MOST_ITEM_BYTES;
}
