import { describe, expect, it } from "vitest";
import { resourcesOf, synthesized } from "../synthesized.ts";

const KEY = "arn:aws:kms:eu-central-1:111122223333:key/01234567-89ab-cdef-0123-456789abcdef";
const stack = synthesized();
const buckets = resourcesOf(stack, "AWS::S3::Bucket");
const evidence = buckets.filter(([name]) => /Scans|Readings/.test(name));

const text = (value: unknown) => JSON.stringify(value);

describe("EvidenceStore", () => {
  it.each(buckets)(
    "keeps %s private, versioned, encrypted, logged and on removal",
    (name, bucket) => {
      const { Properties, DeletionPolicy } = bucket;
      expect(Properties["PublicAccessBlockConfiguration"]).toEqual({
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      });
      expect(Properties["VersioningConfiguration"]).toEqual({ Status: "Enabled" });
      expect(text(Properties["BucketEncryption"])).toContain("AES256");
      expect(DeletionPolicy).toBe("Retain");
      const logged = Properties["LoggingConfiguration"];
      expect(logged === undefined, "only the logs themselves are not logged").toBe(
        /Logs/.test(name),
      );
    },
  );

  it.each(buckets)("admits %s over TLS 1.2 only", (name) => {
    const policies = resourcesOf(stack, "AWS::S3::BucketPolicy").filter(([, policy]) =>
      text(policy.Properties["Bucket"]).includes(`"${name}"`),
    );
    expect(policies.length).toBe(1);
    expect(text(policies)).toContain('"Bool":{"aws:SecureTransport":"false"}');
    expect(text(policies)).toContain('"NumericLessThan":{"s3:TlsVersion":1.2}');
  });

  it("removes evidence and each of its versions when its time is over", () => {
    const { template } = synthesized({ settings: { evidenceKeptDays: "1096" } });
    for (const [name] of evidence) {
      const rules = text(template.Resources[name]?.Properties["LifecycleConfiguration"]);
      expect(rules).toContain('"ExpirationInDays":1096');
      expect(rules).toContain('"NoncurrentVersionExpiration":{"NoncurrentDays":1096}');
      expect(rules).toContain('"AbortIncompleteMultipartUpload":{"DaysAfterInitiation":1}');
    }
  });

  it("encrypts evidence under the agency's own key where there is one", () => {
    const { template } = synthesized({ settings: { encryptionKeyArn: KEY } });
    for (const [name] of evidence) {
      expect(text(template.Resources[name]?.Properties["BucketEncryption"])).toContain(KEY);
    }
  });

  it("lets a browser post from the origins set, and do nothing else", () => {
    const { template } = synthesized({
      settings: { uploadOrigins: "https://a.example, https://b.example" },
    });
    const [[scans = ""] = []] = evidence.filter(([name]) => name.includes("Scans"));
    expect(template.Resources[scans]?.Properties["CorsConfiguration"]).toMatchObject({
      CorsRules: [
        { AllowedMethods: ["POST"], AllowedOrigins: ["https://a.example", "https://b.example"] },
      ],
    });
  });

  it("announces each upload to the scan queue, and only those", () => {
    const [[, notifications] = []] = resourcesOf(stack, "Custom::S3BucketNotifications");
    expect(notifications?.Properties["NotificationConfiguration"]).toEqual({
      QueueConfigurations: [
        {
          Events: ["s3:ObjectCreated:*"],
          Filter: { Key: { FilterRules: [{ Name: "prefix", Value: "scans/" }] } },
          QueueArn: { "Fn::GetAtt": [expect.stringMatching(/ScanQueue/), "Arn"] },
        },
      ],
    });
  });
});
