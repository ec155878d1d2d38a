import { type LocalReaders, openLocalReaders } from "./handler-readers.ts";
import type { Scan, ScanReading } from "./read-scan.ts";

/** What is left of a call's time to keep a failure and order the next step. */
const RESERVE_MS = 10_000;
/** How long readers that are given up may take to end: their threads may hang as they did. */
const CLOSE_MS = 3_000;

/** Opens the readers of this machine. */
type Open = (options: { readonly modelsFolder: string }) => Promise<LocalReaders>;

/**
 * Reads scans within the time of a call, opening the readers included. They are opened at the first
 * scan and kept; readers that ran out of time are closed, for they may still be at it when the next
 * scan comes, and so are those that did not open.
 */
export function readInTime(modelsFolder: string, open: Open = openLocalReaders) {
  let opened: Promise<LocalReaders> | undefined;
  const giveUp = async () => {
    const readers = opened;
    opened = undefined;
    const closed = readers?.then((one) => one.close()).catch(() => undefined);
    await within(CLOSE_MS, closed ?? Promise.resolve());
  };
  return async (scan: Scan, remainingMs: number): Promise<ScanReading | "time-limit"> => {
    opened ??= open({ modelsFolder });
    const readers = opened;
    readers.catch(() => {
      if (opened === readers) opened = undefined;
    });
    const read = await within(
      remainingMs - RESERVE_MS,
      readers.then((one) => one.readScan(scan)),
    );
    if (read === "time-limit") await giveUp();
    return read;
  };
}

async function within<Value>(
  milliseconds: number,
  work: Promise<Value>,
): Promise<Value | "time-limit"> {
  let timer: NodeJS.Timeout | undefined;
  const reached = new Promise<"time-limit">((resolve) => {
    timer = setTimeout(() => resolve("time-limit"), milliseconds);
  });
  try {
    return await Promise.race([work, reached]);
  } finally {
    clearTimeout(timer);
  }
}
