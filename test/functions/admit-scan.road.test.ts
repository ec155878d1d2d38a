import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { entryOf } from "../../shared/adapters/audit-chains.ts";
import { sha256Of } from "../../shared/adapters/digest.ts";
import { auditFaults } from "../../shared/domain/audit-chain.ts";
import { openRoad, type Road } from "./road.ts";
import { openSample, sampleAnalysis } from "./road-samples.ts";

const picture = (shade: number) =>
  sharp({ create: { width: 1000, height: 1400, channels: 3, background: `rgb(${shade},9,9)` } })
    .jpeg()
    .toBuffer();

let road: Road;
beforeAll(async () => {
  road = await openRoad({ analyse: async () => sampleAnalysis, close: async () => undefined });
});
afterAll(() => road.close());

const standing = async (caseId: string, kind: string) =>
  (await road.items()).filter(
    ({ pk, sk }) => pk === `CASE#${caseId}` && String(sk).startsWith(kind),
  );

describe("the road of a scan", () => {
  it("leads from an upload to a decision", async () => {
    await openSample("case-1");
    await road.upload("case-1", "d1", await picture(1));

    await road.drain();

    expect(await standing("case-1", "DOCUMENT#")).toMatchObject([
      { documentId: "d1", status: "rejected", reasons: [{ code: "UNKNOWN_FORM" }] },
    ]);
    expect(await standing("case-1", "READING#")).toHaveLength(1);
    expect(await standing("case-1", "DECISION#")).toMatchObject([
      { status: "proposed", outcome: "undetermined" },
    ]);
    expect(await standing("case-1", "CASE")).toMatchObject([{ status: "proposed", decisions: 1 }]);
    expect((await standing("case-1", "AUDIT#")).map(({ event }) => event)).toEqual([
      "case-opened",
      "upload-reading",
      "figures-rejected",
      "decision-proposed",
    ]);
  });

  it("has one run and one decision for the same scan put three times", async () => {
    await openSample("case-2");
    const before = road.starts();
    for (let copy = 0; copy < 3; copy += 1) await road.upload("case-2", "d1", await picture(120));

    await road.drain();

    expect(road.starts() - before).toBe(1);
    expect(await standing("case-2", "DECISION#")).toHaveLength(1);
    expect(await standing("case-2", "READING#")).toHaveLength(1);
  });

  it("reads a linked paper itself once the first is replaced, and decides on both", async () => {
    await openSample("case-3");
    await road.upload("case-3", "d1", await picture(130));
    await road.upload("case-3", "d2", await picture(130));
    await road.drain();
    expect(await standing("case-3", "DOCUMENT#")).toMatchObject([
      { documentId: "d1", status: "rejected" },
      { documentId: "d2", status: "linked", linkedTo: "d1" },
    ]);

    await road.upload("case-3", "d1", await picture(140));
    await road.drain();

    expect(await standing("case-3", "DOCUMENT#")).toMatchObject([
      { documentId: "d1", status: "rejected" },
      { documentId: "d2", status: "rejected", releasedBy: "d1" },
    ]);
    expect(await standing("case-3", "READING#")).toHaveLength(2);
    expect(await standing("case-3", "CASE")).toMatchObject([{ status: "proposed" }]);
    await checkChain("case-3");
  });
});

const SCHEDULES = process.env["OPORA_DEEP"] === "1" ? 300 : 4;

describe("any schedule", () => {
  it(`of ${SCHEDULES} seeds has one run, one reading and one decision`, async () => {
    for (let seed = 1; seed <= SCHEDULES; seed += 1) {
      const caseId = `schedule-${seed}`;
      const before = road.starts();
      await openSample(caseId);
      await road.upload(caseId, "d1", await specimen(seed));

      await deliverBadly(seed);

      const counts = await Promise.all(
        ["READING#", "DECISION#", "CONTENT#"].map(
          async (kind) => (await standing(caseId, kind)).length,
        ),
      );
      expect({ seed, counts, starts: road.starts() - before }).toEqual({
        seed,
        counts: [1, 1, 1],
        starts: 1,
      });
      await checkChain(caseId);
    }
  });
});

const specimen = (seed: number) =>
  sharp({
    create: {
      ...{ width: 800 + seed, height: 1200, channels: 3 },
      background: `rgb(${seed % 250},${seed % 240},200)`,
    },
  })
    .png()
    .toBuffer();

/** Delivers every message one to four times, some of them at once, in a random order. */
async function deliverBadly(seed: number): Promise<void> {
  const random = mulberry(seed);
  for (;;) {
    await road.idle();
    const deliveries: (() => Promise<unknown>)[] = [];
    for (const queue of ["scan", "textract", "notice", "figure", "case"] as const) {
      for (const message of await road.take(queue)) {
        const copies = 1 + Math.floor(random() * 4);
        for (let copy = 0; copy < copies; copy += 1) {
          deliveries.push(() => road.work(queue, [message]));
        }
      }
    }
    if (deliveries.length === 0) return;
    deliveries.sort(() => random() - 0.5);
    while (deliveries.length > 0) {
      const atOnce = deliveries.splice(0, 1 + Math.floor(random() * 4));
      await Promise.all(atOnce.map((deliver) => deliver()));
    }
  }
}

async function checkChain(caseId: string): Promise<void> {
  const entries = await standing(caseId, "AUDIT#");
  const [head] = (await standing(caseId, "AUDIT")).filter(({ sk }) => sk === "AUDIT");
  const chain = String(head?.["chain"]);
  const faults = auditFaults(sha256Of, { chain, entries: entries.map(entryOf) }, []);
  expect(faults.map(({ code }) => code)).toEqual(["NO_ANCHOR"]);
}

function mulberry(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
