import { describe, expect, it } from "vitest";

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
});
