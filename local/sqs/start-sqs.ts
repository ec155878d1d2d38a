import { jsonService } from "../http/json-service.ts";
import { type Listening, listen } from "../http/listen.ts";
import type { Authority } from "../identity/authority.ts";
import type { Queues } from "./queues.ts";
import { sqsOperations } from "./sqs-operations.ts";

/** Serves queues over HTTP, good for the AWS SDK; the caller opens and closes the queues. */
export async function startSqs(
  queues: Queues,
  account: string,
  authority: Authority,
): Promise<Listening> {
  let url = "";
  const operations = sqsOperations(queues, (name) => `${url}/${account}/${name}`);
  const listening = await listen(
    jsonService({
      target: "AmazonSQS",
      contentType: "application/x-amz-json-1.0",
      namespace: "com.amazonaws.sqs",
      operations,
      authority,
      queryCodes: {
        QueueDoesNotExist: "AWS.SimpleQueueService.NonExistentQueue",
        EmptyBatchRequest: "AWS.SimpleQueueService.EmptyBatchRequest",
        TooManyEntriesInBatchRequest: "AWS.SimpleQueueService.TooManyEntriesInBatchRequest",
        BatchEntryIdsNotDistinct: "AWS.SimpleQueueService.BatchEntryIdsNotDistinct",
        BatchRequestTooLong: "AWS.SimpleQueueService.BatchRequestTooLong",
        MessageNotInflight: "AWS.SimpleQueueService.MessageNotInflight",
      },
    }),
  );
  url = listening.url;
  return listening;
}
