import { GetCommand } from "@aws-sdk/lib-dynamodb";
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
  it("finds what a job reads", async () => {
    table
      .on(GetCommand, { Key: { pk: "JOB#j1", sk: "JOB" } })
      .resolves({ Item: { jobId: "j1", order } });

    expect(await jobs.orderOf("j1")).toEqual(order);
  });

  it("knows nothing of a job that was not noted", async () => {
    table.on(GetCommand).resolves({});

    expect(await jobs.orderOf("j2")).toBeUndefined();
  });
});
