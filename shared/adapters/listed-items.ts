import { GetCommand, QueryCommand } from "@aws-sdk/lib-dynamodb";

import { cursorOf, startOf } from "./index-cursor.ts";
import { tableClient } from "./table-client.ts";
import type { ItemKey } from "./table-keys.ts";

/** One item, read consistently; undefined where there is none. */
export async function itemOf(tableName: string, Key: ItemKey) {
  const { Item } = await tableClient.send(
    new GetCommand({ TableName: tableName, Key, ConsistentRead: true }),
  );
  return Item;
}

/** Items of one status from the index, which may lag by a moment, and where the next page begins. */
export async function listedUnder(
  tableName: string,
  status: string,
  most: number,
  cursor: string | undefined,
  newest = false,
) {
  const { Items = [], LastEvaluatedKey } = await tableClient.send(
    new QueryCommand({
      ...{ TableName: tableName, IndexName: "byStatus", Limit: most },
      KeyConditionExpression: "#status = :status",
      ExpressionAttributeNames: { "#status": "status" },
      ExpressionAttributeValues: { ":status": status },
      ScanIndexForward: !newest,
      ...startOf(cursor),
    }),
  );
  return { items: Items, cursor: cursorOf(LastEvaluatedKey) };
}
