import { describe, expect, it } from "vitest";

import { collectReading, type Ports } from "../../../functions/collect-reading/collect-reading.ts";
import { failedRecording } from "../../../shared/contracts/failed-recording.ts";
import type { ReadingOrder } from "../../../shared/contracts/messages.ts";

const order: ReadingOrder = {
  ...{ caseId: "c1", documentId: "d1", bucket: "scans", key: "scans/c1/d1", versionId: "v1" },
  ...{ sha256: "a".repeat(64), type: "pdf", pages: 2 },
};
const failed = failedRecording({
  ...{ reader: "textract", sha256: order.sha256, pages: 2, code: "JOB_FAILED" },
});
const notice = { jobId: "j1", status: "SUCCEEDED" };

function world(changes: Partial<Ports> = {}) {
  const done: string[] = [];
  const ports: Ports = {
    orderOf: async () => order,
    collect: async () => ({ ...failed, outcome: "partial" }),
    keep: async (_sha256, { outcome }) => {
      done.push(`keep ${outcome}`);
    },
    release: async (_order, jobId) => {
      done.push(`release ${jobId}`);
    },
    orderFigures: async () => {
      done.push("figures");
    },
    ...changes,
  };
  return { done, collect: collectReading(ports) };
}

describe("collectReading", () => {
  it("keeps the recording before it orders figures", async () => {
    const { done, collect } = world();

    expect(await collect(notice)).toBe("partial");
    expect(done).toEqual(["keep partial", "release j1", "figures"]);
  });

  it("keeps a failure like any other answer", async () => {
    const { done, collect } = world({ collect: async () => failed });

    expect(await collect({ ...notice, status: "FAILED" })).toBe("failed");
    expect(done).toEqual(["keep failed", "release j1", "figures"]);
  });

  it("does nothing about a job that still runs", async () => {
    const { done, collect } = world({ collect: async () => undefined });

    expect(await collect({ ...notice, status: "POLL" })).toBe("running");
    expect(done).toEqual([]);
  });

  it("lets a notice come back that overtook the note of its job", async () => {
    const { done, collect } = world({ orderOf: async () => undefined });

    await expect(collect(notice)).rejects.toThrow("expected its start to be noted first");
    expect(done).toEqual([]);
  });
});
