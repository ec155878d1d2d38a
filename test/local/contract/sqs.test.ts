import { createHash } from "node:crypto";

import {
  ChangeMessageVisibilityCommand,
  CreateQueueCommand,
  DeleteMessageBatchCommand,
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  type Message,
  type QueueAttributeName,
  ReceiveMessageCommand,
  type ReceiveMessageCommandInput,
  SendMessageBatchCommand,
  SendMessageCommand,
} from "@aws-sdk/client-sqs";
import { describe, expect, it } from "vitest";

import { type Behaviour, contractStack, freshName } from "./contract-stack.ts";

const stack = contractStack();

async function queue(
  Attributes: Partial<Record<QueueAttributeName, string>> = {},
): Promise<string> {
  const { QueueUrl = "" } = await stack.sqs.send(
    new CreateQueueCommand({ QueueName: freshName("queue"), Attributes }),
  );
  return QueueUrl;
}

async function attribute(QueueUrl: string, name: QueueAttributeName): Promise<string> {
  const asked = new GetQueueAttributesCommand({ QueueUrl, AttributeNames: [name] });
  return (await stack.sqs.send(asked)).Attributes?.[name] ?? "";
}

const send = (QueueUrl: string, MessageBody: string, more = {}) =>
  stack.sqs.send(new SendMessageCommand({ QueueUrl, MessageBody, ...more }));

/** The error of this code: some stacks give it as the query protocol did. */
const called = (code: string) => expect.stringMatching(new RegExp(`${code}$`, "u")) as string;

async function receive(
  QueueUrl: string,
  more: Partial<ReceiveMessageCommandInput> = {},
): Promise<Message[]> {
  const { Messages = [] } = await stack.sqs.send(
    new ReceiveMessageCommand({
      QueueUrl,
      MaxNumberOfMessages: 10,
      MessageSystemAttributeNames: ["All"],
      ...more,
    }),
  );
  return Messages;
}

const remove = (QueueUrl: string, message: Message | undefined) =>
  stack.sqs.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle: message?.ReceiptHandle }));

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

const delivery: Behaviour[] = [
  {
    does: "delivers what was sent, with its digest",
    check: async () => {
      const url = await queue();
      const { MessageId } = await send(url, "дело");
      const [message] = await receive(url);

      expect(message).toMatchObject({ MessageId, Body: "дело" });
      expect(message?.MD5OfBody).toBe(createHash("md5").update("дело").digest("hex"));
      expect(message?.Attributes?.["ApproximateReceiveCount"]).toBe("1");
    },
  },
  {
    does: "hides a received message, shows it again when its time is over, and counts",
    check: async () => {
      const url = await queue({ VisibilityTimeout: "2" });
      await send(url, "x");
      await receive(url);
      const hidden = await receive(url);
      const [again] = await receive(url, { WaitTimeSeconds: 4 });

      expect(hidden).toEqual([]);
      expect(again?.Attributes?.["ApproximateReceiveCount"]).toBe("2");
    },
  },
  {
    does: "never shows a deleted message again",
    check: async () => {
      const url = await queue({ VisibilityTimeout: "0" });
      await send(url, "x");
      const [message] = await receive(url);
      await remove(url, message);

      expect(await receive(url)).toEqual([]);
    },
  },
  {
    does: "accepts a stale receipt without an error, and a later one deletes",
    check: async () => {
      const url = await queue({ VisibilityTimeout: "0" });
      await send(url, "x");
      const [first] = await receive(url);
      const [second] = await receive(url);
      await remove(url, first);
      await remove(url, second);

      expect(first?.ReceiptHandle).not.toBe(second?.ReceiptHandle);
      expect(await receive(url)).toEqual([]);
    },
  },
  {
    does: "holds a delayed message back",
    check: async () => {
      const url = await queue();
      await send(url, "x", { DelaySeconds: 1 });

      expect(await receive(url)).toEqual([]);
      expect(await receive(url, { WaitTimeSeconds: 3 })).toHaveLength(1);
    },
  },
  {
    does: "wakes a waiting receiver as soon as a message arrives",
    check: async () => {
      const url = await queue();
      const started = Date.now();
      const waiting = receive(url, { WaitTimeSeconds: 10 });
      await sleep(200);
      await send(url, "x");

      expect(await waiting).toHaveLength(1);
      expect(Date.now() - started).toBeLessThan(5000);
    },
  },
  {
    does: "gives a message back at once when its visibility is set to 0",
    check: async () => {
      const url = await queue();
      await send(url, "x");
      const [message] = await receive(url);
      const { ReceiptHandle } = message ?? {};
      const change = { QueueUrl: url, ReceiptHandle, VisibilityTimeout: 0 };
      await stack.sqs.send(new ChangeMessageVisibilityCommand(change));

      expect(await receive(url)).toHaveLength(1);
    },
  },
  {
    does: "moves a message that was received too often, with the name of its queue",
    check: async () => {
      const deadLetters = await queue();
      const deadLetterTargetArn = await attribute(deadLetters, "QueueArn");
      const RedrivePolicy = JSON.stringify({ deadLetterTargetArn, maxReceiveCount: 2 });
      const url = await queue({ VisibilityTimeout: "0", RedrivePolicy });
      const { MessageId } = await send(url, "x");
      await receive(url);
      await receive(url);
      const third = await receive(url);
      const [dead] = await receive(deadLetters, { WaitTimeSeconds: 2 });

      expect(third).toEqual([]);
      expect(dead?.MessageId).toBe(MessageId);
      expect(dead?.Attributes?.["DeadLetterQueueSourceArn"]).toBe(await attribute(url, "QueueArn"));
    },
  },
  {
    does: "carries attributes when they are asked for, with their digest",
    check: async () => {
      const url = await queue();
      const MessageAttributes = {
        timestamp: { DataType: "Number", StringValue: "1493147359900" },
      };
      const sent = await send(url, "x", { MessageAttributes });
      const [message] = await receive(url, { MessageAttributeNames: ["All"] });

      expect(message?.MessageAttributes).toEqual(MessageAttributes);
      expect(message?.MD5OfMessageAttributes).toBe(sent.MD5OfMessageAttributes);
      expect(sent.MD5OfMessageAttributes).toBe("235c5c510d26fb653d073faed50ae77c");
    },
  },
];

