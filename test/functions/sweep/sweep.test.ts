import { describe, expect, it } from "vitest";

import { type DueItem, type Ports, sweep } from "../../../functions/sweep/sweep.ts";
import type { StoredDocument } from "../../../shared/contracts/document.ts";

const NOW = new Date("2026-01-10T12:00:00.000Z");
const BOUNDS = { lookMinutes: 15, giveUpMinutes: 1440 };

const minutesAgo = (minutes: number) => new Date(NOW.getTime() - minutes * 60_000).toISOString();
const reading = (minutes: number, changes: Partial<StoredDocument> = {}): StoredDocument => ({
  ...{ caseId: "c1", documentId: "d1", version: 2, status: "reading" },
  ...{ changedAt: minutesAgo(minutes), memberId: "m1", fileName: "a.jpg", reasons: [] },
  upload: {
    bucket: "scans",
    key: "scans/c1/d1",
    versionId: "v1",
    sequencer: "01",
    correlationId: "u1",
  },
  ...{ sha256: "a".repeat(64), type: "jpeg", pages: 1, sources: ["textract", "local"] },
  ...changes,
});
const offered = (minutes: number): StoredDocument => ({
  ...{ caseId: "c1", documentId: "d1", version: 1, status: "offered" },
  ...{ changedAt: minutesAgo(minutes), memberId: "m1", fileName: "a.jpg" },
  ...{ reasons: [], sources: [] },
});

const openCase = (minutes: number): DueItem => ({
  ...{ kind: "case", caseId: "c2", openedAt: minutesAgo(minutes) },
});

function world(
  documents: readonly StoredDocument[],
  changes: Partial<Ports<DueItem>> = {},
  cases: readonly DueItem[] = [],
) {
  const sent: string[] = [];
  const next: (string | undefined)[] = [];
  const say = (what: string) => async () => {
    sent.push(what);
  };
  const due: readonly DueItem[] = [
    ...documents.map((document) => ({ kind: "document" as const, document })),
    ...cases,
  ];
  const ports: Ports<DueItem> = {
    dueBefore: async function* () {
      yield* due;
    },
    postpone: async (_due, until) => {
      next.push(until);
    },
    arrived: async () => undefined,
    missed: async () => undefined,
    failed: () => undefined,
    hasAnswered: async () => false,
    startOf: async () => undefined,
    lanes: 1,
    heldSince: async () => [],
    correlationIdOf: () => "u1",
    abandon: async () => true,
    keepFailure: async (source, { outcome, warnings }) => {
      sent.push(`${outcome} ${source} ${warnings[0]?.code}`);
    },
    admit: say("admit"),
    order: async (source) => {
      sent.push(`order ${source}`);
    },
    pollJob: async (jobId) => {
      sent.push(`poll ${jobId}`);
    },
    orderFigures: say("figures"),
    orderDecision: async (caseId) => {
      sent.push(`decision ${caseId}`);
    },
    paidReadingFreeSince: async () => "",
    now: () => NOW,
    ...changes,
  };
  return { sent, next, run: sweep(ports, BOUNDS) };
}

