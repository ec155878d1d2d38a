import { paginateQuery, type QueryCommandInput } from "@aws-sdk/lib-dynamodb";

import { tableClient } from "./table-client.ts";

/** An item as the table holds it. */
type Item = Readonly<Record<string, unknown>>;

/** Every item that a query finds, page after page: one answer holds no more than a megabyte. */
export async function* eachOf(query: QueryCommandInput): AsyncGenerator<Item> {
  const input = { ...query }; // The paginator writes into it.
  for await (const { Items = [] } of paginateQuery({ client: tableClient }, input)) yield* Items;
}

/** The same at once, where they are few enough to be held together. */
export async function queryAll(query: QueryCommandInput): Promise<Item[]> {
  const items: Item[] = [];
  for await (const item of eachOf(query)) items.push(item);
  return items;
}

/** The first items that a query finds, fewer only where there are no more. */
export async function queryFirst(query: QueryCommandInput, most: number): Promise<Item[]> {
  const items: Item[] = [];
  for await (const item of eachOf({ ...query, Limit: most })) {
    if (items.push(item) === most) break;
  }
  return items;
}
