import type { Caller, Operation } from "../http/json-service.ts";
import { ServiceError } from "../http/service-error.ts";
import { strictInput } from "../http/strict-input.ts";
import { attributeDigest, md5 } from "./attribute-digest.ts";
import { runBatch } from "./batch.ts";
import { type SentMessage, SqsInput } from "./inputs.ts";
import type { Queue } from "./queue.ts";
import { queueSettings } from "./queue-attributes.ts";
import type { Queues } from "./queues.ts";
import { readAttributes } from "./read-attributes.ts";
import { receiveMessages } from "./receive-messages.ts";

const MOST_BATCH_BYTES = 1_048_576;
const INVALID = "InvalidParameterValue";

/** The operations of SQS over a set of queues. `urlOf` tells where a queue is reached. */
export function sqsOperations(
  queues: Queues,
  urlOf: (name: string) => string,
): Record<string, Operation> {
  const queueAt = (url: string, caller: Caller, action: string) => {
    const queue = queues.byName(url.split("/").at(-1) ?? "");
    caller.need({ action: `sqs:${action}`, resource: queue.arn });
    return queue;
  };
  return {
    ...administration(queues, urlOf, queueAt),
    SendMessage: async (raw, caller) => {
      const input = strictInput(SqsInput.SendMessage, raw, INVALID);
      return send(queueAt(input.QueueUrl, caller, "SendMessage"), input, caller);
    },
    SendMessageBatch: async (raw, caller) => {
      const { QueueUrl, Entries } = strictInput(SqsInput.SendMessageBatch, raw, INVALID);
      const queue = queueAt(QueueUrl, caller, "SendMessage");
      const bytes = Entries.reduce((sum, entry) => sum + Buffer.byteLength(entry.MessageBody), 0);
      if (bytes > MOST_BATCH_BYTES) {
        throw new ServiceError(
          "BatchRequestTooLong",
          `Batch requests cannot be longer than ${MOST_BATCH_BYTES} bytes. You have sent ${bytes} bytes.`,
        );
      }
      return runBatch(Entries, ({ Id: _id, ...entry }) =>
        send(queue, { QueueUrl, ...entry }, caller),
      );
    },
    ReceiveMessage: async (raw, caller) => {
      const input = strictInput(SqsInput.ReceiveMessage, raw, INVALID);
      return receiveMessages(queueAt(input.QueueUrl, caller, "ReceiveMessage"), input);
    },
    DeleteMessage: async (raw, caller) => {
      const { QueueUrl, ReceiptHandle } = strictInput(SqsInput.DeleteMessage, raw, INVALID);
      queueAt(QueueUrl, caller, "DeleteMessage").delete(ReceiptHandle);
      return {};
    },
    DeleteMessageBatch: async (raw, caller) => {
      const { QueueUrl, Entries } = strictInput(SqsInput.DeleteMessageBatch, raw, INVALID);
      const queue = queueAt(QueueUrl, caller, "DeleteMessage");
      return runBatch(Entries, ({ ReceiptHandle }) => {
        queue.delete(ReceiptHandle);
        return {};
      });
    },
    ChangeMessageVisibility: async (raw, caller) => {
      const input = strictInput(SqsInput.ChangeMessageVisibility, raw, INVALID);
      const queue = queueAt(input.QueueUrl, caller, "ChangeMessageVisibility");
      queue.changeVisibility(input.ReceiptHandle, input.VisibilityTimeout);
      return {};
    },
    ChangeMessageVisibilityBatch: async (raw, caller) => {
      const { QueueUrl, Entries } = strictInput(
        SqsInput.ChangeMessageVisibilityBatch,
        raw,
        INVALID,
      );
      const queue = queueAt(QueueUrl, caller, "ChangeMessageVisibility");
      return runBatch(Entries, ({ ReceiptHandle, VisibilityTimeout }) => {
        queue.changeVisibility(ReceiptHandle, VisibilityTimeout);
        return {};
      });
    },
  };
}

type QueueAt = (url: string, caller: Caller, action: string) => Queue;

