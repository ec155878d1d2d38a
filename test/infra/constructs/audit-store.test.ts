import { describe, expect, it } from "vitest";
import { resourcesOf, synthesized } from "../synthesized.ts";

const lockOf = (settings: Record<string, string>) => {
  const buckets = resourcesOf(synthesized({ settings }), "AWS::S3::Bucket");
  const [audit] = buckets.filter(([name]) => name.startsWith("AuditAnchors"));
  return audit?.[1];
};

describe("AuditStore", () => {
  it("locks every anchor in compliance mode for the days that are set, and stays on removal", () => {
    const bucket = lockOf({ auditKeptDays: "3650" });
    expect(bucket?.DeletionPolicy).toBe("Retain");
    expect(bucket?.Properties).toMatchObject({
      ObjectLockEnabled: true,
      ObjectLockConfiguration: {
        ObjectLockEnabled: "Enabled",
        Rule: { DefaultRetention: { Mode: "COMPLIANCE", Days: 3650 } },
      },
      VersioningConfiguration: { Status: "Enabled" },
    });
  });

  it("refuses an audit that is gone before the evidence", () => {
    expect(() => lockOf({ auditKeptDays: "365" })).toThrow(/auditKeptDays: Expected the audit/u);
  });
});
