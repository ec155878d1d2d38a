import {
  GetObjectCommand,
  NoSuchKey,
  PutObjectCommand,
  S3ServiceException,
} from "@aws-sdk/client-s3";
import { mockClient } from "aws-sdk-client-mock";
import { beforeEach, describe, expect, it } from "vitest";

import { objectClient } from "../../../shared/adapters/object-client.ts";
import { readingBucket } from "../../../shared/adapters/reading-bucket.ts";
import { failedRecording } from "../../../shared/contracts/failed-recording.ts";
import type { Recording } from "../../../shared/reading/recording.ts";

const s3 = mockClient(objectClient);
const readings = readingBucket("readings");
const sha256 = "a".repeat(64);
const failed = failedRecording({ reader: "textract", sha256, pages: 1, code: "JOB_FAILED" });
const seen: Recording = { ...failed, model: "textract@1.0", outcome: "complete", warnings: [] };

const standing = (recordings: readonly Recording[]) => {
  const Body = { transformToString: async () => JSON.stringify(recordings) };
  s3.on(GetObjectCommand).resolves({ Body } as never);
};
const puts = () => s3.commandCalls(PutObjectCommand).map(({ args }) => args[0].input);

beforeEach(() => {
  s3.reset();
  s3.on(GetObjectCommand).rejects(new NoSuchKey({ message: "none", $metadata: {} }));
  s3.on(PutObjectCommand).resolves({});
});

describe("readingBucket", () => {
  it("has no recordings of a source that has not answered", async () => {
    expect(await readings.recordings(sha256, "local")).toBeUndefined();
  });

  it("gives back what a source saw", async () => {
    standing([seen]);

    expect(await readings.recordings(sha256, "textract")).toEqual([seen]);
    expect(s3.commandCalls(GetObjectCommand)[0]?.args[0].input).toEqual({
      Bucket: "readings",
      Key: `readings/${sha256}/textract.json`,
    });
  });

  it("refuses recordings of another shape", async () => {
    standing([{ ...seen, blocks: "none" } as never]);

    await expect(readings.recordings(sha256, "textract")).rejects.toThrow();
  });

  it("keeps a first answer only where there is none", async () => {
    await readings.keepRecordings(sha256, "textract", [seen]);

    expect(puts()).toMatchObject([
      { Key: `readings/${sha256}/textract.json`, IfNoneMatch: "*", Body: JSON.stringify([seen]) },
    ]);
  });

  it("lets the first answer stand", async () => {
    standing([seen]);

    await readings.keepRecordings(sha256, "textract", [failed]);

    expect(puts()).toEqual([]);
  });

  it("lets an answer take the place of a failure", async () => {
    standing([failed]);

    await readings.keepRecordings(sha256, "textract", [seen]);

    expect(puts()).toMatchObject([{ Body: JSON.stringify([seen]) }]);
  });

  it("takes it as done when another was first by a moment", async () => {
    s3.on(PutObjectCommand).rejects(
      new S3ServiceException({ name: "PreconditionFailed", $fault: "client", $metadata: {} }),
    );

    await expect(readings.keepRecordings(sha256, "local", [seen])).resolves.toBeUndefined();
  });

  it("passes a fault of the service on untouched", async () => {
    const fault = new S3ServiceException({ name: "SlowDown", $fault: "server", $metadata: {} });
    s3.on(GetObjectCommand).rejects(fault);

    await expect(readings.recordings(sha256, "local")).rejects.toBe(fault);
  });

  it("keeps a page's picture under its content", async () => {
    await readings.keepPage(sha256, 2, new Uint8Array([1]));

    expect(puts()).toMatchObject([{ Key: `pages/${sha256}/2.jpg`, ContentType: "image/jpeg" }]);
  });
});
