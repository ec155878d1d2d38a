import { AwsSolutionsChecks, NIST80053R5Checks, ServerlessChecks } from "cdk-nag";
import { describe, expect, it } from "vitest";
import { ACKNOWLEDGEMENTS } from "../../infra/acknowledgements.ts";
import { type Finding, type PackReport, synthesized } from "./synthesized.ts";

const PACKS = ["AwsSolutions", "Serverless", "NIST.800.53.R5"];
const KEY = "arn:aws:kms:eu-central-1:111122223333:key/01234567-89ab-cdef-0123-456789abcdef";
const CERTIFICATE =
  "arn:aws:acm:us-east-1:111122223333:certificate/01234567-89ab-cdef-0123-456789abcdef";

/** Rules that find nothing once the agency has its key, its domain and its traces. */
const GONE = [
  "AwsSolutions-CFR4",
  "NIST.800.53.R5-CloudWatchLogGroupEncrypted",
  "NIST.800.53.R5-SNSEncryptedKMS",
];

const checked = (settings: Record<string, string>) =>
  synthesized({
    settings,
    packs: (app) => [
      new AwsSolutionsChecks(app),
      new ServerlessChecks(app),
      new NIST80053R5Checks(app),
    ],
  }).reports;

const found = (reports: readonly PackReport[], list: "violations" | "suppressedViolations") =>
  reports.flatMap((report) => report[list] ?? []);

const rulesOf = (findings: readonly Finding[]) =>
  new Set(findings.map(({ ruleName }) => ruleName.replace(/\[.*/, "")));

describe("acknowledgeFindings", () => {
  const standard = checked({});
  const suppressed = found(standard, "suppressedViolations");

  it("leaves no finding of AwsSolutions, Serverless and NIST 800-53 unexplained", () => {
    expect(standard.map(({ pluginName }) => pluginName)).toEqual(PACKS);
    expect(found(standard, "violations")).toEqual([]);
  });

  it("leaves none with the agency's own key, domain and tracing either", () => {
    const settings = {
      encryptionKeyArn: KEY,
      siteDomain: "support.example.org",
      siteCertificateArn: CERTIFICATE,
      tracing: "on",
      malwareScan: "on",
    };
    const reports = checked(settings);
    expect(found(reports, "violations")).toEqual([]);
    const rules = rulesOf(found(reports, "suppressedViolations"));
    for (const rule of GONE) {
      expect(rulesOf(suppressed), `${rule} stands without key and domain`).toContain(rule);
      expect(rules, `${rule} is gone with them`).not.toContain(rule);
    }
  });

  it("gives each a reason that is a sentence", () => {
    for (const { ruleName, reason } of suppressed) {
      expect(reason?.split(" ").length, ruleName).toBeGreaterThan(4);
    }
  });

  it("holds none that no longer applies", () => {
    const used = new Set(suppressed.map(({ acknowledgedId }) => acknowledgedId));
    for (const { rules } of ACKNOWLEDGEMENTS) {
      for (const rule of rules) expect(used, rule).toContain(rule);
    }
  });

  it("acknowledges these rules and no other", () => {
    expect([...rulesOf(suppressed)].sort()).toMatchInlineSnapshot(`
      [
        "AwsSolutions-APIG4",
        "AwsSolutions-CFR1",
        "AwsSolutions-CFR2",
        "AwsSolutions-CFR4",
        "AwsSolutions-IAM4",
        "AwsSolutions-IAM5",
        "AwsSolutions-L1",
        "NIST.800.53.R5-CloudWatchLogGroupEncrypted",
        "NIST.800.53.R5-IAMNoInlinePolicy",
        "NIST.800.53.R5-LambdaConcurrency",
        "NIST.800.53.R5-LambdaDLQ",
        "NIST.800.53.R5-LambdaInsideVPC",
        "NIST.800.53.R5-S3BucketReplicationEnabled",
        "NIST.800.53.R5-S3DefaultEncryptionKMS",
        "NIST.800.53.R5-SNSEncryptedKMS",
        "Serverless-EventBusDLQ",
        "Serverless-LambdaDLQ",
        "Serverless-LambdaEventSourceMappingDestination",
        "Serverless-LambdaLatestVersion",
        "Serverless-LambdaTracing",
        "Serverless-SQSRedrivePolicy",
      ]
    `);
  });
});
