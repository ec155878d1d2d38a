import { createHash } from "node:crypto";
import { Readable } from "node:stream";

import { GetObjectCommand, NoSuchKey, S3ServiceException } from "@aws-sdk/client-s3";
import { mockClient } from "aws-sdk-client-mock";
import { beforeEach, describe, expect, it } from "vitest";

import { objectClient } from "../../../shared/adapters/object-client.ts";
import { fetchScan } from "../../../shared/adapters/scan-bucket.ts";

const s3 = mockClient(objectClient);
const scan = { bucket: "scans", key: "scans/c1/d1", versionId: "v1" };
const content = Buffer.from("twelve bytes");
const sha256 = createHash("sha256").update(content).digest("hex");

const holds = (chunks: readonly Buffer[], VersionId?: string) =>
  s3.on(GetObjectCommand).resolves({ Body: Readable.from(chunks), VersionId } as never);
const asked = () => s3.commandCalls(GetObjectCommand)[0]?.args[0].input;

beforeEach(() => s3.reset());

describe("fetchScan", () => {
  it("fetches exactly the version named", async () => {
    holds([content.subarray(0, 5), content.subarray(5)]);

    expect(await fetchScan(scan, 12)).toEqual({ kind: "here", content, sha256, versionId: "v1" });
    expect(asked()).toEqual({ Bucket: "scans", Key: "scans/c1/d1", VersionId: "v1" });
  });

  it("holds no more than it may, and hashes the whole", async () => {
    holds([content]);

    expect(await fetchScan(scan, 11)).toEqual({ kind: "too-large", sha256, versionId: "v1" });
  });

  it("takes the newest version where none is named, and says which that is", async () => {
    holds([content], "v7");

    expect(await fetchScan({ ...scan, versionId: undefined }, 12)).toMatchObject({
      versionId: "v7",
    });
    expect(asked()).toEqual({ Bucket: "scans", Key: "scans/c1/d1" });
  });

  it("copes with a bucket that keeps no versions", async () => {
    holds([content]);

    expect(await fetchScan({ ...scan, versionId: undefined }, 12)).toMatchObject({
      versionId: "null",
    });
  });

  it.each([
    new NoSuchKey({ message: "none", $metadata: {} }),
    new S3ServiceException({ name: "NoSuchVersion", $fault: "client", $metadata: {} }),
  ])("says that the object is gone on $name", async (fault) => {
    s3.on(GetObjectCommand).rejects(fault);

    expect(await fetchScan(scan, 12)).toEqual({ kind: "gone" });
  });

  it("passes a refusal on untouched: no right is not the same as gone", async () => {
    const fault = new S3ServiceException({ name: "AccessDenied", $fault: "client", $metadata: {} });
    s3.on(GetObjectCommand).rejects(fault);

    await expect(fetchScan(scan, 12)).rejects.toBe(fault);
  });
});
