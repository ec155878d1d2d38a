import {
  GetDocumentAnalysisCommand,
  StartDocumentAnalysisCommand,
  TextractClient,
} from "@aws-sdk/client-textract";
import { mockClient } from "aws-sdk-client-mock";
import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";

import { correlationIdOf } from "../../../shared/adapters/digest.ts";
import { collectJob, jobStarter, jobToken } from "../../../shared/adapters/textract-jobs.ts";
import type { ReadingOrder } from "../../../shared/contracts/messages.ts";

const textract = mockClient(TextractClient);
const settings = {
  features: ["TABLES", "LAYOUT"] as const,
  noticeTopicArn: "arn:aws:sns:eu-central-1:1:notices",
  roleArn: "arn:aws:iam::1:role/textract",
};
const order: ReadingOrder = {
  ...{ caseId: "c1", documentId: "d1", bucket: "scans", key: "scans/c1/d1", versionId: "v1" },
  ...{ sha256: "a".repeat(64), type: "jpeg", pages: 1 },
};
const named = (name: string, status: number) =>
  Object.assign(new Error("Иванова"), { name, $metadata: { httpStatusCode: status } });

beforeEach(() => textract.reset());

describe("jobStarter", () => {
  it("asks for one version with a token, a tag, the topic and no output of Textract's own", async () => {
    textract.on(StartDocumentAnalysisCommand).resolves({ JobId: "j1" });

    expect(await jobStarter(settings)(order)).toEqual({ kind: "started", jobId: "j1" });
    expect(textract.commandCalls(StartDocumentAnalysisCommand)[0]?.args[0].input).toEqual({
      DocumentLocation: { S3Object: { Bucket: "scans", Name: "scans/c1/d1", Version: "v1" } },
      FeatureTypes: ["TABLES", "LAYOUT"],
      ClientRequestToken: jobToken(settings, order),
      JobTag: correlationIdOf("scans", "scans/c1/d1", "v1"),
      NotificationChannel: { SNSTopicArn: settings.noticeTopicArn, RoleArn: settings.roleArn },
    });
  });

  it.each([
    ["BadDocumentException", "DAMAGED"],
    ["UnsupportedDocumentException", "UNSUPPORTED_TYPE"],
    ["DocumentTooLargeException", "TOO_LARGE"],
    ["InvalidParameterException", "INVALID_PARAMETER"],
    ["InvalidKMSKeyException", "INVALID_KMS_KEY"],
    ["IdempotentParameterMismatchException", "STARTED_OTHERWISE"],
  ])("names %s as the refusal %s and does not try again", async (name, code) => {
    textract.on(StartDocumentAnalysisCommand).rejects(named(name, 400));

    expect(await jobStarter(settings)(order)).toEqual({ kind: "refused", code });
    expect(textract.calls()).toHaveLength(1);
  });

  it.each([
    ["ThrottlingException", 400],
    ["ThrottlingException", 500],
    ["ProvisionedThroughputExceededException", 400],
    ["LimitExceededException", 400],
  ])("takes %s under %d as too much just now, by its name", async (name, status) => {
    textract.on(StartDocumentAnalysisCommand).rejects(named(name, status));

    expect(await jobStarter(settings)(order)).toEqual({ kind: "busy" });
  });

  it.each(["InternalServerError", "InvalidS3ObjectException", "AccessDeniedException"])(
    "passes %s on untouched, for the queue to deliver again",
    async (name) => {
      const fault = named(name, 500);
      textract.on(StartDocumentAnalysisCommand).rejects(fault);

      await expect(jobStarter(settings)(order)).rejects.toBe(fault);
    },
  );
});

describe("jobToken", () => {
  const text = fc.string({ unit: "grapheme", minLength: 1, maxLength: 60 });

  it("uses 64 signs that Textract allows, whatever the key", () => {
    fc.assert(
      fc.property(text, text, text, (bucket, key, versionId) => {
        const token = jobToken(settings, { bucket, key, versionId });
        expect(token).toMatch(/^[a-zA-Z0-9-_]{1,64}$/u);
        expect(jobToken(settings, { bucket, key, versionId })).toBe(token);
        expect(correlationIdOf(bucket, key, versionId)).toMatch(/^[a-zA-Z0-9_.\-:]{1,64}$/u);
      }),
    );
  });

  it("differs for another version, and for another way of reading it", () => {
    const tokens = [
      jobToken(settings, order),
      jobToken(settings, { ...order, versionId: "v2" }),
      jobToken({ ...settings, features: ["TABLES"] }, order),
      jobToken({ ...settings, noticeTopicArn: "arn:other" }, order),
    ];

    expect(new Set(tokens).size).toBe(tokens.length);
  });

  it("does not depend on the order of what is asked for", () => {
    const turned = { ...settings, features: ["LAYOUT", "TABLES"] as const };

    expect(jobToken(turned, order)).toBe(jobToken(settings, order));
  });
});

describe("collectJob", () => {
  const block = (Id: string) => ({ Id, BlockType: "WORD" as const });
  const part = (ids: readonly string[], NextToken?: string) => ({
    JobStatus: "SUCCEEDED" as const,
    Blocks: ids.map(block),
    ...(NextToken !== undefined && { NextToken }),
  });

  it("follows the tokens to the last part", async () => {
    textract
      .on(GetDocumentAnalysisCommand)
      .resolvesOnce(part(["1"], "t1"))
      .resolvesOnce(part(["2"], "t2"))
      .resolvesOnce(part(["3"]));

    const result = await collectJob("j1");

    expect(result.kind === "ended" && result.parts.map(({ Blocks }) => Blocks?.[0]?.Id)).toEqual([
      "1",
      "2",
      "3",
    ]);
    const tokens = textract
      .commandCalls(GetDocumentAnalysisCommand)
      .map(({ args }) => args[0].input);
    expect(tokens.map(({ NextToken }) => NextToken)).toEqual([undefined, "t1", "t2"]);
  });

  it.each([
    { end: part([], "t2"), why: "a part without blocks that names a next one" },
    { end: part(["2"], ""), why: "an empty token" },
    { end: part(["2"], "t1"), why: "a token named before" },
  ])("ends at $why", async ({ end }) => {
    textract
      .on(GetDocumentAnalysisCommand)
      .resolvesOnce(part(["1"], "t1"))
      .resolves(end);

    expect(await collectJob("j1")).toMatchObject({ kind: "ended" });
    expect(textract.calls()).toHaveLength(2);
  });

  it("says that a job still runs", async () => {
    textract.on(GetDocumentAnalysisCommand).resolves({ JobStatus: "IN_PROGRESS" });

    expect(await collectJob("j1")).toEqual({ kind: "running" });
  });

  it("says that a result is no longer kept", async () => {
    textract.on(GetDocumentAnalysisCommand).rejects(named("InvalidJobIdException", 400));

    expect(await collectJob("j1")).toEqual({ kind: "expired" });
  });

  it("passes a fault of the service on untouched", async () => {
    const fault = named("InternalServerError", 500);
    textract.on(GetDocumentAnalysisCommand).rejects(fault);

    await expect(collectJob("j1")).rejects.toBe(fault);
  });
});
