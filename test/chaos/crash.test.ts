import { describe, expect, it } from "vitest";

import { burstFaults, runBurst } from "./burst-part.ts";
import { rowsOf } from "./crash-part.ts";
import { documentKinds } from "./kinds.ts";
import { scheduleRows } from "./schedule-part.ts";

const IS_DEEP = process.env["OPORA_DEEP"] === "1";
const SEED = IS_DEEP ? 1 : 20261124;
const SCHEDULES = IS_DEEP ? 10_000 : 2;
const DEEP_MS = 6 * 3_600_000;

describe("a function that dies, hangs or loses a reply at a call", () => {
  it("leaves what a clean run leaves, byte for byte", { timeout: DEEP_MS }, async () => {
    const kinds = await documentKinds();
    const tried = IS_DEEP ? kinds : kinds.filter(({ sources }) => sources === "textract");
    for (const kind of tried) {
      const rows = await rowsOf(kind, { most: IS_DEEP ? undefined : 3, seed: SEED });

      expect(rows.flatMap(({ faults }) => faults)).toEqual([]);
    }
  });
});

describe("a burst beyond what Textract allows", () => {
  it("loses no document and asks in vain for none", { timeout: DEEP_MS }, async () => {
    const burst = IS_DEEP
      ? { documents: 1000, openJobs: 100, startsPerSecond: 10, workers: 2, seed: SEED }
      : { documents: 8, openJobs: 3, startsPerSecond: 3, workers: 2, seed: SEED };

    expect(burstFaults(burst, await runBurst(burst))).toEqual([]);
  });
});

describe("duplicates, reorderings, versions and late copies", () => {
  it(`make no second decision in ${SCHEDULES} schedules`, { timeout: DEEP_MS }, async () => {
    const rows = await scheduleRows(SEED, SCHEDULES);

    expect(rows.flatMap(({ faults }) => faults)).toEqual([]);
  });
});
