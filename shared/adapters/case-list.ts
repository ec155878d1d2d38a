import { QueryCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod/mini";

import { StoredDocument } from "../contracts/document.ts";
import type { DocumentStatus } from "../domain/document-status.ts";
import { StoredCase } from "./stored-case.ts";
import { tableClient } from "./table-client.ts";

const IsCase = z.object({ sk: z.literal("CASE") });

/** Cases and documents by where they stand, from the index `byStatus`; it may lag by a moment. */
export function caseList(tableName: string) {
  const query = async (status: string, before: string, most: number, newestFirst: boolean) => {
    const { Items = [] } = await tableClient.send(
      new QueryCommand({
        TableName: tableName,
        IndexName: "byStatus",
        KeyConditionExpression: "#status = :status AND statusSince < :before",
        ExpressionAttributeNames: { "#status": "status" },
        ExpressionAttributeValues: { ":status": status, ":before": before },
        ScanIndexForward: !newestFirst,
        Limit: most,
      }),
    );
    return Items;
  };
  return {
    /** Cases of one status that have it since before an instant, by when they came to it. */
    async cases(
      status: StoredCase["status"],
      { before = "9999", most, newestFirst = false }: Excerpt,
    ): Promise<StoredCase[]> {
      const items = await query(status, before, most, newestFirst);
      return items
        .filter((item) => IsCase.safeParse(item).success)
        .map((item) => StoredCase.parse(item));
    },

    /** Documents of one status that have it since before an instant, the longest first. */
    async documents(status: DocumentStatus, { before = "9999", most }: Excerpt) {
      const items = await query(status, before, most, false);
      return items.map((item) => StoredDocument.parse(item));
    },
  };
}

/** Which part of a list is wanted. */
export interface Excerpt {
  /** An instant as ISO text; all, where absent. */
  readonly before?: string;
  readonly most: number;
  readonly newestFirst?: boolean;
}