function administration(
  queues: Queues,
  urlOf: (name: string) => string,
  queueAt: QueueAt,
): Record<string, Operation> {
  return {
    CreateQueue: async (raw, caller) => {
      const { QueueName, Attributes } = strictInput(SqsInput.CreateQueue, raw, INVALID);
      caller.need({ action: "sqs:CreateQueue", resource: "*" });
      return { QueueUrl: urlOf(queues.create(QueueName, Attributes ?? {}).name) };
    },
    DeleteQueue: async (raw, caller) => {
      const { QueueUrl } = strictInput(SqsInput.DeleteQueue, raw, INVALID);
      queues.remove(queueAt(QueueUrl, caller, "DeleteQueue").name);
      return {};
    },
    GetQueueUrl: async (raw, caller) => {
      const { QueueName } = strictInput(SqsInput.GetQueueUrl, raw, INVALID);
      return { QueueUrl: urlOf(queueAt(QueueName, caller, "GetQueueUrl").name) };
    },
    ListQueues: async (raw, caller) => {
      const { QueueNamePrefix = "" } = strictInput(SqsInput.ListQueues, raw, INVALID);
      caller.need({ action: "sqs:ListQueues", resource: "*" });
      const names = queues.names().filter((name) => name.startsWith(QueueNamePrefix));
      return { QueueUrls: names.map(urlOf) };
    },
    GetQueueAttributes: async (raw, caller) => {
      const { QueueUrl, AttributeNames } = strictInput(SqsInput.GetQueueAttributes, raw, INVALID);
      const queue = queueAt(QueueUrl, caller, "GetQueueAttributes");
      return readAttributes(queue, AttributeNames ?? []);
    },
    SetQueueAttributes: async (raw, caller) => {
      const { QueueUrl, Attributes } = strictInput(SqsInput.SetQueueAttributes, raw, INVALID);
      const queue = queueAt(QueueUrl, caller, "SetQueueAttributes");
      queue.settings = queueSettings({ ...queue.settings.raw, ...Attributes });
      return {};
    },
    PurgeQueue: async (raw, caller) => {
      const { QueueUrl } = strictInput(SqsInput.PurgeQueue, raw, INVALID);
      queueAt(QueueUrl, caller, "PurgeQueue").purge();
      return {};
    },
    StartMessageMoveTask: async (raw, caller) => {
      const input = strictInput(SqsInput.StartMessageMoveTask, raw, INVALID);
      const source = queues.byArn(input.SourceArn);
      caller.need({ action: "sqs:StartMessageMoveTask", resource: source.arn });
      return { TaskHandle: moveAll(queues, source, input.DestinationArn) };
    },
  };
}

function send(queue: Queue, input: SentMessage, caller: Caller): object {
  const attributes = input.MessageAttributes ?? {};
  const bytes = Buffer.byteLength(input.MessageBody);
  if (bytes === 0) {
    throw new ServiceError(
      "MissingParameter",
      "The request must contain the parameter MessageBody.",
    );
  }
  if (bytes > queue.settings.maximumBytes) {
    throw new ServiceError(
      INVALID,
      `One or more parameters are invalid. Reason: Message must be shorter than ${queue.settings.maximumBytes} bytes.`,
    );
  }
  const { id } = queue.send({
    body: input.MessageBody,
    attributes,
    traceHeader: input.MessageSystemAttributes?.AWSTraceHeader?.StringValue,
    senderId: caller.accessKeyId,
    delaySeconds: input.DelaySeconds,
  });
  const digest = attributeDigest(attributes);
  return {
    MessageId: id,
    MD5OfMessageBody: md5(input.MessageBody),
    ...(digest === undefined ? {} : { MD5OfMessageAttributes: digest }),
  };
}

/** Moves every message at once: to the destination, or back to where each came from. */
function moveAll(queues: Queues, source: Queue, destinationArn: string | undefined): string {
  for (const message of source.messages()) {
    const target = destinationArn ?? message.deadLetterSource;
    if (target === undefined) continue;
    const { receipt: _receipt, deadLetterSource: _source, ...rest } = message;
    queues.byArn(target).accept({ ...rest, receiveCount: 0 });
    source.removeMoved(message.id);
  }
  return Buffer.from(`${source.arn} moved`).toString("base64");
}
