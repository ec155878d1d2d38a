import { type LocalReaders, openLocalReaders } from "./handler-readers.ts";
import type { Scan, ScanReading } from "./read-scan.ts";

/** What is left of a call's time to keep a failure and order the next step. */
const RESERVE_MS = 10_000;

/**
 * Reads scans within the time of a call. The readers are opened at the first scan and kept; readers
 * that ran out of time are closed, for they may still be at it when the next scan comes.
 */
export function readInTime(modelsFolder: string) {
  let opened: Promise<LocalReaders> | undefined;
  const giveUp = async () => {
    const readers = opened;
    opened = undefined;
    await (await readers)?.close();
  };
  return async (scan: Scan, remainingMs: number): Promise<ScanReading | "time-limit"> => {
    opened ??= openLocalReaders({ modelsFolder });
    const readers = await opened;
    const limit = timeLimit(remainingMs - RESERVE_MS);
    const read = await Promise.race([readers.readScan(scan), limit.reached]);
    limit.cancel();
    if (read === "time-limit") await giveUp();
    return read;
  };
}

function timeLimit(milliseconds: number) {
  let timer: NodeJS.Timeout | undefined;
  const reached = new Promise<"time-limit">((resolve) => {
    timer = setTimeout(() => resolve("time-limit"), milliseconds);
  });
  return { reached, cancel: () => clearTimeout(timer) };
}
