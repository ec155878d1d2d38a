import { CreateBucketCommand, PutObjectCommand } from "@aws-sdk/client-s3";
import {
  CreateQueueCommand,
  GetQueueAttributesCommand,
  ReceiveMessageCommand,
  SetQueueAttributesCommand,
} from "@aws-sdk/client-sqs";
import {
  AnalyzeDocumentCommand,
  GetDocumentAnalysisCommand,
  type GetDocumentAnalysisCommandOutput,
  StartDocumentAnalysisCommand,
  type StartDocumentAnalysisCommandInput,
  StartDocumentTextDetectionCommand,
} from "@aws-sdk/client-textract";
import { beforeAll, describe, expect, it } from "vitest";

import type { Block } from "../../../shared/reading/block.ts";
import { type Behaviour, contractStack, freshName, isForeign } from "./contract-stack.ts";
import { signedQuery } from "./signed-query.ts";

const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

const word = (at: number): Block => ({
  Id: `w${at}`,
  BlockType: at === 0 ? "PAGE" : "WORD",
  Page: 1,
  Text: String(at),
  Geometry: { BoundingBox: { Left: 0, Top: 0, Width: 1, Height: 1 }, Polygon: [] },
});

/** Reads 2,500 words, after as long as the last bytes of the document say. */
const stack = contractStack({
  analyse: async (document) => {
    const [, mode = ""] = /#(\w+)$/u.exec(document.toString("latin1")) ?? [];
    if (mode === "slow") await new Promise((resolve) => setTimeout(resolve, 500));
    const blocks = Array.from({ length: 2500 }, (_, at) => word(at));
    const usual = { pages: 1, blocks, modelVersion: "1.0" };
    if (mode === "failed")
      return { ...usual, status: "FAILED", statusMessage: "INVALID_IMAGE_TYPE" };
    if (mode !== "partial") return { ...usual, status: "SUCCEEDED" };
    const warnings = [{ ErrorCode: "PAGE_CHARACTER_LIMIT_EXCEEDED", Pages: [1] }];
    return { ...usual, status: "PARTIAL_SUCCESS", warnings };
  },
  close: async () => undefined,
});

const Bucket = freshName("papers");

beforeAll(async () => {
  await stack.s3.send(new CreateBucketCommand({ Bucket }));
});

async function paper(
  mode = "",
): Promise<{ DocumentLocation: { S3Object: { Bucket: string; Name: string } } }> {
  const Name = freshName("paper");
  const Body = mode === "" ? PNG : Buffer.concat([PNG, Buffer.from(`#${mode}`)]);
  await stack.s3.send(new PutObjectCommand({ Bucket, Key: Name, Body }));
  return { DocumentLocation: { S3Object: { Bucket, Name } } };
}

const start = async (input: Omit<StartDocumentAnalysisCommandInput, "FeatureTypes">) => {
  const command = new StartDocumentAnalysisCommand({ FeatureTypes: ["TABLES"], ...input });
  return (await stack.textract.send(command)).JobId;
};

const part = (JobId: string | undefined, more = {}) =>
  stack.textract.send(new GetDocumentAnalysisCommand({ JobId, ...more }));

async function finished(JobId: string | undefined): Promise<GetDocumentAnalysisCommandOutput> {
  for (;;) {
    const first = await part(JobId);
    if (first.JobStatus !== "IN_PROGRESS") return first;
    await new Promise((resolve) => setTimeout(resolve, isForeign ? 2000 : 20));
  }
}

