import {
  CreateBucketCommand,
  GetObjectCommand,
  HeadObjectCommand,
  PutBucketCorsCommand,
  PutObjectCommand,
} from "@aws-sdk/client-s3";
import { createPresignedPost } from "@aws-sdk/s3-presigned-post";
import { getSignedUrl } from "@aws-sdk/s3-request-presigner";
import { beforeAll, describe, expect, it } from "vitest";

import { type Behaviour, contractStack, freshName } from "./contract-stack.ts";

const stack = contractStack();
const Bucket = freshName("uploads");
const TYPE = "image/png";

beforeAll(async () => {
  await stack.s3.send(new CreateBucketCommand({ Bucket }));
});

interface Form {
  readonly url: string;
  readonly fields: Record<string, string>;
}

const policy = (Key: string, Expires = 60): Promise<Form> =>
  createPresignedPost(stack.s3, {
    Bucket,
    Key,
    Expires,
    Fields: { "Content-Type": TYPE },
    Conditions: [
      ["content-length-range", 2, 10],
      ["eq", "$Content-Type", TYPE],
      ["starts-with", "$key", "scans/"],
    ],
  });

async function upload({ url, fields }: Form, file: string | undefined): Promise<Response> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  if (file !== undefined) form.append("file", new Blob([file]), "scan.png");
  return fetch(url, { method: "POST", body: form });
}

const codeOf = async (response: Response) =>
  /<Code>(\w+)<\/Code>/u.exec(await response.text())?.[1] ?? String(response.status);

describe("S3, a presigned POST", () => {
  it.each([2, 10])("admits a file of %d bytes", async (bytes) => {
    const form = await policy(`scans/case/${bytes}`);
    const response = await upload(form, "x".repeat(bytes));

    expect(response.status).toBe(204);
    const Key = `scans/case/${bytes}`;
    const head = await stack.s3.send(new HeadObjectCommand({ Bucket, Key }));
    expect(head).toMatchObject({ ContentLength: bytes, ContentType: TYPE });
  });

  it("answers 201 with a document when asked to", async () => {
    const form = await policy("scans/case/created");
    const fields = { ...form.fields };
    const conditions = await createPresignedPost(stack.s3, {
      Bucket,
      Key: "scans/case/created",
      Fields: { success_action_status: "201" },
    });
    const response = await upload({ url: form.url, fields: conditions.fields }, "xxx");

    expect(fields["key"]).toBe("scans/case/created");
    expect(response.status).toBe(201);
  });

  const changed = (fields: Record<string, string>) => (form: Form) => ({
    ...form,
    fields: { ...form.fields, ...fields },
  });
  const without = (name: string) => (form: Form) => ({
    ...form,
    fields: Object.fromEntries(Object.entries(form.fields).filter(([key]) => key !== name)),
  });
  const asIs = (form: Form) => form;

  it.each([
    { what: "a file one byte too large", edit: asIs, file: "x".repeat(11), code: "EntityTooLarge" },
    { what: "a file one byte too small", edit: asIs, file: "x", code: "EntityTooSmall" },
    { what: "an empty file", edit: asIs, file: "", code: "EntityTooSmall" },
    { what: "no file", edit: asIs, file: undefined, code: "InvalidArgument" },
    { what: "another key", edit: changed({ key: "scans/case/other" }), code: "AccessDenied" },
    { what: "another prefix", edit: changed({ key: "readings/x" }), code: "AccessDenied" },
    { what: "another type", edit: changed({ "Content-Type": "text/html" }), code: "AccessDenied" },
    { what: "no type", edit: without("Content-Type"), code: "AccessDenied" },
    { what: "an added ACL", edit: changed({ acl: "public-read" }), code: "AccessDenied" },
    { what: "added metadata", edit: changed({ "x-amz-meta-a": "b" }), code: "AccessDenied" },
    { what: "added tags", edit: changed({ tagging: "a=b" }), code: "AccessDenied" },
    { what: "no policy", edit: without("Policy"), code: "AccessDenied" },
    {
      what: "a changed signature",
      edit: changed({ "X-Amz-Signature": "0".repeat(64) }),
      code: "SignatureDoesNotMatch",
    },
    {
      what: "a changed policy",
      edit: changed({
        Policy: Buffer.from('{"expiration":"2099-01-01T00:00:00Z"}').toString("base64"),
      }),
      code: "SignatureDoesNotMatch",
    },
  ])("refuses $what", async ({ edit, file = "xxx", code, what }) => {
    const response = await upload(
      edit(await policy("scans/case/refused")),
      what === "no file" ? undefined : file,
    );

    expect(await codeOf(response)).toBe(code);
  });

  it("refuses a policy whose time is over", async () => {
    const form = await policy("scans/case/late", 1);
    await new Promise((resolve) => setTimeout(resolve, 2100));

    expect(await codeOf(await upload(form, "xxx"))).toBe("AccessDenied");
  });
});

