import { createHash } from "node:crypto";
import { Readable } from "node:stream";

import {
  CompleteMultipartUploadCommand,
  CreateBucketCommand,
  CreateMultipartUploadCommand,
  DeleteObjectCommand,
  DeleteObjectsCommand,
  GetObjectCommand,
  GetObjectTaggingCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  ListObjectVersionsCommand,
  PutBucketVersioningCommand,
  PutObjectCommand,
  PutObjectTaggingCommand,
  UploadPartCommand,
} from "@aws-sdk/client-s3";
import { describe, expect, it } from "vitest";

import { type Behaviour, contractStack, freshName } from "./contract-stack.ts";

const stack = contractStack();

async function bucket(versioned = false): Promise<string> {
  const Bucket = freshName("bucket");
  await stack.s3.send(new CreateBucketCommand({ Bucket }));
  if (versioned) {
    const VersioningConfiguration = { Status: "Enabled" as const };
    await stack.s3.send(new PutBucketVersioningCommand({ Bucket, VersioningConfiguration }));
  }
  return Bucket;
}

const put = (Bucket: string, Key: string, Body: string | Buffer) =>
  stack.s3.send(new PutObjectCommand({ Bucket, Key, Body }));

async function textOf(Bucket: string, Key: string, VersionId?: string): Promise<string> {
  const { Body } = await stack.s3.send(new GetObjectCommand({ Bucket, Key, VersionId }));
  return (await Body?.transformToString()) ?? "";
}

const objects: Behaviour[] = [
  {
    does: "gives back the bytes, type and metadata of an object, and its MD5 as ETag",
    check: async () => {
      const Bucket = await bucket();
      const Key = "дело/a b+c.txt";
      const stated = { ContentType: "text/plain", Metadata: { colour: "blue" } };
      const { ETag } = await stack.s3.send(
        new PutObjectCommand({ Bucket, Key, Body: "one", ...stated }),
      );
      const answer = await stack.s3.send(new GetObjectCommand({ Bucket, Key }));

      expect(await answer.Body?.transformToString()).toBe("one");
      expect(answer).toMatchObject({ ...stated, ContentLength: 3, ETag });
      expect(ETag).toBe(`"${createHash("md5").update("one").digest("hex")}"`);
    },
  },
  {
    does: "stores a streamed upload without its chunk framing",
    check: async () => {
      const Bucket = await bucket();
      const bytes = Buffer.alloc(300_000, "opora");
      const Body = Readable.from([bytes.subarray(0, 100_000), bytes.subarray(100_000)]);
      await stack.s3.send(
        new PutObjectCommand({ Bucket, Key: "streamed", Body, ContentLength: bytes.length }),
      );

      expect(await textOf(Bucket, "streamed")).toBe(bytes.toString());
    },
  },
  {
    does: "refuses bytes that do not match their checksum",
    check: async () => {
      const Bucket = await bucket();
      const wrong = new PutObjectCommand({
        Bucket,
        Key: "k",
        Body: "one",
        ChecksumCRC32: "AAAAAA==",
      });

      await expect(stack.s3.send(wrong)).rejects.toMatchObject({ name: "BadDigest" });
    },
  },
  {
    does: "refuses to overwrite when If-None-Match is *",
    check: async () => {
      const Bucket = await bucket();
      const once = () =>
        stack.s3.send(new PutObjectCommand({ Bucket, Key: "k", Body: "x", IfNoneMatch: "*" }));
      await once();

      await expect(once()).rejects.toMatchObject({
        name: "PreconditionFailed",
        $metadata: { httpStatusCode: 412 },
      });
    },
  },
  {
    does: "writes under If-Match only over that very object",
    check: async () => {
      const Bucket = await bucket();
      const { ETag } = await put(Bucket, "k", "one");
      const over = (IfMatch?: string) =>
        stack.s3.send(new PutObjectCommand({ Bucket, Key: "k", Body: "two", IfMatch }));
      await over(ETag);

      await expect(over(ETag)).rejects.toMatchObject({ name: "PreconditionFailed" });
    },
  },
  {
    does: "names a missing object: NoSuchKey when read, NotFound when asked for headers",
    check: async () => {
      const missing = { Bucket: await bucket(), Key: "missing" };

      await expect(stack.s3.send(new GetObjectCommand(missing))).rejects.toMatchObject({
        name: "NoSuchKey",
        $metadata: { httpStatusCode: 404 },
      });
      await expect(stack.s3.send(new HeadObjectCommand(missing))).rejects.toMatchObject({
        name: "NotFound",
      });
    },
  },
  {
    does: "names a missing bucket",
    check: async () => {
      await expect(put(freshName("nowhere"), "k", "x")).rejects.toMatchObject({
        name: "NoSuchBucket",
      });
    },
  },
  {
    does: "gives a range of an object",
    check: async () => {
      const Bucket = await bucket();
      await put(Bucket, "k", "0123456789");
      const range = (Range: string) =>
        stack.s3.send(new GetObjectCommand({ Bucket, Key: "k", Range }));
      const { Body, ContentRange } = await range("bytes=2-4");

      expect(await Body?.transformToString()).toBe("234");
      expect(ContentRange).toBe("bytes 2-4/10");
      await expect(range("bytes=10-")).rejects.toMatchObject({ name: "InvalidRange" });
    },
  },
  {
    does: "keeps tags apart from the bytes",
    check: async () => {
      const Bucket = await bucket();
      await put(Bucket, "k", "bytes");
      const TagSet = [{ Key: "GuardDutyMalwareScanStatus", Value: "NO_THREATS_FOUND" }];
      await stack.s3.send(new PutObjectTaggingCommand({ Bucket, Key: "k", Tagging: { TagSet } }));
      const read = await stack.s3.send(new GetObjectTaggingCommand({ Bucket, Key: "k" }));

      expect(read.TagSet).toEqual(TagSet);
      expect(await textOf(Bucket, "k")).toBe("bytes");
    },
  },
];

