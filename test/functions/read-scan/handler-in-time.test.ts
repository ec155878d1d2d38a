import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { readInTime } from "../../../functions/read-scan/handler-in-time.ts";
import type { LocalReaders } from "../../../functions/read-scan/handler-readers.ts";
import type { ScanReading } from "../../../functions/read-scan/read-scan.ts";

const scan = { bytes: new Uint8Array([1]), sha256: "a".repeat(64), name: "scan" };
const seen: ScanReading = { recordings: [], pages: [] };
const never = () => new Promise<never>(() => undefined);

/** Readers that are opened one after another, the last again and again. */
function openings(...ways: readonly (Partial<LocalReaders> | "never" | "fails")[]) {
  let opened = 0;
  const open = async (): Promise<LocalReaders> => {
    const way = ways[Math.min(opened, ways.length - 1)];
    opened += 1;
    if (way === "never") return never();
    if (way === "fails") throw new Error("no model");
    return { readScan: async () => seen, close: async () => undefined, ...way };
  };
  return { read: readInTime("models", open), opened: () => opened };
}

const CALL_MS = 290_000;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** What a reading comes to, and how much of the call's time is left then. */
async function inCall(reading: Promise<unknown>) {
  const begun = Date.now();
  const outcome = reading.then((value) => ({ value, leftMs: CALL_MS - (Date.now() - begun) }));
  await vi.advanceTimersByTimeAsync(CALL_MS);
  return outcome;
}

describe("readInTime", () => {
  it("opens the readers once for all scans", async () => {
    const { read, opened } = openings({});

    expect(await read(scan, CALL_MS)).toBe(seen);
    expect(await read(scan, CALL_MS)).toBe(seen);
    expect(opened()).toBe(1);
  });

  it.each([
    { what: "a reader hangs", way: { readScan: never } },
    { what: "readers hang that do not even end", way: { readScan: never, close: never } },
    { what: "readers do not open", way: "never" as const },
  ])("has time left to say so where $what, and reads the next scan", async ({ way }) => {
    const { read, opened } = openings(way, {});

    const { value, leftMs } = await inCall(read(scan, CALL_MS));

    expect(value).toBe("time-limit");
    expect(leftMs).toBeGreaterThan(5_000);
    expect(await read(scan, CALL_MS)).toBe(seen);
    expect(opened()).toBe(2);
  });

  it("opens readers anew after they failed to open", async () => {
    const { read, opened } = openings("fails", {});

    await expect(read(scan, CALL_MS)).rejects.toThrow("no model");
    expect(await read(scan, CALL_MS)).toBe(seen);
    expect(opened()).toBe(2);
  });
});