async function channel() {
  const { snsUrl: url, region } = stack;
  const sns = (Action: string, more: Record<string, string>) =>
    signedQuery({ url, service: "sns", region }, { Action, ...more });
  const { text } = await sns("CreateTopic", { Name: freshName("AmazonTextract") });
  const SNSTopicArn = /<TopicArn>([^<]*)/u.exec(text)?.[1] ?? "";
  const { QueueUrl } = await stack.sqs.send(
    new CreateQueueCommand({ QueueName: freshName("notices") }),
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
  };
  const Policy = JSON.stringify({ Version: "2012-10-17", Statement: [statement] });
  await stack.sqs.send(new SetQueueAttributesCommand({ QueueUrl, Attributes: { Policy } }));
  await sns("Subscribe", { TopicArn: SNSTopicArn, Protocol: "sqs", Endpoint });
  const RoleArn =
    process.env["OPORA_CONTRACT_TEXTRACT_ROLE"] ?? `arn:aws:iam::${stack.account}:role/contract`;
  const heard = async (WaitTimeSeconds: number) => {
    const receive = new ReceiveMessageCommand({
      QueueUrl,
      WaitTimeSeconds,
      MaxNumberOfMessages: 10,
    });
    const { Messages = [] } = await stack.sqs.send(receive);
    return Messages.map(({ Body = "{}" }) => {
      const { Message } = JSON.parse(Body) as { Message: string };
      return JSON.parse(Message) as Record<string, unknown>;
    });
  };
  return { NotificationChannel: { SNSTopicArn, RoleArn }, heard };
}

const starts: Behaviour[] = [
  {
    does: "runs in the background and succeeds",
    check: async () => {
      const JobId = await start(await paper("slow"));
      const early = await part(JobId);
      const { JobStatus, DocumentMetadata } = await finished(JobId);

      expect(early).toMatchObject({ JobStatus: "IN_PROGRESS" });
      expect(early.Blocks ?? []).toEqual([]);
      expect({ JobStatus, DocumentMetadata }).toEqual({
        JobStatus: "SUCCEEDED",
        DocumentMetadata: { Pages: 1 },
      });
    },
  },
  {
    does: "is the same for the same token and request, and sends no second notice",
    check: async () => {
      const { NotificationChannel, heard } = await channel();
      const input = {
        ...(await paper()),
        NotificationChannel,
        ClientRequestToken: freshName("t").slice(-40),
      };
      const first = await start(input);
      await finished(first);
      const second = await start(input);
      const notices = [...(await heard(isForeign ? 20 : 1)), ...(await heard(1))];

      expect(second).toBe(first);
      expect(notices.map(({ JobId }) => JobId)).toEqual([first]);
    },
  },
  {
    does: "is refused for the same token with another document",
    check: async () => {
      const ClientRequestToken = freshName("t").slice(-40);
      await start({ ...(await paper()), ClientRequestToken });

      await expect(start({ ...(await paper()), ClientRequestToken })).rejects.toMatchObject({
        name: "IdempotentParameterMismatchException",
      });
    },
  },
  {
    does: "may share its token with a job of another operation",
    check: async () => {
      const input = { ...(await paper()), ClientRequestToken: freshName("t").slice(-40) };
      const first = await start(input);
      const other = await stack.textract.send(new StartDocumentTextDetectionCommand(input));

      expect(other.JobId).toBeDefined();
      expect(other.JobId).not.toBe(first);
    },
  },
  {
    does: "announces its end with status, tag and place",
    check: async () => {
      const { NotificationChannel, heard } = await channel();
      const place = await paper();
      const JobId = await start({ ...place, NotificationChannel, JobTag: "case:1.a-b_c" });
      const [notice] = await heard(isForeign ? 20 : 2);

      expect(notice).toMatchObject({
        JobId,
        Status: "SUCCEEDED",
        API: "StartDocumentAnalysis",
        JobTag: "case:1.a-b_c",
        DocumentLocation: {
          S3ObjectName: place.DocumentLocation.S3Object.Name,
          S3Bucket: Bucket,
        },
      });
      expect(notice?.["Timestamp"]).toBeTypeOf("number");
    },
  },
];

