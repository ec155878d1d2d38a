import { readFileSync } from "node:fs";
import { App } from "aws-cdk-lib";
import { describe, expect, it } from "vitest";
import { readSettings } from "../../infra/config.ts";

const KEY = "arn:aws:kms:eu-central-1:111122223333:key/01234567-89ab-cdef-0123-456789abcdef";
const CERTIFICATE =
  "arn:aws:acm:us-east-1:111122223333:certificate/01234567-89ab-cdef-0123-456789abcdef";

const read = (settings: Record<string, unknown>) => {
  const named = Object.entries(settings).map(([name, value]) => [`opora:${name}`, value]);
  return readSettings(new App({ context: Object.fromEntries(named) }).node);
};

const text = (file: string) => readFileSync(new URL(`../../${file}`, import.meta.url), "utf8");

describe("readSettings", () => {
  it("knows the settings that docs/deployment.md explains, and no other", () => {
    const explained = text("docs/deployment.md")
      .split("\n")
      .filter((line) => line.startsWith("| `opora:"))
      .flatMap((line) => [...(line.split("|")[1] ?? "").matchAll(/`opora:(\w+)`/g)])
      .map(([, name]) => name);
    const known = [...text("infra/config.ts").matchAll(/^ {2}(\w+): z\./gm)].map(
      ([, name]) => name,
    );
    expect(known.length).toBeGreaterThan(8);
    expect(explained.sort()).toEqual(known.sort());
  });

  it.each([
    { applicants: "ru", law: /152-ФЗ art\. 18\(5\)/ },
    { applicants: "kz", law: /94-V/ },
    { applicants: "other,ru", law: /152-ФЗ/ },
  ])("refuses the first record of $applicants abroad, and names the law", ({ applicants, law }) => {
    expect(() => read({ applicants })).toThrow(law);
    expect(() => read({ applicants, region: "eu-central-1" })).toThrow(/opora:firstRecord/);
    expect(read({ applicants, firstRecord: "in-country" }).firstRecord).toBe("in-country");
  });

  it("takes invented people and those of no such law wherever they are recorded", () => {
    expect(read({ applicants: "other" }).applicants).toEqual(["other"]);
    expect(() => read({ applicants: "specimens,ru", firstRecord: "in-country" })).toThrow(
      /specimens alone/,
    );
    expect(() => read({ applicants: "mars" })).toThrow(/opora:applicants/);
  });

  it("needs none to be given", () => {
    expect(read({})).toEqual({
      sources: ["textract", "local"],
      logRetentionDays: 90,
      evidenceKeptDays: 1825,
      casesKeptDays: 3650,
      auditKeptDays: 1825,
      textractOpenJobs: 100,
      textractStartsPerSecond: 10,
      dailyCapUsd: 50,
      applicants: ["specimens"],
      firstRecord: "here",
      pagePriceMicroUsd: 15_000,
      uploadOrigins: ["https://*.cloudfront.net"],
      malwareScan: false,
      tracing: false,
      region: undefined,
      site: undefined,
    });
  });

  it("takes the region of the agency's key", () => {
    expect(read({ encryptionKeyArn: KEY }).region).toBe("eu-central-1");
  });

  it("takes domain and certificate together", () => {
    const site = { siteDomain: "support.example.org", siteCertificateArn: CERTIFICATE };
    const { site: own, uploadOrigins } = read(site);
    expect(own).toEqual({ name: "support.example.org", certificateArn: CERTIFICATE });
    expect(uploadOrigins).toEqual(["https://support.example.org"]);
  });

  it.each([
    ["sources", "textract,paper", "Expected textract, local or both"],
    ["sources", "local,local", "Expected each source once"],
    ["logRetentionDays", "91", "Expected one of 1, 3, 5"],
    ["logRetentionDays", "soon", "Expected a whole number of days"],
    ["evidenceKeptDays", "29", "Expected 30 to 36500 days"],
    ["auditKeptDays", "365", "Expected the audit to be kept as long as the evidence"],
    ["dailyCapUsd", "0", "Expected 1 to 100000"],
    ["dailyCapUsd", "12.50", "Expected a whole number"],
    ["pagePriceMicroUsd", "free", "Expected a whole number"],
    ["alarmEmail", "operator", "Expected an e-mail address"],
    ["encryptionKeyArn", "alias/opora", "Expected the ARN of a KMS key, not of an alias"],
    ["uploadOrigins", "http://support.example.org", "Expected origins such as https://"],
    ["uploadOrigins", "*", "Expected origins such as https://"],
    ["region", "Frankfurt", "Expected a region such as eu-central-1"],
    ["siteDomain", "support.example.org", "together or neither"],
    ["tracing", "yes", "Expected on or off"],
    ["issuer", "https://example.org", "opora:issuer: There is no such setting"],
  ])("refuses %s=%s and says what is expected", (name, value, message) => {
    expect(() => read({ [name]: value })).toThrow(RangeError);
    expect(() => read({ [name]: value })).toThrow(message);
    expect(() => read({ [name]: value })).toThrow("opora:");
  });

  it("refuses a key of another region than the one that is set", () => {
    expect(() => read({ encryptionKeyArn: KEY, region: "eu-north-1" })).toThrow(
      "opora:encryptionKeyArn: Expected a key of the region that is set",
    );
  });
});
