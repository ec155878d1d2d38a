/** A function on the road of a scan. */
export type Verb =
  | "admit-scan"
  | "start-reading"
  | "collect-reading"
  | "read-scan"
  | "extract-figures"
  | "determine";

/** What a function takes for its work, seconds. */
export interface WorkTime {
  /** A message for a warm function. */
  readonly message: number;
  /** What the first call of a new process takes in addition: loading the code and its connections. */
  readonly cold: number;
}

/** A time for every function. */
export type WorkTimes = Readonly<Record<Verb, WorkTime>>;

/**
 * As they were seen through the local stack on one processor of an x86-64 server (`npm run bench --
 * functions reading`, docs/bench.md), one page a scan, rounded up. On Lambda the round trips to the services take longer and a
 * processor's share depends on the memory: an agency's own log gives its own figures.
 */
export const WORK_TIMES: WorkTimes = {
  "admit-scan": { message: 0.15, cold: 0.9 },
  "start-reading": { message: 0.05, cold: 0.6 },
  "collect-reading": { message: 0.1, cold: 0.6 },
  "read-scan": { message: 6, cold: 2.5 },
  "extract-figures": { message: 0.12, cold: 0.8 },
  determine: { message: 0.05, cold: 0.6 },
};
