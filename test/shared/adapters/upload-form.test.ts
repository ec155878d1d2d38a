import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { ServiceError } from "../../../local/http/service-error.ts";
import { checkPolicy } from "../../../local/s3/post-policy.ts";
import { uploadForms } from "../../../shared/adapters/upload-form.ts";

Object.assign(process.env, {
  AWS_REGION: "eu-central-1",
  AWS_ACCESS_KEY_ID: "test",
  AWS_SECRET_ACCESS_KEY: "test",
});

describe("uploadForms", () => {
  it("admits one key, one type and so many bytes, for a quarter of an hour, and nothing else", async () => {
    const { fields } = await uploadForms("scans")({
      ...{ caseId: "c1", documentId: "d1", contentType: "image/png", mostBytes: 1000 },
    });
    const policy = JSON.parse(Buffer.from(fields["Policy"] ?? "", "base64").toString());
    const minutes = (Date.parse(policy.expiration) - Date.now()) / 60_000;

    expect(policy.conditions).toEqual([
      ["eq", "$Content-Type", "image/png"],
      ["content-length-range", 1, 1000],
      { "Content-Type": "image/png" },
      { bucket: "scans" },
      { "X-Amz-Algorithm": "AWS4-HMAC-SHA256" },
      { "X-Amz-Credential": expect.stringMatching(/^test\//u) },
      { "X-Amz-Date": expect.any(String) },
      { key: "scans/c1/d1" },
    ]);
    expect(minutes).toBeGreaterThan(14);
    expect(minutes).toBeLessThanOrEqual(15);
    expect(fields).toMatchObject({ key: "scans/c1/d1", "Content-Type": "image/png" });
  });

  const MOST = 1000;
  const fieldsOf = async () => {
    const { fields } = await uploadForms("scans")({
      ...{ caseId: "c1", documentId: "d1", contentType: "image/png", mostBytes: MOST },
    });
    const lower = Object.entries(fields).map(([name, value]) => [name.toLowerCase(), value]);
    return new Map([...(lower as [string, string][]), ["bucket", "scans"]]);
  };
  const check = async (change: Readonly<Record<string, string | undefined>>, bytes: number) => {
    const fields = await fieldsOf();
    for (const [name, value] of Object.entries(change)) {
      if (value === undefined) fields.delete(name);
      else fields.set(name, value);
    }
    return () => checkPolicy(fields.get("policy") ?? "", fields, bytes, Date.now());
  };

  it.each([
    { form: "one byte", change: {}, bytes: 1 },
    { form: "as many bytes as admitted", change: {}, bytes: MOST },
    { form: "a field that S3 leaves out", change: { "x-ignore-page": "7" }, bytes: 10 },
  ])("admits $form", async ({ change, bytes }) => {
    expect(await check(change, bytes)).not.toThrow();
  });

  it.each([
    { form: "a byte more", change: {}, bytes: MOST + 1 },
    { form: "nothing", change: {}, bytes: 0 },
    { form: "another document", change: { key: "scans/c1/d2" }, bytes: 10 },
    { form: "another case", change: { key: "scans/c2/d1" }, bytes: 10 },
    { form: "another prefix", change: { key: "readings/c1/d1" }, bytes: 10 },
    { form: "another bucket", change: { bucket: "readings" }, bytes: 10 },
    { form: "another type", change: { "content-type": "image/svg+xml" }, bytes: 10 },
    { form: "no type", change: { "content-type": undefined }, bytes: 10 },
    { form: "a right for others", change: { acl: "public-read" }, bytes: 10 },
    { form: "metadata", change: { "x-amz-meta-name": "x" }, bytes: 10 },
    { form: "a verdict of its own", change: { tagging: "GuardDutyMalwareScanStatus" }, bytes: 10 },
    { form: "a redirect", change: { success_action_redirect: "https://example.org" }, bytes: 10 },
    { form: "a class of storage", change: { "x-amz-storage-class": "GLACIER" }, bytes: 10 },
  ])("refuses $form", async ({ change, bytes }) => {
    expect(await check(change, bytes)).toThrow(ServiceError);
  });

  it("refuses any field that it does not name, and any size out of bounds", async () => {
    const known = new Set((await fieldsOf()).keys());
    const name = fc
      .stringMatching(/^[a-z][a-z0-9-]{0,20}$/u)
      .filter((one) => !known.has(one) && !/^(file|awsaccesskeyid|x-ignore-)/u.test(one));
    await fc.assert(
      fc.asyncProperty(name, fc.integer({ min: 0, max: 2 * MOST }), async (extra, bytes) => {
        expect(await check({ [extra]: "x" }, bytes)).toThrow(ServiceError);
        const isWithin = bytes >= 1 && bytes <= MOST;
        const plain = await check({}, bytes);
        if (isWithin) expect(plain).not.toThrow();
        else expect(plain).toThrow(ServiceError);
      }),
      { numRuns: 60 },
    );
  });
});