const refusals: Behaviour[] = [
  {
    does: "an object that is not there",
    check: async () => {
      const DocumentLocation = { S3Object: { Bucket, Name: freshName("missing") } };

      await expect(start({ DocumentLocation })).rejects.toMatchObject({
        name: "InvalidS3ObjectException",
      });
    },
  },
  {
    does: "a token or a tag outside its alphabet",
    check: async () => {
      const place = await paper();

      for (const wrong of [
        { ClientRequestToken: "a.b" },
        { JobTag: "a b" },
        { JobTag: "x".repeat(65) },
      ]) {
        await expect(start({ ...place, ...wrong })).rejects.toThrow();
      }
    },
  },
  {
    does: "a job it never started",
    check: async () => {
      await expect(part("0".repeat(64))).rejects.toMatchObject({ name: "InvalidJobIdException" });
    },
  },
  {
    does: "a document of another type, at once or by failing",
    check: async () => {
      const Bytes = Buffer.from("plain text");
      const command = new AnalyzeDocumentCommand({ Document: { Bytes }, FeatureTypes: ["TABLES"] });

      await expect(stack.textract.send(command)).rejects.toMatchObject({
        name: "UnsupportedDocumentException",
      });
    },
  },
  {
    does: "a token of the next part that it never gave",
    check: async () => {
      const JobId = await start(await paper());
      await finished(JobId);

      await expect(part(JobId, { NextToken: "bm9uZQ==" })).rejects.toMatchObject({
        name: "InvalidParameterException",
      });
    },
  },
];

/** These need a document of a known length or an outcome on demand: only our own stack has them. */
const ownResults: Behaviour[] = [
  {
    does: "comes in parts of at most 1,000 blocks that join to the whole",
    check: async () => {
      const JobId = await start(await paper());
      let next = await finished(JobId);
      const sizes = [next.Blocks?.length];
      const ids = (next.Blocks ?? []).map(({ Id }) => Id);
      while (next.NextToken !== undefined) {
        next = await part(JobId, { NextToken: next.NextToken });
        sizes.push(next.Blocks?.length);
        ids.push(...(next.Blocks ?? []).map(({ Id }) => Id));
      }

      expect(sizes).toEqual([1000, 1000, 500]);
      expect(ids).toEqual(Array.from({ length: 2500 }, (_, at) => `w${at}`));
    },
  },
  {
    does: "gives fewer blocks a part when asked to, never more",
    check: async () => {
      const JobId = await start(await paper());
      await finished(JobId);

      expect((await part(JobId, { MaxResults: 7 })).Blocks).toHaveLength(7);
      expect((await part(JobId, { MaxResults: 5000 })).Blocks).toHaveLength(1000);
    },
  },
  {
    does: "is partial with its warnings, or failed with its reason and no blocks",
    check: async () => {
      const partial = await finished(await start(await paper("partial")));
      const failed = await finished(await start(await paper("failed")));

      expect(partial).toMatchObject({
        JobStatus: "PARTIAL_SUCCESS",
        Warnings: [{ ErrorCode: "PAGE_CHARACTER_LIMIT_EXCEEDED", Pages: [1] }],
      });
      expect(failed).toMatchObject({ JobStatus: "FAILED", StatusMessage: "INVALID_IMAGE_TYPE" });
      expect(failed.Blocks ?? []).toEqual([]);
    },
  },
  {
    does: "must wait while too many jobs are open",
    check: async () => {
      const papers = await Promise.all(Array.from({ length: 4 }, () => paper("slow")));
      const [a, b, c, d] = papers;
      const open = await Promise.all(
        [a, b, c].map((one) => start(one ?? { DocumentLocation: {} })),
      );

      await expect(start(d ?? { DocumentLocation: {} })).rejects.toMatchObject({
        name: "LimitExceededException",
      });
      await Promise.all(open.map(finished));
    },
  },
];

describe.each([
  { about: "a job", behaviours: starts },
  { about: "it refuses", behaviours: refusals },
])("Textract, $about", ({ behaviours }) => {
  it.each(behaviours)("$does", ({ check }) => check());
});

describe.runIf(!isForeign)("Textract, a result", () => {
  it.each(ownResults)("$does", ({ check }) => check());
});
