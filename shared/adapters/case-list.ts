import { QueryCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod/mini";

import { StoredCase } from "./stored-case.ts";
import { tableClient } from "./table-client.ts";

const IsCase = z.object({ sk: z.literal("CASE") });

/** Cases by where they stand, from the index `byStatus`; it may lag by a moment. */
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