describe("sweep", () => {
  it("looks at what ended once more and then never again", async () => {
    const { sent, next, run } = world([{ ...reading(16), status: "read" }]);

    expect(await run()).toMatchObject({ redecided: 1 });
    expect(sent).toEqual(["decision c1"]);
    expect(next).toEqual([undefined]);
  });

  it("admits a version of an ended document that nobody claimed", async () => {
    const { sent, next, run } = world([{ ...reading(16), status: "needs-review" }], {
      missed: async () => ({ Records: [] }),
    });

    expect(await run()).toMatchObject({ readmitted: 1 });
    expect(sent).toEqual(["admit"]);
    expect(next).toEqual([minutesAgo(-15)]);
  });

  it("looks at what is under way again, and at an untouched case ever more seldom", async () => {
    const { next, run } = world([reading(16)], {}, [openCase(16), openCase(6000), openCase(1)]);

    expect(await run()).toMatchObject({ redecided: 3 });
    expect(next).toEqual([-15, -16, -6000, -15].map(minutesAgo));
  });

  it("goes on with the others where one cannot be looked at", async () => {
    const { sent, run } = world([reading(16), { ...reading(16), status: "read" }], {
      hasAnswered: () => Promise.reject(new Error("no access")),
    });

    expect(await run()).toMatchObject({ failed: 1, redecided: 1 });
    expect(sent).toEqual(["decision c1"]);
  });

  it("admits an upload whose notice was lost", async () => {
    const { sent, run } = world([offered(21)], { arrived: async () => ({ Records: [] }) });

    expect(await run()).toMatchObject({ readmitted: 1, abandoned: 0 });
    expect(sent).toEqual(["admit"]);
  });

  it("ends an offer that nobody used, and lets the case be decided without it", async () => {
    const { sent, run } = world([offered(21)]);

    expect(await run()).toMatchObject({ abandoned: 1 });
    expect(sent).toEqual(["decision c1"]);
  });

  it("says nothing of an offer that was used just now", async () => {
    const { sent, run } = world([offered(21)], { abandon: async () => false });

    await run();

    expect(sent).toEqual([]);
  });

  it("orders again what no source has answered", async () => {
    const { sent, run } = world([reading(16)]);

    expect(await run()).toMatchObject({ reordered: 2 });
    expect(sent).toEqual(["order textract", "order local"]);
  });

  it("asks a started job itself, for its notice may be lost", async () => {
    const { sent, run } = world([reading(16, { sources: ["textract"] })], {
      startOf: async () => ({ jobId: "j1" }),
    });

    expect(await run()).toMatchObject({ polled: 1 });
    expect(sent).toEqual(["poll j1"]);
  });

  it("leaves an order alone that waits for its turn at Textract", async () => {
    const { sent, run } = world([reading(16, { sources: ["textract"] })], {
      startOf: async () => ({ dueAt: minutesAgo(-5) }),
    });

    expect(await run()).toMatchObject({ waits: 1 });
    expect(sent).toEqual([]);
  });

  it("asks whoever holds a place for long whether it still needs it", async () => {
    const order = { ...{ caseId: "c1", documentId: "d1", bucket: "scans", key: "k" } };
    const held = {
      ...order,
      versionId: "v1",
      sha256: "a".repeat(64),
      type: "pdf",
      pages: 1,
    } as const;
    const { sent, run } = world([], {
      lanes: 2,
      heldSince: async (lane) => [lane === 0 ? { order: held, jobId: "j1" } : { order: held }],
    });

    await run();

    expect(sent).toEqual(["poll j1", "order textract"]);
  });

  it("has figures taken when every source has answered", async () => {
    const { sent, run } = world([reading(16)], { hasAnswered: async () => true });

    await run();

    expect(sent).toEqual(["figures"]);
  });

  it("gives a silent source up after a day, so that nothing waits for ever", async () => {
    const { sent, run } = world([reading(1441)], {
      hasAnswered: async (_sha256, source) => source === "local",
      startOf: async () => ({ jobId: "j1" }),
    });

    expect(await run()).toMatchObject({ givenUp: 1 });
    expect(sent).toEqual(["failed textract TIME_LIMIT", "figures"]);
  });

  it("holds nothing against Textract while paid reading is held, or since it was free again", async () => {
    for (const freeSince of [undefined, NOW.toISOString()]) {
      const old = { ...reading(2000), sources: ["textract" as const] };
      const { run } = world([old], { paidReadingFreeSince: async () => freeSince });
      expect(await run()).toMatchObject({ givenUp: 0, reordered: 1 });
    }
  });

  it("orders, then gives up: no age is passed over", async () => {
    for (const minutes of [15, 16, 100, 1439, 1441, 100_000]) {
      const { sent, run } = world([reading(minutes, { sources: ["local"] })]);
      await run();

      expect(sent).toEqual(
        minutes <= 1440 ? ["order local"] : ["failed local TIME_LIMIT", "figures"],
      );
    }
  });
});
