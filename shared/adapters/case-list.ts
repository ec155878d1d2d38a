import { QueryCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod/mini";

import { StoredDocument } from "../contracts/document.ts";
import type { DocumentStatus } from "../domain/document-status.ts";
import { StoredCase } from "./stored-case.ts";
import { tableClient } from "./table-client.ts";

/** What the first run of each document is listed under, beside the documents themselves. */
export const FIRST_UPLOAD = "upload";

const IsCase = z.object({ sk: z.literal("CASE") });

/** Cases and documents by where they stand, from the index `byStatus`; it may lag by a moment. */
export function caseList(tableName: string) {
  const part = (status: string, { after = "", before = "9999" }: Excerpt) => ({
    TableName: tableName,
    IndexName: "byStatus",
    KeyConditionExpression: "#status = :status AND statusSince BETWEEN :after AND :before",
    ExpressionAttributeNames: { "#status": "status" },
    ExpressionAttributeValues: { ":status": status, ":after": after, ":before": before },
  });
  const query = async (status: string, excerpt: Excerpt) => {
    const { most, newestFirst = false } = excerpt;
    const command = new QueryCommand({
      ...part(status, excerpt),
      ScanIndexForward: !newestFirst,
      Limit: most,
    });
    return (await tableClient.send(command)).Items ?? [];
  };
  return {
    /** Cases of one status, by when they came to it. */
    async cases(status: StoredCase["status"], excerpt: Excerpt): Promise<StoredCase[]> {
      const items = await query(status, excerpt);
      return items
        .filter((item) => IsCase.safeParse(item).success)
        .map((item) => StoredCase.parse(item));
    },

    /** Documents of one status, by when they came to it. */
    async documents(status: DocumentStatus, excerpt: Excerpt): Promise<StoredDocument[]> {
      return (await query(status, excerpt)).map((item) => StoredDocument.parse(item));
    },

    /** How many items have a status: documents by theirs, first uploads by `upload`. */
    async count(status: DocumentStatus | typeof FIRST_UPLOAD): Promise<number> {
      let counted = 0;
      let start: Readonly<Record<string, unknown>> | undefined;
      do {
        const page = await tableClient.send(
          new QueryCommand({
            ...part(status, { most: 0 }),
            Select: "COUNT",
            ExclusiveStartKey: start,
          }),
        );
        counted += page.Count ?? 0;
        start = page.LastEvaluatedKey;
      } while (start !== undefined);
      return counted;
    },
  };
}

/** Which part of a list is wanted; the longest standing first, unless told. */
export interface Excerpt {
  /** Instants as ISO text; all, where absent. */
  readonly after?: string;
  readonly before?: string;
  readonly most: number;
  readonly newestFirst?: boolean;
}
