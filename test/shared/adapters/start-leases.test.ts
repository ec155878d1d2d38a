import { afterAll, beforeAll, describe, expect, it } from "vitest";

import type { Lease } from "../../../shared/adapters/start-leases.ts";
import type { StartLimits } from "../../../shared/adapters/start-places.ts";
import type { ReadingOrder } from "../../../shared/contracts/messages.ts";
import { openRoad, type Road } from "../../functions/road.ts";
import { sampleAnalysis } from "../../functions/road-samples.ts";

const BEGIN = Date.parse("2026-03-02T10:00:00.000Z");
const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;

let road: Road;
beforeAll(async () => {
  road = await openRoad({ analyse: async () => sampleAnalysis, close: async () => undefined });
});
afterAll(() => road.close());

let opened = 0;
/** Leases on places and turns that no other test has touched. */
async function leasesOf(limits: StartLimits) {
  opened += 1;
  const { startLeases } = await import("../../../shared/adapters/start-leases.ts");
  const { startNotes } = await import("../../../shared/adapters/start-notes.ts");
  await emptyPlaces();
  const orderOf = (name: string): ReadingOrder => ({
    ...{ caseId: `c${opened}`, documentId: name, bucket: "scans", key: `scans/c${opened}/${name}` },
    ...{ versionId: "v1", sha256: "a".repeat(64), type: "pdf", pages: 1 },
  });
  return { leases: startLeases("table", limits), notes: startNotes("table"), orderOf };
}

async function emptyPlaces(): Promise<void> {
  const { DeleteCommand } = await import("@aws-sdk/lib-dynamodb");
  const { tableClient } = await import("../../../shared/adapters/table-client.ts");
  for (const { pk, sk } of await road.items()) {
    if (!String(pk).startsWith("STARTS#")) continue;
    await tableClient.send(new DeleteCommand({ TableName: "table", Key: { pk, sk } }));
  }
}

/** A job that no other test knows. */
const job = (number: number) => `job-${opened}-${number}`;
const at = (milliseconds: number) => new Date(BEGIN + milliseconds);
const ONE: StartLimits = { openJobs: 1, startsPerSecond: 1, lanes: 1 };
const MANY: StartLimits = { openJobs: 10, startsPerSecond: 1000, lanes: 1 };

type Leases = Awaited<ReturnType<typeof leasesOf>>["leases"];

/** Asks as its order does, coming back when told, until it has its lease. */
async function leased(leases: Leases, order: ReadingOrder, from: number): Promise<Lease> {
  let now = from;
  for (let asked = 0; asked < 20; asked += 1) {
    const answer = await leases.ask(order, at(now));
    if (answer.kind === "leased") return answer.lease;
    if (answer.kind === "started") throw new RangeError("It was started before");
    now = Math.max(now, answer.at.getTime() - BEGIN);
  }
  throw new RangeError("No lease after twenty times");
}

describe("a late holder of a lease", () => {
  it("can neither note a job nor give the place back once its order went on", async () => {
    const { leases, notes, orderOf } = await leasesOf(ONE);
    const order = orderOf("d1");
    const late = await leased(leases, order, 0);
    const next = await leased(leases, order, 2 * MINUTE_MS);
    expect(next).toMatchObject({ slot: late.slot, token: late.token + 1 });

    expect(await leases.note(late, job(3), at(2 * MINUTE_MS))).toBe(false);
    await leases.giveBack(late);
    expect(await notes.slots(0)).toMatchObject([{ order: { documentId: "d1" } }]);

    expect(await leases.note(next, job(4), at(2 * MINUTE_MS))).toBe(true);
    expect(await leases.ask(order, at(3 * MINUTE_MS))).toEqual({ kind: "started", jobId: job(4) });
  });

  it("can do nothing to a place that passed to another's order", async () => {
    const { leases, notes, orderOf } = await leasesOf(ONE);
    const late = await leased(leases, orderOf("d1"), 0);
    const other = await leased(leases, orderOf("d2"), 2 * HOUR_MS);
    expect(await leases.note(other, job(2), at(2 * HOUR_MS))).toBe(true);

    expect(await leases.note(late, job(1), at(2 * HOUR_MS))).toBe(false);
    await leases.giveBack(late, at(2 * HOUR_MS));

    expect(await notes.slots(0)).toMatchObject([{ jobId: job(2), order: { documentId: "d2" } }]);
  });

  it("frees nothing by the end of a job that holds the place no more", async () => {
    const { leases, notes, orderOf } = await leasesOf(ONE);
    const [first, second] = [orderOf("d1"), orderOf("d2")];
    const lease = await leased(leases, first, 0);
    await leases.note(lease, job(1), at(0));
    await notes.release(first, job(1));
    await leases.note(await leased(leases, second, 10 * SECOND_MS), job(2), at(10 * SECOND_MS));

    await notes.release(first, job(1));

    expect(await notes.slots(0)).toMatchObject([{ jobId: job(2) }]);
  });
});

