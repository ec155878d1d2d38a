import { GetCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod/mini";

import { ReadingOrder } from "../contracts/messages.ts";
import { tableClient } from "./table-client.ts";
import { jobKey } from "./table-keys.ts";

const StoredJob = z.object({ order: ReadingOrder });

/** Which Textract job reads which upload, found from either side. Kept without expiry. */
export function jobItems(tableName: string) {
  const find = async (Key: { pk: string; sk: string }) => {
    const command = new GetCommand({ TableName: tableName, Key, ConsistentRead: true });
    const { Item } = await tableClient.send(command);
    return Item === undefined ? undefined : StoredJob.parse(Item);
  };
  return {
    /** What a job reads; undefined where its start is not noted (yet). */
    async orderOf(jobId: string): Promise<ReadingOrder | undefined> {
      return (await find(jobKey(jobId)))?.order;
    },
  };
}
