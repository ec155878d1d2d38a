import { availableParallelism } from "node:os";

import { waitingIn } from "../../../cli/capacity/plan.ts";
import { quotasWith } from "../../../cli/capacity/quotas.ts";
import { type Shape, USUAL } from "../../../cli/capacity/shape.ts";
import { simulatePipeline } from "../../../cli/capacity/simulate-pipeline.ts";
import { type Verb, WORK_TIMES, type WorkTimes } from "../../../cli/capacity/work-times.ts";
import type { EndedCall } from "../../../local/lambda/function-pool.ts";
import { prepareTemplate } from "../../../local/prepare.ts";
import type { Row } from "../row.ts";
import { type Burst, runBurst } from "./burst.ts";

const JOB_SECONDS = 1;
/** Calls of one function at a time, as the local stack has them. */
const LOCAL_CALLS = 2;
const SEED = 1;
/** Scans of the burst that the forecast learns from. */
const LEARNT_FROM = 12;

/**
 * Bursts of scans through the whole local stack, without recognition, each beside the forecast that
 * the simulator makes of it. The times that functions take are learnt from a burst before them, so
 * every one that is compared is a run that the simulator has not seen.
 */
export async function compareRoad(sizes: readonly number[]): Promise<Row[]> {
  process.env["CDK_CONTEXT_JSON"] = JSON.stringify({ "opora:sources": "textract" });
  const templateFolder = await prepareTemplate(".opora/bench", (line) =>
    process.stderr.write(`${line}\n`),
  );
  const rows: Row[] = [];
  const before = await runBurst({ templateFolder, scans: LEARNT_FROM, jobSeconds: JOB_SECONDS });
  const shape = shapeOf(learnFrom(before.calls));
  for (const scans of sizes) {
    const run = await runBurst({ templateFolder, scans, jobSeconds: JOB_SECONDS });
    rows.push(...rowsOf(scans, run, shape));
  }
  return rows;
}

/** What each function took for a message, and for its first call beyond that. */
function learnFrom(calls: readonly EndedCall[]): WorkTimes {
  const verbs = Object.keys(WORK_TIMES) as Verb[];
  const timeOf = (verb: Verb) => {
    const own = calls.filter((call) => call.verb === verb);
    const [warm, cold] = [own.filter((one) => !one.isCold), own.filter((one) => one.isCold)];
    if (warm.length === 0 || cold.length === 0) return WORK_TIMES[verb];
    const sum = (of: (call: EndedCall) => number) => warm.reduce((all, call) => all + of(call), 0);
    const alone = (call: EndedCall) => call.milliseconds / crowding(call, calls);
    const message = sum(alone) / sum(({ messages }) => messages) / 1000;
    const first = cold.reduce((all, one) => all + alone(one), 0) / cold.length / 1000;
    return { message, cold: Math.max(0, first - message) };
  };
  return Object.fromEntries(verbs.map((verb) => [verb, timeOf(verb)])) as unknown as WorkTimes;
}

/** How many times a call was slowed by others beside it, which the simulator slows by itself. */
function crowding({ startedAt, milliseconds }: EndedCall, calls: readonly EndedCall[]): number {
  const shared = calls.reduce((sum, other) => {
    const from = Math.max(startedAt, other.startedAt);
    const to = Math.min(startedAt + milliseconds, other.startedAt + other.milliseconds);
    return sum + Math.max(0, to - from);
  }, 0);
  return Math.max(1, shared / Math.max(1, milliseconds) / availableParallelism());
}

function shapeOf(work: WorkTimes): Shape {
  return {
    ...USUAL,
    readers: "textract",
    quotas: quotasWith({
      textractStartsPerSecond: 100,
      pollersAtFirst: LOCAL_CALLS,
      pollersAddedPerMinute: 1e-9,
      pollersAtMost: LOCAL_CALLS,
    }),
    ...{ work, spread: 0.3, textractPageSeconds: JOB_SECONDS },
    processors: availableParallelism(),
  };
}

function rowsOf(scans: number, run: Burst, shape: Shape): Row[] {
  const gap = Math.max(...run.arrivals.map(({ uploadedAt }) => uploadedAt)) / scans;
  const forecast = simulatePipeline(shape, { kind: "burst", scans, perSecond: 1 / gap }, SEED);
  const stays = run.arrivals.map(({ uploadedAt, decidedAt }) => decidedAt - uploadedAt);
  const measured = waitingIn({ ...forecast, latencies: stays });
  const expected = waitingIn(forecast);
  const beside = (value: number) => ({ name: "forecast", value });
  const base = { section: "road", unit: "s", isMoreBetter: false } as const;
  return [
    {
      ...{ section: "road", unit: "scans/min", isMoreBetter: true },
      what: `${scans} scans at once, each to its decision`,
      ours: (scans * 60) / run.seconds,
      rival: beside((scans * 60) / forecast.seconds),
      megabytes: { ours: run.megabytes },
    },
    ...(["median", "ninetyFifth", "ninetyNinth"] as const).map((quantile) => ({
      ...base,
      what: `${scans} scans at once: ${{ median: "p50", ninetyFifth: "p95", ninetyNinth: "p99" }[quantile]} from upload to decision`,
      ours: measured[quantile],
      rival: beside(expected[quantile]),
    })),
  ];
}
