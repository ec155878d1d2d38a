import { describe, expect, it } from "vitest";

import { type Ports, startReading } from "../../../functions/start-reading/start-reading.ts";
import type { ReadingOrder } from "../../../shared/contracts/messages.ts";

const order: ReadingOrder = {
  ...{ caseId: "c1", documentId: "d1", bucket: "scans", key: "scans/c1/d1", versionId: "v1" },
  ...{ sha256: "a".repeat(64), type: "pdf", pages: 2 },
};

function world(changes: Partial<Ports<string>> = {}) {
  const jobs: string[] = [];
  const sent: string[] = [];
  const metered: string[] = [];
  const ports: Ports<string> = {
    standing: async () => "awaited",
    jobOf: async () => jobs[0],
    mayStart: async () => "may",
    meter: async (jobId, pages) => {
      metered.push(`${jobId} ${pages}`);
    },
    ask: async () =>
      jobs[0] === undefined
        ? { kind: "leased", lease: "lease" }
        : { kind: "started", jobId: jobs[0] },
    start: async () => {
      sent.push("start");
      return { kind: "started", jobId: "j1" };
    },
    note: async (_lease, jobId) => {
      jobs.push(jobId);
      return true;
    },
    giveBack: async (lease, dueAt) => {
      sent.push(`back ${lease} ${dueAt?.getTime() ?? "for good"}`);
    },
    comeBack: async (_order, at) => {
      sent.push(`come back ${at.getTime()}`);
    },
    keepFailure: async (_sha256, { outcome, warnings }) => {
      sent.push(`${outcome} ${warnings[0]?.code} ${warnings[0]?.pages.join()}`);
    },
    orderFigures: async () => {
      sent.push("figures");
    },
    now: () => new Date(0),
    ...changes,
  };
  return { jobs, sent, metered, start: startReading(ports) };
}

describe("startReading", () => {
  it("starts a job once and notes it", async () => {
    const { start, jobs, sent } = world();

    expect([await start(order), await start(order)]).toEqual(["started", "started-before"]);
    expect(jobs).toEqual(["j1"]);
    expect(sent).toEqual(["start"]);
  });

  it.each(["paused", "spent"] as const)("starts nothing while paid reading is %s", async (why) => {
    const { start, sent, metered } = world({ mayStart: async () => why });

    expect(await start(order)).toBe("held");
    expect([...sent, ...metered]).toEqual([]);
  });

  it("tells the meter of each job again, so that a lost telling is made good", async () => {
    const { start, metered } = world();
    await start(order);
    await start(order);

    expect(metered).toEqual(["j1 2", "j1 2"]);
  });

  it("pays for nothing that a newer version has replaced", async () => {
    const { start, sent } = world({ standing: async () => "superseded" });

    expect(await start(order)).toBe("superseded");
    expect(sent).toEqual([]);
  });

  it("pays for nothing of a document that has ended, and asks for no place", async () => {
    const { start, sent, metered } = world({
      standing: async () => "ended",
      ask: async () => {
        throw new TypeError("Cannot lease a place: expected that none is asked for");
      },
    });

    expect(await start(order)).toBe("ended");
    expect([...sent, ...metered]).toEqual([]);
  });

  it("tells the meter of a job whose telling was lost though its document has ended", async () => {
    const { start, metered } = world({ standing: async () => "ended", jobOf: async () => "j1" });

    expect(await start(order)).toBe("started-before");
    expect(metered).toEqual(["j1 2"]);
  });

  it("leaves a refused document to the other sources, with the reason", async () => {
    const { start, sent, jobs } = world({
      start: async () => ({ kind: "refused", code: "DAMAGED" }),
    });

    expect(await start(order)).toBe("refused");
    expect(sent).toEqual(["back lease for good", "failed DAMAGED 1,2", "figures"]);
    expect(jobs).toEqual([]);
  });

  it("gives its place back where Textract has no room, and the order to the queue", async () => {
    const { start, sent, jobs } = world({ start: async () => ({ kind: "busy" }) });

    expect(await start(order)).toBe("busy");
    expect([sent, jobs]).toEqual([["back lease 15000", "come back 15000"], []]);
  });

  it("asks nothing of Textract before its turn, and holds no worker until then", async () => {
    const { start, sent } = world({ ask: async () => ({ kind: "later", at: new Date(7000) }) });

    expect(await start(order)).toBe("waits");
    expect(sent).toEqual(["come back 7000"]);
  });

  it("leaves the noting to whoever took the lease over", async () => {
    const { start } = world({ note: async () => false });

    expect(await start(order)).toBe("lost-lease");
  });

  it("passes a fault on, and finds the same job when it is delivered again", async () => {
    let notes = 0;
    const { start } = world({
      note: () => {
        notes += 1;
        return notes === 1 ? Promise.reject(new Error("lost")) : Promise.resolve(true);
      },
    });

    await expect(start(order)).rejects.toThrow("lost");
    expect(await start(order)).toBe("started");
  });
});