const batches: Behaviour[] = [
  {
    does: "answers each entry of a batch by its id",
    check: async () => {
      const url = await queue();
      const Entries = [
        { Id: "a", MessageBody: "one" },
        { Id: "b", MessageBody: "two", DelaySeconds: 0 },
      ];
      const { Successful } = await stack.sqs.send(
        new SendMessageBatchCommand({ QueueUrl: url, Entries }),
      );
      const messages = await receive(url);
      const deleted = await stack.sqs.send(
        new DeleteMessageBatchCommand({
          QueueUrl: url,
          Entries: [
            { Id: "good", ReceiptHandle: messages[0]?.ReceiptHandle },
            { Id: "bad", ReceiptHandle: "no receipt" },
          ],
        }),
      );

      expect(Successful?.map(({ Id }) => Id)).toEqual(["a", "b"]);
      expect(deleted.Successful).toMatchObject([{ Id: "good" }]);
      expect(deleted.Failed).toMatchObject([{ Id: "bad", Code: "ReceiptHandleIsInvalid" }]);
    },
  },
  {
    does: "refuses a batch that is empty, too long or has an id twice",
    check: async () => {
      const url = await queue();
      const batch = (ids: readonly string[]) =>
        stack.sqs.send(
          new SendMessageBatchCommand({
            QueueUrl: url,
            Entries: ids.map((Id) => ({ Id, MessageBody: "x" })),
          }),
        );

      await expect(batch([])).rejects.toMatchObject({ name: called("EmptyBatchRequest") });
      await expect(batch(["a", "a"])).rejects.toMatchObject({
        name: called("BatchEntryIdsNotDistinct"),
      });
      await expect(batch([..."abcdefghijk"])).rejects.toMatchObject({
        name: called("TooManyEntriesInBatchRequest"),
      });
    },
  },
];

const refusals: Behaviour[] = [
  {
    does: "names a queue that does not exist",
    check: async () => {
      const url = await queue();

      await expect(send(`${url}-missing`, "x")).rejects.toMatchObject({
        name: expect.stringMatching(/QueueDoesNotExist|NonExistentQueue/u) as string,
      });
    },
  },
  {
    does: "refuses to receive more than ten messages",
    check: async () => {
      await expect(receive(await queue(), { MaxNumberOfMessages: 11 })).rejects.toThrow(
        /MaxNumberOfMessages/u,
      );
    },
  },
  {
    does: "refuses to change the visibility of a message that is not in flight",
    check: async () => {
      const url = await queue({ VisibilityTimeout: "0" });
      await send(url, "x");
      const [message] = await receive(url);
      const { ReceiptHandle } = message ?? {};
      const change = { QueueUrl: url, ReceiptHandle, VisibilityTimeout: 5 };

      await expect(
        stack.sqs.send(new ChangeMessageVisibilityCommand(change)),
      ).rejects.toMatchObject({ name: expect.stringContaining("MessageNotInflight") as string });
    },
  },
  {
    does: "counts what waits and what is being worked on",
    check: async () => {
      const url = await queue();
      await send(url, "one");
      await send(url, "two");
      await receive(url, { MaxNumberOfMessages: 1 });

      expect(await attribute(url, "ApproximateNumberOfMessages")).toBe("1");
      expect(await attribute(url, "ApproximateNumberOfMessagesNotVisible")).toBe("1");
    },
  },
];

describe.each([
  { about: "delivery", behaviours: delivery },
  { about: "batches", behaviours: batches },
  { about: "refusals", behaviours: refusals },
])("SQS, $about", ({ behaviours }) => {
  it.each(behaviours)("$does", ({ check }) => check());
});