const versions: Behaviour[] = [
  {
    does: "keeps both of two uploads under one key",
    check: async () => {
      const Bucket = await bucket(true);
      const first = await put(Bucket, "k", "one");
      const second = await put(Bucket, "k", "two");

      expect(first.VersionId).not.toBe(second.VersionId);
      expect(await textOf(Bucket, "k")).toBe("two");
      expect(await textOf(Bucket, "k", first.VersionId)).toBe("one");
    },
  },
  {
    does: "hides a deleted object behind a marker, and shows it again when the marker goes",
    check: async () => {
      const Bucket = await bucket(true);
      await put(Bucket, "k", "one");
      const marker = await stack.s3.send(new DeleteObjectCommand({ Bucket, Key: "k" }));

      expect(marker.DeleteMarker).toBe(true);
      await expect(textOf(Bucket, "k")).rejects.toMatchObject({ name: "NoSuchKey" });
      const { VersionId } = marker;
      await stack.s3.send(new DeleteObjectCommand({ Bucket, Key: "k", VersionId }));
      expect(await textOf(Bucket, "k")).toBe("one");
    },
  },
  {
    does: "lists versions newest first, markers among them",
    check: async () => {
      const Bucket = await bucket(true);
      await put(Bucket, "k", "one");
      const second = await put(Bucket, "k", "two");
      await stack.s3.send(new DeleteObjectCommand({ Bucket, Key: "k" }));
      const listed = await stack.s3.send(new ListObjectVersionsCommand({ Bucket }));

      expect(listed.Versions?.map(({ VersionId }) => VersionId)[0]).toBe(second.VersionId);
      expect(listed.Versions?.some(({ IsLatest }) => IsLatest)).toBe(false);
      expect(listed.DeleteMarkers).toMatchObject([{ Key: "k", IsLatest: true }]);
    },
  },
];

