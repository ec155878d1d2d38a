import * as z from "zod/mini";

import { itemOf } from "./listed-items.ts";
import { queryAll } from "./query-all.ts";
import type { ItemKey } from "./table-keys.ts";

type Item = Readonly<Record<string, unknown>> & ItemKey;

const Key = z.object({ pk: z.string(), sk: z.string() });

const keyed = (item: Readonly<Record<string, unknown>>): Item => ({ ...item, ...Key.parse(item) });

/**
 * What belongs to an owner outside the partition of its case. The index names it and may lag by a
 * moment; each item is then read as it stands, so that none is found that is gone.
 */
export async function ownedItems(tableName: string, owner: string): Promise<readonly Item[]> {
  const named = await queryAll({
    ...{ TableName: tableName, IndexName: "byOwner" },
    KeyConditionExpression: "#owner = :owner",
    ExpressionAttributeNames: { "#owner": "owner" },
    ExpressionAttributeValues: { ":owner": owner },
  });
  const standing: Item[] = [];
  for (const { pk, sk } of named.map(keyed)) {
    const item = await itemOf(tableName, { pk, sk });
    if (item?.["owner"] === owner) standing.push(keyed(item));
  }
  return standing;
}

/** Everything in one partition. */
export async function partitionItems(tableName: string, pk: string): Promise<readonly Item[]> {
  const items = await queryAll({
    ...{ TableName: tableName, ConsistentRead: true },
    KeyConditionExpression: "pk = :pk",
    ExpressionAttributeValues: { ":pk": pk },
  });
  return items.map(keyed);
}
