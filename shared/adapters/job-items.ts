import { GetCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod/mini";

import { ReadingOrder } from "../contracts/messages.ts";
import { putVersion } from "./audited-write.ts";
import { tableClient } from "./table-client.ts";
import { jobKey, runJobKey } from "./table-keys.ts";
import { transact } from "./transaction.ts";

const StoredJob = z.object({ jobId: z.string(), order: ReadingOrder });

/** Which Textract job reads which upload, found from either side. Kept without expiry. */
export function jobItems(tableName: string) {
  const find = async (Key: { pk: string; sk: string }) => {
    const command = new GetCommand({ TableName: tableName, Key, ConsistentRead: true });
    const { Item } = await tableClient.send(command);
    return Item === undefined ? undefined : StoredJob.parse(Item);
  };
  return {
    /** The job that was started for an upload; undefined while none is noted. */
    async jobOf({ bucket, key, versionId }: ReadingOrder): Promise<string | undefined> {
      return (await find(runJobKey(bucket, key, versionId)))?.jobId;
    },

    /** What a job reads; undefined where its start is not noted (yet). */
    async orderOf(jobId: string): Promise<ReadingOrder | undefined> {
      return (await find(jobKey(jobId)))?.order;
    },

    /** Notes a started job, once: a repeated start of the same version has the same job. */
    async note(order: ReadingOrder, jobId: string, startedAt: string): Promise<void> {
      const job = { jobId, order, startedAt };
      await transact([
        putVersion(
          tableName,
          { ...runJobKey(order.bucket, order.key, order.versionId), ...job },
          0,
        ),
        putVersion(tableName, { ...jobKey(jobId), ...job }, 0),
      ]);
    },
  };
}
