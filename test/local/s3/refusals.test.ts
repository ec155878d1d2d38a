import {
  GetBucketAclCommand,
  PutObjectAclCommand,
  PutObjectCommand,
  S3Client,
} from "@aws-sdk/client-s3";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { openRoleAuthority } from "../../../local/identity/role-authority.ts";
import { PolicyDocument } from "../../../local/identity/statement.ts";
import { type Emulators, startEmulators } from "../../../local/start-emulators.ts";
import { recordedBackEnd } from "../../../local/textract/recorded-back-end.ts";

const region = "eu-central-1";
const authority = openRoleAuthority("000000000000");
const clock = { now: Date.now() };
const stack: { emulators?: Emulators } = {};

const emulators = () => {
  if (stack.emulators === undefined) throw new Error("The emulators do not run");
  return stack.emulators;
};

const clientOf = (role: string) => {
  const credentials = role === "owner" ? authority.owner : authority.credentialsOf(role);
  return new S3Client({ endpoint: emulators().endpoints.S3, region, credentials, maxAttempts: 1 });
};

const put = (role: string, Key: string, more = {}) =>
  clientOf(role).send(new PutObjectCommand({ Bucket: "papers", Key, Body: "x", ...more }));

beforeAll(async () => {
  stack.emulators = await startEmulators({
    region,
    account: "000000000000",
    authority,
    textract: recordedBackEnd(new Map()),
    now: () => clock.now,
  });
  emulators().buckets.open("papers");
  const statement = {
    Effect: "Allow",
    Action: "s3:PutObject",
    Resource: "arn:aws:s3:::papers/a/*",
  };
  authority.setPolicies("writer", PolicyDocument.parse({ Statement: statement }).Statement);
});

afterAll(async () => emulators().close());

describe("our S3", () => {
  it("says by name what it does not do, and leaves the object alone", async () => {
    const Key = "a/kept";
    await put("owner", Key);
    const acl = { Bucket: "papers", Key, ACL: "public-read" as const };

    await expect(clientOf("owner").send(new PutObjectAclCommand(acl))).rejects.toMatchObject({
      name: "NotImplemented",
      $metadata: { httpStatusCode: 501 },
    });
    await expect(
      clientOf("owner").send(new GetBucketAclCommand({ Bucket: "papers" })),
    ).rejects.toMatchObject({ name: "NotImplemented" });
    await expect(put("owner", Key, { StorageClass: "GLACIER" })).rejects.toMatchObject({
      name: "NotImplemented",
    });
    expect(emulators().buckets.byName("papers").version(Key)?.size).toBe(1);
  });

  it("lets a role write where its policy says, and nowhere else", async () => {
    await put("writer", "a/1");

    await expect(put("writer", "b/1")).rejects.toMatchObject({
      name: "AccessDenied",
      message: expect.stringContaining("s3:PutObject") as string,
    });
    await expect(put("stranger", "a/1")).rejects.toMatchObject({ name: "InvalidAccessKeyId" });
  });

  it("keeps a locked version until its day", async () => {
    const bucket = emulators().buckets.open("anchors");
    bucket.settings = {
      ...bucket.settings,
      versioning: "Enabled",
      defaultRetention: { mode: "COMPLIANCE", days: 1 },
    };
    const description = { contentType: "text/plain", headers: {}, tags: {} };
    const { versionId } = bucket.put("head", Buffer.from("h"), description, {
      event: "ObjectCreated:Put",
    });

    expect(() => bucket.delete("head", versionId)).toThrow(/object lock/u);
    clock.now += 25 * 3600 * 1000;
    expect(bucket.delete("head", versionId)?.versionId).toBe(versionId);
  });
});