const lists: Behaviour[] = [
  {
    does: "lists page by page in the order of UTF-8 bytes",
    check: async () => {
      const Bucket = await bucket();
      const keys = ["a/1", "a/2", "a/3", "b", "я"];
      for (const key of [...keys].reverse()) await put(Bucket, key, "x");
      const seen: (string | undefined)[] = [];
      let ContinuationToken: string | undefined;
      do {
        const page = await stack.s3.send(
          new ListObjectsV2Command({ Bucket, MaxKeys: 2, ContinuationToken }),
        );
        seen.push(...(page.Contents ?? []).map(({ Key }) => Key));
        ContinuationToken = page.NextContinuationToken;
      } while (ContinuationToken !== undefined);

      expect(seen).toEqual(keys);
    },
  },
  {
    does: "folds keys behind a delimiter into common prefixes",
    check: async () => {
      const Bucket = await bucket();
      for (const key of ["a/1", "a/2", "b"]) await put(Bucket, key, "x");
      const listed = await stack.s3.send(new ListObjectsV2Command({ Bucket, Delimiter: "/" }));

      expect(listed.CommonPrefixes).toEqual([{ Prefix: "a/" }]);
      expect(listed.Contents?.map(({ Key }) => Key)).toEqual(["b"]);
    },
  },
  {
    does: "deletes many objects at once, missing ones included",
    check: async () => {
      const Bucket = await bucket();
      await put(Bucket, "a", "x");
      const Delete = { Objects: [{ Key: "a" }, { Key: "never" }] };
      const { Deleted } = await stack.s3.send(new DeleteObjectsCommand({ Bucket, Delete }));

      expect(Deleted?.map(({ Key }) => Key)).toEqual(["a", "never"]);
    },
  },
];

async function uploadParts(Bucket: string, bodies: readonly Buffer[]) {
  const Key = "parts";
  const { UploadId } = await stack.s3.send(new CreateMultipartUploadCommand({ Bucket, Key }));
  const Parts = await Promise.all(
    bodies.map(async (Body, at) => {
      const PartNumber = at + 1;
      const part = { Bucket, Key, UploadId, PartNumber, Body };
      const { ETag, ChecksumCRC32 } = await stack.s3.send(new UploadPartCommand(part));
      return { PartNumber, ETag, ChecksumCRC32 };
    }),
  );
  const MultipartUpload = { Parts };
  return stack.s3.send(
    new CompleteMultipartUploadCommand({ Bucket, Key, UploadId, MultipartUpload }),
  );
}

const multipart: Behaviour[] = [
  {
    does: "joins parts; the ETag is the MD5 of their MD5s with their number",
    check: async () => {
      const Bucket = await bucket();
      const bodies = [Buffer.alloc(5 * 1024 * 1024, 1), Buffer.from("rest")];
      const { ETag } = await uploadParts(Bucket, bodies);
      const digests = bodies.map((body) => createHash("md5").update(body).digest());
      const digest = createHash("md5").update(Buffer.concat(digests)).digest("hex");
      const head = await stack.s3.send(new HeadObjectCommand({ Bucket, Key: "parts" }));

      expect(ETag).toBe(`"${digest}-2"`);
      expect(head.ContentLength).toBe(5 * 1024 * 1024 + 4);
    },
  },
  {
    does: "refuses a part below 5 MiB that is not the last",
    check: async () => {
      const Bucket = await bucket();

      await expect(uploadParts(Bucket, [Buffer.of(1), Buffer.of(2)])).rejects.toMatchObject({
        name: "EntityTooSmall",
      });
    },
  },
];

describe.each([
  { about: "an object", behaviours: objects },
  { about: "versions", behaviours: versions },
  { about: "lists", behaviours: lists },
  { about: "uploads in parts", behaviours: multipart },
])("S3, $about", ({ behaviours }) => {
  it.each(behaviours)("$does", ({ check }) => check());
});
