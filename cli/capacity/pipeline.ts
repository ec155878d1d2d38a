import { startCalls } from "../../shared/contracts/start-lanes.ts";
import type { Verb } from "./work-times.ts";

/**
 * Keys of the table and its indexes that all scans share, and over how many parts the code spreads
 * each: what is due (`byDue`), ends of audit chains (`byStatus`), the books of uploads, the queue of
 * a region (`byQueue`).
 */
export const SHARED_KEYS = { due: 4, audit: 16, tally: 16, queue: 1 } as const;

/** A key that all scans share. */
export type SharedKey = keyof typeof SHARED_KEYS;

/** One hop of the pipeline: a queue and the function that works on it. */
export interface Hop {
  readonly verb: Verb;
  /** Messages in one call at most. */
  readonly batchSize: number;
  /** Calls at a time at most, where the template sets it. */
  readonly mostCalls?: number;
  /** Write units that one message takes from the table, transactions counted twice. */
  readonly tableWrites: number;
  /** Write units of one message that reach keys which all scans share. */
  readonly shared: Readonly<Partial<Record<SharedKey, number>>>;
}

/** The hops of a scan, in the order in which it meets them (docs/architecture.md). */
export const HOPS = [
  { verb: "admit-scan", batchSize: 1, tableWrites: 12, shared: { due: 3, audit: 4, tally: 4 } },
  { verb: "start-reading", batchSize: 5, mostCalls: 2, tableWrites: 4, shared: {} },
  { verb: "collect-reading", batchSize: 1, tableWrites: 0, shared: {} },
  { verb: "read-scan", batchSize: 1, tableWrites: 0, shared: {} },
  {
    verb: "extract-figures",
    batchSize: 5,
    tableWrites: 10,
    shared: { due: 1, audit: 2, tally: 4 },
  },
  { verb: "determine", batchSize: 5, tableWrites: 8, shared: { audit: 2, queue: 2 } },
] as const satisfies readonly Hop[];

/** Who reads the scans of a deployment. */
export type ReaderMix = "textract" | "local" | "textract,local";

/** The hops that a scan meets under a mix of readers; starters grow with the starts a second. */
export function hopsOf(readers: ReaderMix, startsPerSecond: number): readonly Hop[] {
  const starters = startCalls({ startsPerSecond });
  const hops = HOPS.map((hop): Hop => ("mostCalls" in hop ? { ...hop, mostCalls: starters } : hop));
  const unused: Readonly<Record<ReaderMix, readonly Verb[]>> = {
    textract: ["read-scan"],
    local: ["start-reading", "collect-reading"],
    "textract,local": [],
  };
  return hops.filter(({ verb }) => !unused[readers].includes(verb));
}