const signed = (seconds = 60) =>
  getSignedUrl(stack.s3, new GetObjectCommand({ Bucket, Key: "page 1.jpg" }), {
    expiresIn: seconds,
  });

const presignedGet: Behaviour[] = [
  {
    does: "opens an object to whoever holds the URL",
    check: async () => {
      const response = await fetch(await signed());

      expect([response.status, await response.text()]).toEqual([200, "page"]);
    },
  },
  {
    does: "is void when changed",
    check: async () => {
      const url = (await signed()).replace(/Signature=../u, "Signature=00");

      expect(await codeOf(await fetch(url))).toBe("SignatureDoesNotMatch");
    },
  },
  {
    does: "opens no other object",
    check: async () => {
      const url = (await signed()).replace("page%201", "page%202");

      expect(await codeOf(await fetch(url))).toBe("SignatureDoesNotMatch");
    },
  },
  {
    does: "is void when its time is over",
    check: async () => {
      const url = await signed(1);
      await new Promise((resolve) => setTimeout(resolve, 2100));

      expect(await codeOf(await fetch(url))).toBe("AccessDenied");
    },
  },
  {
    does: "is needed: an anonymous request is refused",
    check: async () => {
      const [url = ""] = (await signed()).split("?");

      expect(await codeOf(await fetch(url))).toBe("AccessDenied");
    },
  },
];

describe("S3, a presigned GET", () => {
  beforeAll(async () => {
    await stack.s3.send(new PutObjectCommand({ Bucket, Key: "page 1.jpg", Body: "page" }));
  });

  it.each(presignedGet)("$does", ({ check }) => check());
});

describe("S3, a browser's preflight", () => {
  const origin = "https://opora.example";
  const ask = async (headers: Record<string, string>) => {
    const { url } = await policy("scans/x");
    return fetch(url, { method: "OPTIONS", headers });
  };

  beforeAll(async () => {
    const rule = {
      AllowedOrigins: [origin],
      AllowedMethods: ["POST"],
      AllowedHeaders: ["content-type"],
      ExposeHeaders: ["ETag"],
      MaxAgeSeconds: 600,
    };
    await stack.s3.send(
      new PutBucketCorsCommand({ Bucket, CORSConfiguration: { CORSRules: [rule] } }),
    );
  });

  it("is granted to the origin, method and headers of a rule", async () => {
    const response = await ask({
      origin,
      "access-control-request-method": "POST",
      "access-control-request-headers": "content-type",
    });

    expect(response.status).toBe(200);
    expect(response.headers.get("access-control-allow-origin")).toBe(origin);
    expect(response.headers.get("access-control-max-age")).toBe("600");
  });

  it.each([
    { what: "another origin", headers: { origin: "https://evil.example" } },
    { what: "another method", headers: { "access-control-request-method": "PUT" } },
    { what: "another header", headers: { "access-control-request-headers": "x-other" } },
  ])("is refused to $what", async ({ headers }) => {
    const usual = { origin, "access-control-request-method": "POST" };

    expect((await ask({ ...usual, ...headers })).status).toBe(403);
  });
});