describe("a start", () => {
  it("waits while every place is taken, and is given one that is free again", async () => {
    const { leases, notes, orderOf } = await leasesOf(ONE);
    await leases.note(await leased(leases, orderOf("d1"), 0), job(1), at(0));

    const full = await leases.ask(orderOf("d2"), at(10 * SECOND_MS));
    expect(full.kind).toBe("later");
    await notes.release(orderOf("d1"), job(1));

    expect(await leased(leases, orderOf("d2"), 10 * SECOND_MS)).toMatchObject({ slot: 0 });
  });

  it("has a turn of its own: never more in a second than Textract allows", async () => {
    const { leases, orderOf } = await leasesOf({ openJobs: 10, startsPerSecond: 2, lanes: 1 });
    const orders = Array.from({ length: 6 }, (_, number) => orderOf(`d${number}`));
    const answers = await Promise.all(orders.map((order) => leases.ask(order, at(0))));

    const turns = answers.map((one) => (one.kind === "later" ? one.at.getTime() - BEGIN : 0));
    expect([...new Set(turns)].sort((one, other) => one - other)).toEqual([
      0, 500, 1000, 1500, 2000, 2500,
    ]);
  });

  it("has its place and its turn in the lane that its content names, each lane its share of both", async () => {
    const limits = { openJobs: 5, startsPerSecond: 200, lanes: 2 };
    const { leases, notes, orderOf } = await leasesOf(limits);
    const orders = Array.from({ length: 8 }, (_, number) => ({
      ...orderOf(`d${number}`),
      sha256: `${"a".repeat(8)}${number.toString(16).padStart(8, "0")}${"b".repeat(48)}`,
    }));
    const leaseOf = (order: ReadingOrder) => leased(leases, order, 0).catch(() => undefined); // Four orders a lane, for three places and two.
    const held = (await Promise.all(orders.map(leaseOf))).filter((one) => one !== undefined);

    for (const { order, lane } of held)
      expect(lane).toBe(Number.parseInt(order.sha256.slice(8, 16), 16) % 2);
    expect((await notes.slots(0)).filter(({ holder }) => holder !== undefined)).toHaveLength(3);
    expect((await notes.slots(1)).filter(({ holder }) => holder !== undefined)).toHaveLength(2);

    const [first] = held;
    if (first === undefined) throw new RangeError("Nothing was leased");
    await leases.note(first, job(1), at(0));
    await notes.release(first.order, job(1));
    expect((await notes.slots(first.lane)).filter(({ holder }) => holder === undefined)).toEqual([
      expect.objectContaining({ lane: first.lane, slot: first.slot }),
    ]);
  });

  it("is leased to one of all who ask at once for the same upload", async () => {
    const { leases, orderOf } = await leasesOf(MANY);
    const asked = await Promise.all(
      Array.from({ length: 6 }, () => leases.ask(orderOf("d1"), at(0))),
    );

    expect(asked.filter(({ kind }) => kind === "leased")).toHaveLength(1);
  });

  it("never gives one place to two orders at a time", async () => {
    const { leases, orderOf } = await leasesOf(MANY);
    const orders = Array.from({ length: 8 }, (_, number) => orderOf(`d${number}`));
    const held = await Promise.all(orders.map((order) => leased(leases, order, 0)));

    expect(new Set(held.map(({ slot }) => slot)).size).toBe(8);
  });
});
