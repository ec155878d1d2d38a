import { describe, expect, it } from "vitest";

import { CASE_TABLE_INDEXES } from "../../functions/case-table.ts";
import { resourcesOf, synthesized } from "../synthesized.ts";

const KEY = "arn:aws:kms:eu-central-1:111122223333:key/01234567-89ab-cdef-0123-456789abcdef";
const [[, table] = []] = resourcesOf(synthesized(), "AWS::DynamoDB::GlobalTable");

describe("CaseTable", () => {
  it("is keyed by pk and sk, with an index by status, by place in the queue, by what is due and by owner", () => {
    const keys = (hash: string, range: string) => [
      { AttributeName: hash, KeyType: "HASH" },
      { AttributeName: range, KeyType: "RANGE" },
    ];
    expect(table?.Properties["KeySchema"]).toEqual(keys("pk", "sk"));
    expect(table?.Properties["GlobalSecondaryIndexes"]).toEqual([
      {
        IndexName: "byStatus",
        KeySchema: keys("status", "statusSince"),
        Projection: { ProjectionType: "ALL" },
      },
      {
        IndexName: "byQueue",
        KeySchema: keys("queue", "queueOrder"),
        Projection: { ProjectionType: "ALL" },
      },
      {
        IndexName: "byDue",
        KeySchema: keys("due", "dueAt"),
        Projection: { ProjectionType: "ALL" },
      },
      {
        IndexName: "byOwner",
        KeySchema: keys("owner", "pk"),
        Projection: { ProjectionType: "ALL" },
      },
    ]);
  });

  it("is the table that tests run against", () => {
    expect(CASE_TABLE_INDEXES).toEqual(table?.Properties["GlobalSecondaryIndexes"]);
  });

  it("can be brought back to any second of 35 days, and is removed by nobody in passing", () => {
    expect(table?.DeletionPolicy).toBe("Retain");
    expect(table?.Properties["Replicas"]).toMatchObject([
      {
        DeletionProtectionEnabled: true,
        PointInTimeRecoverySpecification: {
          PointInTimeRecoveryEnabled: true,
          RecoveryPeriodInDays: 35,
        },
      },
    ]);
  });

  it("lets no record expire by itself", () => {
    expect(table?.Properties["TimeToLiveSpecification"]).toBeUndefined();
  });

  it("is encrypted, under the agency's own key where there is one", () => {
    const settings = { encryptionKeyArn: KEY };
    const [[, own] = []] = resourcesOf(synthesized({ settings }), "AWS::DynamoDB::GlobalTable");
    expect(table?.Properties["SSESpecification"]).toEqual({ SSEEnabled: true, SSEType: "KMS" });
    expect(JSON.stringify(own?.Properties["Replicas"])).toContain(KEY);
  });
});
