import { costOfScan } from "./cost.ts";
import { type Limit, limitsOf } from "./limits.ts";
import type { Shape } from "./shape.ts";
import { type Simulated, simulatePipeline } from "./simulate-pipeline.ts";

/** What a deployment is asked to carry. */
export interface Demand {
  readonly scansPerDay: number;
  /** How many times the mean the busiest hour is; 3 is an office that opens at nine. */
  readonly peak: number;
  readonly seed: number;
}

/** Waiting from upload to decision, in seconds. */
export interface Waiting {
  readonly median: number;
  readonly ninetyFifth: number;
  readonly ninetyNinth: number;
}

/** What the pipeline can do and what it was asked. */
export interface Plan {
  readonly demand: Demand & { readonly peakPerSecond: number };
  /** Every limit, the narrowest first. */
  readonly limits: readonly Limit[];
  readonly scansPerHour: number;
  /** Whether the busiest hour passes without a queue that grows. */
  readonly carries: boolean;
  readonly simulated: {
    readonly scans: number;
    readonly waiting: Waiting;
    /** Seconds after the last upload until the last decision. */
    readonly drainedAfter: number;
    readonly returnsAScan: number;
    readonly mostCalls: number;
  };
  readonly costOfScan: number;
  readonly costOfYear: number;
}

/** The most scans that are simulated: enough for every queue to settle or to show that it grows. */
const MOST_SIMULATED = 60_000;
/** Where an hour brings fewer, so many are simulated all the same: of none there is no waiting. */
const FEWEST_SIMULATED = 50;
const HOUR = 3600;
const DAY = 86_400;

/** Plans a deployment: its limits by arithmetic, its waiting by simulating the rate of the busiest hour. */
export function planFor(shape: Shape, demand: Demand): Plan {
  const peakPerSecond = (demand.scansPerDay / DAY) * demand.peak;
  const limits = limitsOf(shape);
  const narrowest = limits[0]?.scansPerSecond ?? 0;
  const scans = Math.min(MOST_SIMULATED, Math.max(FEWEST_SIMULATED, HOUR * peakPerSecond));
  const seconds = scans / peakPerSecond;
  const arrivals = { kind: "steady", perSecond: peakPerSecond, seconds } as const;
  const run = simulatePipeline(shape, arrivals, demand.seed);
  const cost = costOfScan(shape).total;
  return {
    demand: { ...demand, peakPerSecond },
    limits,
    scansPerHour: Math.floor(narrowest * HOUR),
    carries: peakPerSecond <= narrowest,
    simulated: {
      scans: run.scans,
      waiting: waitingIn(run),
      drainedAfter: Math.max(0, run.seconds - seconds),
      returnsAScan: run.scans === 0 ? 0 : run.textract.returns / run.scans,
      mostCalls: [...run.functions.values()].reduce((sum, one) => sum + one.mostRunning, 0),
    },
    costOfScan: cost,
    costOfYear: cost * demand.scansPerDay * 365,
  };
}

/** The usual quantiles of a run. */
export function waitingIn({ latencies }: Simulated): Waiting {
  const sorted = Float64Array.from(latencies).sort();
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { median: at(0.5), ninetyFifth: at(0.95), ninetyNinth: at(0.99) };
}
