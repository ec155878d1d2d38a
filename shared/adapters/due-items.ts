import { ConditionalCheckFailedException } from "@aws-sdk/client-dynamodb";
import { UpdateCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod/mini";

import { StoredDocument } from "../contracts/document.ts";
import { sha256Of } from "./digest.ts";
import { eachOf } from "./query-all.ts";
import { tableClient } from "./table-client.ts";
import { caseKey, documentKey, type ItemKey } from "./table-keys.ts";

/** How long nobody looks at what has just changed: twice what an upload form is valid for. */
export const LOOK_AFTER_MINUTES = 30;

/** Parts of the index, so that no part of it takes all writes. */
const SHARDS = 4;
const PAGE = 50;
const MINUTE_MS = 60_000;

/** Something that is due to be looked at. */
export type Due =
  | { readonly kind: "document"; readonly version: number; readonly document: StoredDocument }
  | {
      readonly kind: "case";
      readonly version: number;
      readonly caseId: string;
      readonly openedAt: string;
    };

const OpenCase = z.object({ sk: z.literal("CASE"), caseId: z.string(), version: z.int() });
const Opened = z.extend(OpenCase, { statusSince: z.string() });

/**
 * The mark of what is under way: in which part of the index `byDue` it stands, and when it is to be
 * looked at. An item that has come to its end loses it, so the index holds what is in flight only.
 */
export function dueMark(id: string, since: string, minutes = LOOK_AFTER_MINUTES) {
  const part = Number.parseInt(sha256Of(id).slice(0, 8), 16) % SHARDS;
  const from = Date.parse(since);
  if (Number.isNaN(from)) return {};
  return { due: partOf(part), dueAt: new Date(from + minutes * MINUTE_MS).toISOString() };
}

const partOf = (part: number) => `due-${part}`;

/** What is due to be looked at, from the index `byDue`; it may lag by a moment. */
export function dueItems(tableName: string) {
  return {
    /** Everything due before an instant, the longest due first in each part. */
    async *before(instant: string): AsyncGenerator<Due> {
      for (let part = 0; part < SHARDS; part += 1) {
        const items = eachOf({
          ...{ TableName: tableName, IndexName: "byDue", Limit: PAGE },
          KeyConditionExpression: "#due = :part AND dueAt <= :instant",
          ExpressionAttributeNames: { "#due": "due" },
          ExpressionAttributeValues: { ":part": partOf(part), ":instant": instant },
        });
        for await (const item of items) yield dueOf(item);
      }
    },

    /** Says when to look again; without an instant never, unless it changes. Nothing if it moved. */
    async postpone(due: Due, until: string | undefined): Promise<void> {
      const change = until === undefined ? "REMOVE #due, dueAt" : "SET dueAt = :until";
      const command = new UpdateCommand({
        ...{ TableName: tableName, Key: keyOf(due), UpdateExpression: change },
        ConditionExpression: "#version = :version AND attribute_exists(#due)",
        ExpressionAttributeNames: { "#version": "version", "#due": "due" },
        ExpressionAttributeValues: {
          ":version": due.version,
          ...(until !== undefined && { ":until": until }),
        },
      });
      await tableClient.send(command).catch((error: unknown) => {
        if (!(error instanceof ConditionalCheckFailedException)) throw error;
      });
    },
  };
}

function dueOf(item: Readonly<Record<string, unknown>>): Due {
  if (OpenCase.safeParse(item).success) {
    const { caseId, version, statusSince } = Opened.parse(item);
    return { kind: "case", version, caseId, openedAt: statusSince };
  }
  const document = StoredDocument.parse(item);
  return { kind: "document", version: document.version, document };
}

function keyOf(due: Due): ItemKey {
  if (due.kind === "case") return caseKey(due.caseId);
  return documentKey(due.document.caseId, due.document.documentId);
}
