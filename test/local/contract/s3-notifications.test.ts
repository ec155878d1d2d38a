import {
  CreateBucketCommand,
  type Event,
  PutBucketNotificationConfigurationCommand,
  PutBucketVersioningCommand,
  PutObjectCommand,
} from "@aws-sdk/client-s3";
import {
  CreateQueueCommand,
  GetQueueAttributesCommand,
  ReceiveMessageCommand,
  SetQueueAttributesCommand,
} from "@aws-sdk/client-sqs";
import { createPresignedPost } from "@aws-sdk/s3-presigned-post";
import { describe, expect, it } from "vitest";

import { type Behaviour, contractStack, freshName } from "./contract-stack.ts";

const stack = contractStack();

interface S3Record {
  readonly eventName: string;
  readonly eventVersion: string;
  readonly s3: {
    readonly bucket: { readonly name: string };
    readonly object: {
      readonly key: string;
      readonly size?: number;
      readonly versionId?: string;
      readonly sequencer: string;
    };
  };
}

async function queue(bucketName: string, isOpen = true) {
  const { QueueUrl } = await stack.sqs.send(
    new CreateQueueCommand({ QueueName: freshName("events") }),
  );
  const { Attributes } = await stack.sqs.send(
    new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ["QueueArn"] }),
  );
  const arn = Attributes?.["QueueArn"] ?? "";
  const statement = {
    Effect: "Allow",
    Principal: { Service: "s3.amazonaws.com" },
    Action: "sqs:SendMessage",
    Resource: arn,
    Condition: { ArnLike: { "aws:SourceArn": `arn:aws:s3:::${bucketName}` } },
  };
  const Policy = JSON.stringify({ Version: "2012-10-17", Statement: [statement] });
  if (isOpen) {
    await stack.sqs.send(new SetQueueAttributesCommand({ QueueUrl, Attributes: { Policy } }));
  }
  return { QueueUrl, arn };
}

async function listening(Events: readonly Event[], prefix = "") {
  const Bucket = freshName("bucket");
  await stack.s3.send(new CreateBucketCommand({ Bucket }));
  const VersioningConfiguration = { Status: "Enabled" as const };
  await stack.s3.send(new PutBucketVersioningCommand({ Bucket, VersioningConfiguration }));
  const { QueueUrl, arn } = await queue(Bucket);
  const Filter = { Key: { FilterRules: [{ Name: "prefix" as const, Value: prefix }] } };
  const QueueConfigurations = [
    { QueueArn: arn, Events: [...Events], ...(prefix !== "" && { Filter }) },
  ];
  await stack.s3.send(
    new PutBucketNotificationConfigurationCommand({
      Bucket,
      NotificationConfiguration: { QueueConfigurations },
    }),
  );
  return { Bucket, QueueUrl };
}

async function received(QueueUrl: string | undefined): Promise<Record<string, unknown>[]> {
  const receive = { QueueUrl, MaxNumberOfMessages: 10, WaitTimeSeconds: 1 };
  const { Messages = [] } = await stack.sqs.send(new ReceiveMessageCommand(receive));
  return Messages.map(({ Body }) => JSON.parse(Body ?? "{}") as Record<string, unknown>);
}

async function records(QueueUrl: string | undefined): Promise<S3Record[]> {
  const bodies = await received(QueueUrl);
  return bodies.flatMap((body) => (body["Records"] as S3Record[] | undefined) ?? []);
}

const behaviours: Behaviour[] = [
  {
    does: "sends one test event when it is set up",
    check: async () => {
      const { Bucket, QueueUrl } = await listening(["s3:ObjectCreated:*"]);

      expect(await received(QueueUrl)).toMatchObject([{ Event: "s3:TestEvent", Bucket }]);
    },
  },
  {
    does: "tells of a new object with version, size and its key encoded as in a form",
    check: async () => {
      const { Bucket, QueueUrl } = await listening(["s3:ObjectCreated:*"]);
      const Key = "scans/дело 1/a+b(1).png";
      const { VersionId } = await stack.s3.send(new PutObjectCommand({ Bucket, Key, Body: "abc" }));
      const [record] = await records(QueueUrl);

      expect(record).toMatchObject({ eventName: "ObjectCreated:Put", eventVersion: "2.1" });
      expect(record?.s3.object).toMatchObject({ size: 3, versionId: VersionId });
      expect(record?.s3.object.key).toMatch(/^scans\/%D0%B4%D0%B5%D0%BB%D0%BE\+1\/a%2Bb/u);
      expect(decodeURIComponent(record?.s3.object.key.replaceAll("+", " ") ?? "")).toBe(Key);
    },
  },
  {
    does: "gives the later of two changes of a key the greater sequencer",
    check: async () => {
      const { Bucket, QueueUrl } = await listening(["s3:ObjectCreated:*"]);
      for (const Body of ["one", "two", "three"]) {
        await stack.s3.send(new PutObjectCommand({ Bucket, Key: "k", Body }));
      }
      const sequencers = (await records(QueueUrl)).map(({ s3 }) => s3.object.sequencer);
      const width = Math.max(...sequencers.map(({ length }) => length));
      const padded = sequencers.map((one) => one.padEnd(width, "0"));

      expect(new Set(padded).size).toBe(3);
      expect([...padded].sort()).toEqual(padded);
    },
  },
  {
    does: "is silent about keys outside its prefix",
    check: async () => {
      const { Bucket, QueueUrl } = await listening(["s3:ObjectCreated:*"], "scans/");
      await stack.s3.send(new PutObjectCommand({ Bucket, Key: "readings/x", Body: "x" }));
      await stack.s3.send(new PutObjectCommand({ Bucket, Key: "scans/x", Body: "x" }));
      const keys = (await records(QueueUrl)).map(({ s3 }) => s3.object.key);

      expect(keys).toEqual(["scans/x"]);
    },
  },
  {
    does: "calls a browser's upload ObjectCreated:Post",
    check: async () => {
      const { Bucket, QueueUrl } = await listening(["s3:ObjectCreated:*"]);
      const { url, fields } = await createPresignedPost(stack.s3, { Bucket, Key: "k" });
      const form = new FormData();
      for (const [name, value] of Object.entries(fields)) form.append(name, value);
      form.append("file", new Blob(["x"]));
      await fetch(url, { method: "POST", body: form });

      expect((await records(QueueUrl)).map(({ eventName }) => eventName)).toEqual([
        "ObjectCreated:Post",
      ]);
    },
  },
  {
    does: "refuses a queue whose policy does not let S3 send",
    check: async () => {
      const Bucket = freshName("bucket");
      await stack.s3.send(new CreateBucketCommand({ Bucket }));
      const { arn } = await queue(Bucket, false);
      const QueueConfigurations = [{ QueueArn: arn, Events: ["s3:ObjectCreated:*" as const] }];
      const command = new PutBucketNotificationConfigurationCommand({
        Bucket,
        NotificationConfiguration: { QueueConfigurations },
      });

      await expect(stack.s3.send(command)).rejects.toMatchObject({ name: "InvalidArgument" });
    },
  },
];

describe("S3, a notification", () => {
  it.each(behaviours)("$does", ({ check }) => check());
});
