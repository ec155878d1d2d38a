import {
  CreateQueueCommand,
  GetQueueAttributesCommand,
  ReceiveMessageCommand,
  SetQueueAttributesCommand,
} from "@aws-sdk/client-sqs";
import { describe, expect, it } from "vitest";

import { type Behaviour, contractStack, freshName } from "./contract-stack.ts";
import { signedQuery } from "./signed-query.ts";

const stack = contractStack();

const sns = (Action: string, parameters: Record<string, string>) => {
  const { snsUrl: url, region } = stack;
  return signedQuery({ url, service: "sns", region }, { Action, ...parameters });
};

const valueIn = (text: string, name: string) =>
  new RegExp(`<${name}>([^<]*)</${name}>`, "u").exec(text)?.[1] ?? "";

async function topic(): Promise<string> {
  return valueIn((await sns("CreateTopic", { Name: freshName("topic") })).text, "TopicArn");
}

async function subscribedQueue(TopicArn: string, raw: boolean, isOpen = true): Promise<string> {
  const { QueueUrl = "" } = await stack.sqs.send(
    new CreateQueueCommand({ QueueName: freshName("heard") }),
  );
  const { Attributes } = await stack.sqs.send(
    new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ["QueueArn"] }),
  );
  const Endpoint = Attributes?.["QueueArn"] ?? "";
  const statement = {
    Effect: "Allow",
    Principal: { Service: "sns.amazonaws.com" },
    Action: "sqs:SendMessage",
    Resource: Endpoint,
    Condition: { ArnEquals: { "aws:SourceArn": TopicArn } },
  };
  const Policy = JSON.stringify({ Version: "2012-10-17", Statement: [statement] });
  if (isOpen) {
    await stack.sqs.send(new SetQueueAttributesCommand({ QueueUrl, Attributes: { Policy } }));
  }
  await sns("Subscribe", {
    TopicArn,
    Protocol: "sqs",
    Endpoint,
    "Attributes.entry.1.key": "RawMessageDelivery",
    "Attributes.entry.1.value": String(raw),
  });
  return QueueUrl;
}

async function heard(QueueUrl: string): Promise<string[]> {
  const receive = { QueueUrl, MaxNumberOfMessages: 10, WaitTimeSeconds: 1 };
  const { Messages = [] } = await stack.sqs.send(new ReceiveMessageCommand(receive));
  return Messages.map(({ Body = "" }) => Body);
}

const behaviours: Behaviour[] = [
  {
    does: "puts an envelope around a message for a queue",
    check: async () => {
      const TopicArn = await topic();
      const queue = await subscribedQueue(TopicArn, false);
      const { text } = await sns("Publish", { TopicArn, Message: '{"JobId":"1"}' });
      const [body = "{}"] = await heard(queue);

      expect(JSON.parse(body)).toMatchObject({
        Type: "Notification",
        MessageId: valueIn(text, "MessageId"),
        TopicArn,
        Message: '{"JobId":"1"}',
        SignatureVersion: expect.stringMatching(/^[12]$/u) as string, // The topic says which.
      });
    },
  },
  {
    does: "delivers the bare message where raw delivery is set",
    check: async () => {
      const TopicArn = await topic();
      const queue = await subscribedQueue(TopicArn, true);
      await sns("Publish", { TopicArn, Message: "bare" });

      expect(await heard(queue)).toEqual(["bare"]);
    },
  },
  {
    does: "tells every subscriber",
    check: async () => {
      const TopicArn = await topic();
      const queues = [await subscribedQueue(TopicArn, true), await subscribedQueue(TopicArn, true)];
      await sns("Publish", { TopicArn, Message: "both" });

      expect(await Promise.all(queues.map(heard))).toEqual([["both"], ["both"]]);
    },
  },
  {
    does: "delivers nothing to a queue whose policy does not let it send",
    check: async () => {
      const TopicArn = await topic();
      const queue = await subscribedQueue(TopicArn, true, false);
      await sns("Publish", { TopicArn, Message: "unheard" });

      expect(await heard(queue)).toEqual([]);
    },
  },
  {
    does: "names a topic that does not exist",
    check: async () => {
      const TopicArn = `${await topic()}-missing`;
      const { status, text } = await sns("Publish", { TopicArn, Message: "x" });

      expect([status, valueIn(text, "Code")]).toEqual([404, "NotFound"]);
    },
  },
];

describe("SNS", () => {
  it.each(behaviours)("$does", ({ check }) => check());
});
