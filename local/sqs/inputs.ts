import * as z from "zod/mini";

const queueUrl = { QueueUrl: z.string() };
const seconds = z.int();

const MessageAttributes = z.record(
  z.string(),
  z.strictObject({
    DataType: z.string(),
    StringValue: z.optional(z.string()),
    BinaryValue: z.optional(z.string()),
  }),
);

const message = {
  MessageBody: z.string(),
  DelaySeconds: z.optional(seconds),
  MessageAttributes: z.optional(MessageAttributes),
  MessageSystemAttributes: z.optional(
    z.strictObject({
      AWSTraceHeader: z.optional(
        z.strictObject({ DataType: z.literal("String"), StringValue: z.string() }),
      ),
    }),
  ),
};

/** What each operation of SQS takes; other members are refused by name. */
export const SqsInput = {
  CreateQueue: z.strictObject({
    QueueName: z.string(),
    Attributes: z.optional(z.record(z.string(), z.string())),
    tags: z.optional(z.record(z.string(), z.string())),
  }),
  DeleteQueue: z.strictObject(queueUrl),
  GetQueueUrl: z.strictObject({ QueueName: z.string() }),
  ListQueues: z.strictObject({ QueueNamePrefix: z.optional(z.string()) }),
  GetQueueAttributes: z.strictObject({
    ...queueUrl,
    AttributeNames: z.optional(z.array(z.string())),
  }),
  SetQueueAttributes: z.strictObject({ ...queueUrl, Attributes: z.record(z.string(), z.string()) }),
  PurgeQueue: z.strictObject(queueUrl),
  SendMessage: z.strictObject({ ...queueUrl, ...message }),
  SendMessageBatch: z.strictObject({
    ...queueUrl,
    Entries: z.array(z.strictObject({ Id: z.string(), ...message })),
  }),
  ReceiveMessage: z.strictObject({
    ...queueUrl,
    AttributeNames: z.optional(z.array(z.string())),
    MessageSystemAttributeNames: z.optional(z.array(z.string())),
    MessageAttributeNames: z.optional(z.array(z.string())),
    MaxNumberOfMessages: z.optional(z.int()),
    VisibilityTimeout: z.optional(seconds),
    WaitTimeSeconds: z.optional(seconds),
  }),
  DeleteMessage: z.strictObject({ ...queueUrl, ReceiptHandle: z.string() }),
  DeleteMessageBatch: z.strictObject({
    ...queueUrl,
    Entries: z.array(z.strictObject({ Id: z.string(), ReceiptHandle: z.string() })),
  }),
  ChangeMessageVisibility: z.strictObject({
    ...queueUrl,
    ReceiptHandle: z.string(),
    VisibilityTimeout: seconds,
  }),
  ChangeMessageVisibilityBatch: z.strictObject({
    ...queueUrl,
    Entries: z.array(
      z.strictObject({ Id: z.string(), ReceiptHandle: z.string(), VisibilityTimeout: seconds }),
    ),
  }),
  StartMessageMoveTask: z.strictObject({
    SourceArn: z.string(),
    DestinationArn: z.optional(z.string()),
  }),
};

/** A message as a sender's request states it. */
export type SentMessage = z.output<typeof SqsInput.SendMessage>;
