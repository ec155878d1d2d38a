import { QueryCommand } from "@aws-sdk/lib-dynamodb";

import { StoredCase } from "./stored-case.ts";
import { tableClient } from "./table-client.ts";

/** A part of one list of the queue. */
export interface QueueSlice {
  /** State and region, such as `proposed#RU-OMS`. */
  readonly queue: string;
  /** Only what stands behind this place. */
  readonly after?: string | undefined;
  readonly most: number;
}

/** Cases by what a look at them changes, from the index `byQueue`; it may lag by a moment. */
export function caseQueue(tableName: string) {
  return {
    /** The first cases of a list, behind a place; never more than asked for, however long it is. */
    async slice({ queue, after, most }: QueueSlice): Promise<StoredCase[]> {
      const behind = after === undefined ? "" : " AND queueOrder > :after";
      const { Items = [] } = await tableClient.send(
        new QueryCommand({
          TableName: tableName,
          IndexName: "byQueue",
          KeyConditionExpression: `queue = :queue${behind}`,
          ExpressionAttributeValues: {
            ":queue": queue,
            ...(after !== undefined && { ":after": after }),
          },
          Limit: most,
        }),
      );
      return Items.map((item) => StoredCase.parse(item));
    },

    /** The cases of one person's own, by id, from the person's own partition. */
    async own(subject: string, most: number, after?: string): Promise<string[]> {
      const { Items = [] } = await tableClient.send(
        new QueryCommand({
          TableName: tableName,
          KeyConditionExpression: "pk = :pk AND sk > :after",
          ExpressionAttributeValues: {
            ":pk": `PERSON#${subject}`,
            ":after": after === undefined ? "CASE#" : `CASE#${after}`,
          },
          ConsistentRead: true,
          Limit: most,
        }),
      );
      return Items.map((item) => String(item["caseId"]));
    },
  };
}
