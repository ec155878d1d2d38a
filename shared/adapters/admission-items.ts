import { GetCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod/mini";

import { eventOf, StoredEvent } from "../contracts/case-event.ts";
import type { StoredDocument, Upload } from "../contracts/document.ts";
import type { DocumentStatus } from "../domain/document-status.ts";
import { isReadingAllowed } from "../domain/review/automatic-reading.ts";
import type { Reading } from "../reading/reading.ts";
import { type AuditEvent, putVersion, writeWithAudit } from "./audited-write.ts";
import { documentItems, documentWrite } from "./document-items.ts";
import { queryAll } from "./query-all.ts";
import { readingItem } from "./reading-items.ts";
import { tableClient } from "./table-client.ts";
import { caseKey, contentKey, type ItemKey, runKey } from "./table-keys.ts";
import type { Write } from "./transaction.ts";
import { tallyWrites } from "./upload-tally.ts";

/** Which document of a case brought a content first, and the version of that note. */
export interface FirstContent {
  readonly document: StoredDocument | undefined;
  readonly version: number;
}

/** Everything an admission writes, in one transaction. */
export interface AdmissionWrites {
  readonly upload: Upload;
  readonly sha256: string;
  /** What became of this upload, such as `reading` or `superseded`. */
  readonly outcome: string;
  /** Where the document stood before; absent where it is new. */
  readonly former?: DocumentStatus;
  /** The document as it shall stand, with the version read; absent where it stays as it is. */
  readonly document?: StoredDocument;
  /** The version of the note of the content that was read; absent where none is written. */
  readonly contentVersion?: number;
  /** What a refused upload leaves instead of figures. */
  readonly rejected?: Reading;
}

const ContentNote = z.object({ documentId: z.string(), version: z.int() });

/** The claims on uploads: one object version, one run, whoever delivers it and how often. */
export function admissionItems(tableName: string) {
  const documents = documentItems(tableName);
  const read = async (key: ItemKey) => {
    const command = new GetCommand({ TableName: tableName, Key: key, ConsistentRead: true });
    return (await tableClient.send(command)).Item;
  };
  return {
    findDocument: documents.find,
    documentsOf: documents.ofCase,

    /** Whether a machine may read the papers of a case: unless the family has said no. */
    async mayRead(caseId: string): Promise<boolean> {
      const events = await queryAll({
        TableName: tableName,
        KeyConditionExpression: "pk = :pk AND begins_with(sk, :events)",
        ExpressionAttributeValues: { ":pk": caseKey(caseId).pk, ":events": "EVENT#" },
        ConsistentRead: true,
      });
      return isReadingAllowed(events.map((item) => eventOf(StoredEvent.parse(item))));
    },

    /** Whether this object version was claimed before, by whomever. */
    async isClaimed({
      bucket,
      key,
      versionId,
    }: Pick<Upload, "bucket" | "key" | "versionId">): Promise<boolean> {
      return (await read(runKey(bucket, key, versionId))) !== undefined;
    },

    /** The document of the case that brought this content first. */
    async firstWith(caseId: string, sha256: string): Promise<FirstContent> {
      const item = await read(contentKey(caseId, sha256));
      if (item === undefined) return { document: undefined, version: 0 };
      const { documentId, version } = ContentNote.parse(item);
      return { document: await documents.find(caseId, documentId), version };
    },

    /**
     * Claims an upload: the run, the document, the note of its content and the audit entry, all or
     * nothing.
     *
     * @returns False if something moved since it was read, the claim itself perhaps: read again.
     */
    async claim(
      caseId: string,
      documentId: string,
      admission: AdmissionWrites,
      event: AuditEvent,
    ): Promise<boolean> {
      const writes = claimWrites(tableName, { caseId, documentId, admission, at: event.at });
      const { document, former } = admission;
      const counted = document ? tallyWrites(tableName, documentId, former, document.status) : [];
      return (await writeWithAudit(tableName, caseId, event, writes, counted)).done;
    },

    /**
     * Writes a document whose link was set right, and whether it now brought its content first.
     *
     * @returns False if something moved since it was read.
     */
    async relink(
      document: StoredDocument,
      event: AuditEvent,
      contentVersion?: number,
    ): Promise<boolean> {
      const { caseId, documentId, sha256 = "" } = document;
      const writes = [documentWrite(tableName, document)];
      if (contentVersion !== undefined) {
        const note = { ...contentKey(caseId, sha256), documentId };
        writes.push(putVersion(tableName, note, contentVersion));
      }
      const counted = tallyWrites(tableName, documentId, "linked", document.status);
      return (await writeWithAudit(tableName, caseId, event, writes, counted)).done;
    },
  };
}

interface Claim {
  readonly caseId: string;
  readonly documentId: string;
  readonly admission: AdmissionWrites;
  readonly at: string;
}

function claimWrites(tableName: string, { caseId, documentId, admission, at }: Claim): Write[] {
  const { upload, sha256, outcome, document, contentVersion, rejected } = admission;
  const run = {
    ...runKey(upload.bucket, upload.key, upload.versionId),
    ...{ caseId, documentId, sha256, outcome, claimedAt: at },
    correlationId: upload.correlationId,
  };
  const writes = [putVersion(tableName, run, 0)];
  if (document) writes.push(documentWrite(tableName, document));
  if (contentVersion !== undefined) {
    const note = { ...contentKey(caseId, sha256), documentId };
    writes.push(putVersion(tableName, note, contentVersion));
  }
  if (rejected) {
    const Item = readingItem({ caseId, documentId, sha256, reading: rejected });
    writes.push({ Put: { TableName: tableName, Item } });
  }
  return writes;
}
