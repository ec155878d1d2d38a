import { Readable } from "node:stream";
import { GetObjectCommand, NoSuchKey, PutObjectCommand } from "@aws-sdk/client-s3";
import { SendMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import { GetCommand } from "@aws-sdk/lib-dynamodb";
import { mockClient } from "aws-sdk-client-mock";
import { expect, it, vi } from "vitest";

import { objectClient } from "../../../shared/adapters/object-client.ts";
import { tableClient } from "../../../shared/adapters/table-client.ts";
import type { ReadingOrder } from "../../../shared/contracts/messages.ts";
import { batchOf, context } from "../../shared/runtime/invocation.ts";

const sha256 = "a".repeat(64);
const order: ReadingOrder = {
  ...{ caseId: "c1", documentId: "d1", bucket: "scans", key: "scans/c1/d1", versionId: "v1" },
  ...{ sha256, type: "jpeg", pages: 1 },
};

vi.mock("../../../functions/read-scan/handler-in-time.ts", () => ({
  readInTime: (modelsFolder: string) => async (_scan: unknown, remainingMs: number) => ({
    recordings: [],
    pages: [{ number: 1, jpeg: new Uint8Array([modelsFolder.length, remainingMs > 0 ? 1 : 0]) }],
  }),
}));

it("joins table, buckets, readers and queue", async () => {
  Object.assign(process.env, {
    TABLE_NAME: "table",
    READINGS_BUCKET: "readings",
    FIGURE_QUEUE_URL: "https://queue.example.org/figure",
    MODELS_FOLDER: "models",
    POWERTOOLS_LOG_LEVEL: "SILENT",
  });
  const table = mockClient(tableClient);
  const s3 = mockClient(objectClient);
  const sqs = mockClient(SQSClient);
  table.on(GetCommand).resolves({
    Item: {
      ...{ caseId: "c1", documentId: "d1", version: 1, status: "reading", changedAt: "" },
      ...{ fileName: "a.jpg", reasons: [], sources: ["local"], sha256 },
    },
  });
  s3.on(GetObjectCommand, { Bucket: "scans" }).resolves({
    Body: Readable.from([Buffer.from("scan")]),
  } as never);
  s3.on(GetObjectCommand, { Bucket: "readings" }).rejects(
    new NoSuchKey({ message: "none", $metadata: {} }),
  );
  s3.on(PutObjectCommand).resolves({});
  sqs.on(SendMessageCommand).resolves({});
  const { handler } = await import("../../../functions/read-scan/handler.ts");

  expect(await handler(batchOf([order], "upload-1"), context)).toEqual({ batchItemFailures: [] });
  expect(s3.commandCalls(PutObjectCommand).map(({ args }) => args[0].input.Key)).toEqual([
    `pages/${sha256}/1.jpg`,
    `readings/${sha256}/local.json`,
  ]);
  expect(sqs.commandCalls(SendMessageCommand)[0]?.args[0].input).toMatchObject({
    QueueUrl: "https://queue.example.org/figure",
    MessageBody: JSON.stringify({ caseId: "c1", documentId: "d1", sha256 }),
    MessageAttributes: { correlationId: { StringValue: "upload-1" } },
  });
});
