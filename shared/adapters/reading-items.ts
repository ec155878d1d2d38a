import type { StoredDocument } from "../contracts/document.ts";
import { nextDocumentStatus, readingEvent } from "../domain/document-status.ts";
import type { Reading } from "../reading/reading.ts";
import { writeWithAudit } from "./audited-write.ts";
import { documentItems, documentWrite } from "./document-items.ts";
import { readingBucket } from "./reading-bucket.ts";
import { readingKey } from "./table-keys.ts";
import { tallyWrites } from "./upload-tally.ts";

/** DynamoDB refuses items above 400 KB; a larger reading stands in S3 with a pointer. */
const MOST_ITEM_BYTES = 350 * 1024;
const ATTEMPTS = 5;

/** Readings, one a document, each written together with the status it gives the document. */
export function readingItems(tableName: string, bucketName: string) {
  const bucket = readingBucket(bucketName);
  const documents = documentItems(tableName);

  const write = async (
    document: StoredDocument,
    reading: Reading,
    status: StoredDocument["status"],
    at: string,
  ) => {
    const { caseId, documentId, upload } = document;
    const reasons = reading.reasons.map(({ code, message }) => ({ code, message }));
    const read = { ...document, status, changedAt: at, pages: reading.pages, reasons };
    const item = readingItem({ caseId, documentId, sha256: reading.sha256, reading });
    const Item = isLarge(item)
      ? { ...item, reading: undefined, stands: await bucket.keepReading(documentId, reading) }
      : item;
    const event = {
      ...{ event: `figures-${status}`, actor: "extract-figures", at },
      ...(upload && { correlationId: upload.correlationId }),
      details: { documentId, sha256: reading.sha256, form: reading.form },
    };
    const writes = [documentWrite(tableName, read), { Put: { TableName: tableName, Item } }];
    const counted = tallyWrites(tableName, documentId, document.status, status);
    const outcome = await writeWithAudit(tableName, caseId, event, writes, counted);
    return outcome.done;
  };

  return {
    /**
     * Records what was found on a document: the reading, the document's status and the audit entry,
     * all or nothing. Tries again where the document moved but still waits for this very content.
     *
     * @returns False where it waits no longer: another was first, or a newer version took its place.
     */
    async record(document: StoredDocument, reading: Reading, at: string): Promise<boolean> {
      let current: StoredDocument | undefined = document;
      for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
        if (current?.sha256 !== reading.sha256) return false;
        const status = nextDocumentStatus(current.status, readingEvent(reading.status));
        if (status === undefined) return false;
        if (await write(current, reading, status, at)) return true;
        current = await documents.find(document.caseId, document.documentId);
      }
      throw new RangeError(`Cannot record a reading: its document moved ${ATTEMPTS} times`);
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
