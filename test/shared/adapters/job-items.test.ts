import { TransactionCanceledException } from "@aws-sdk/client-dynamodb";
import { GetCommand, TransactWriteCommand } from "@aws-sdk/lib-dynamodb";
import { mockClient } from "aws-sdk-client-mock";
import { beforeEach, describe, expect, it } from "vitest";

import { jobItems } from "../../../shared/adapters/job-items.ts";
import { tableClient } from "../../../shared/adapters/table-client.ts";
import type { ReadingOrder } from "../../../shared/contracts/messages.ts";

const table = mockClient(tableClient);
const jobs = jobItems("table");
const order: ReadingOrder = {
  ...{ caseId: "c1", documentId: "d1", bucket: "scans", key: "scans/c1/d1", versionId: "v1" },
  ...{ sha256: "a".repeat(64), type: "pdf", pages: 2 },
};

beforeEach(() => table.reset());

describe("jobItems", () => {
  it("notes a job under its upload and under its id, together", async () => {
    table.on(TransactWriteCommand).resolves({});

    await jobs.note(order, "j1", "2026-01-01T00:00:00.000Z");

    const items = table.commandCalls(TransactWriteCommand)[0]?.args[0].input.TransactItems ?? [];
    expect(items.map(({ Put }) => [Put?.Item?.["pk"], Put?.ConditionExpression])).toEqual([
      ["RUN#scans/scans/c1/d1#v1", "attribute_not_exists(pk)"],
      ["JOB#j1", "attribute_not_exists(pk)"],
    ]);
  });

  it("takes a note that stands as done", async () => {
    const CancellationReasons = [{ Code: "ConditionalCheckFailed" }, { Code: "None" }];
    table
      .on(TransactWriteCommand)
      .rejects(
        new TransactionCanceledException({ message: "no", $metadata: {}, CancellationReasons }),
      );

    await expect(jobs.note(order, "j1", "2026-01-01T00:00:00.000Z")).resolves.toBeUndefined();
  });

  it("finds what a job reads, and what job reads an upload", async () => {
    table
      .on(GetCommand, { Key: { pk: "JOB#j1", sk: "JOB" } })
      .resolves({ Item: { jobId: "j1", order } });
    table
      .on(GetCommand, { Key: { pk: "RUN#scans/scans/c1/d1#v1", sk: "JOB" } })
      .resolves({ Item: { jobId: "j1", order } });

    expect(await jobs.orderOf("j1")).toEqual(order);
    expect(await jobs.jobOf(order)).toBe("j1");
  });

  it("knows nothing of a job that was not noted", async () => {
    table.on(GetCommand).resolves({});

    expect(await jobs.orderOf("j2")).toBeUndefined();
  });
});
