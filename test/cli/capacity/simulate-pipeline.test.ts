import { describe, expect, it } from "vitest";

import { limitsOf } from "../../../cli/capacity/limits.ts";
import { waitingIn } from "../../../cli/capacity/plan.ts";
import { quotasWith } from "../../../cli/capacity/quotas.ts";
import { type Shape, USUAL } from "../../../cli/capacity/shape.ts";
import { simulatePipeline } from "../../../cli/capacity/simulate-pipeline.ts";
import { WORK_TIMES } from "../../../cli/capacity/work-times.ts";

const shapeOf = (more: Partial<Shape> = {}): Shape => ({
  ...USUAL,
  readers: "textract,local",
  quotas: quotasWith({}),
  work: WORK_TIMES,
  ...more,
});
const burst = (scans: number) => ({ kind: "burst", scans }) as const;

describe("simulatePipeline", () => {
  it("takes a lone scan through the longer of two readers, nothing waiting", () => {
    const { message } = WORK_TIMES["read-scan"];
    const { latencies } = simulatePipeline(shapeOf({ spread: 0 }), burst(1), 1);
    const cold = (verb: keyof typeof WORK_TIMES) =>
      WORK_TIMES[verb].cold + WORK_TIMES[verb].message;
    // The notice of Textract comes first and warms extract-figures.
    const expected =
      cold("admit-scan") +
      (WORK_TIMES["read-scan"].cold + message) +
      WORK_TIMES["extract-figures"].message +
      cold("determine");
    expect(latencies).toHaveLength(1);
    expect(latencies[0]).toBeCloseTo(expected, 6);
  });

  it("decides every scan of a burst, and the same seed gives the same run", () => {
    const one = simulatePipeline(shapeOf(), burst(2000), 7);
    const other = simulatePipeline(shapeOf(), burst(2000), 7);
    expect(one.latencies).toHaveLength(2000);
    expect(other).toEqual(one);
    expect(simulatePipeline(shapeOf(), burst(2000), 8).seconds).not.toBe(one.seconds);
  });

  it.each([1, 2, 3, 4, 5])("never goes beyond a quota (seed %d)", (seed) => {
    const quotas = quotasWith({ lambdaConcurrency: 40, textractOpenJobs: 7 });
    const run = simulatePipeline(shapeOf({ quotas }), burst(500), seed);
    expect(run.textract.mostOpen).toBeLessThanOrEqual(7);
    expect(run.textract.starts).toBe(500);
    for (const { mostRunning } of run.functions.values())
      expect(mostRunning).toBeLessThanOrEqual(40);
    expect(run.functions.get("start-reading")?.mostRunning).toBeLessThanOrEqual(2);
    expect(run.seconds).toBeGreaterThanOrEqual(500 / quotas.textractStartsPerSecond - 2);
  });

  it.each([
    { bound: "read-scan", readers: "local", quotas: { pollersAtMost: 20 } },
    { bound: "lambda-concurrency", readers: "local", quotas: { lambdaConcurrency: 30 } },
    { bound: "queue-partition", readers: "local", quotas: { partitionWritesPerSecond: 20 } },
    {
      bound: "due-partition",
      readers: "local",
      quotas: { partitionWritesPerSecond: 30 },
      regions: 9,
    },
    { bound: "textract-starts", readers: "textract", quotas: { textractStartsPerSecond: 3 } },
  ] as const)(
    "lets through what arithmetic says where $bound bounds",
    ({ bound, readers, quotas, ...more }) => {
      const shape = shapeOf({
        ...more,
        readers,
        quotas: quotasWith(quotas),
      });
      const [narrowest] = limitsOf(shape);
      const run = simulatePipeline(shape, burst(4000), 3);
      expect(narrowest?.name).toBe(bound);
      const through = run.scans / run.seconds / (narrowest?.scansPerSecond ?? 1);
      expect(through).toBeGreaterThan(0.85);
      expect(through).toBeLessThanOrEqual(1.05);
    },
  );

  it("keeps the number under way at the rate times the stay, as Little found", () => {
    const seconds = 4000;
    const run = simulatePipeline(
      shapeOf({ readers: "local" }),
      { kind: "steady", perSecond: 5, seconds },
      11,
    );
    const stay = run.latencies.reduce((sum, one) => sum + one, 0) / run.scans;
    const busy = [...run.functions.values()].reduce((sum, one) => sum + one.busySeconds, 0);
    expect(run.scans / seconds).toBeCloseTo(5, 0);
    // Little's law on the functions alone: calls under way = rate × time in calls.
    expect(busy / run.scans).toBeLessThan(stay);
    expect(waitingIn(run).ninetyFifth).toBeGreaterThan(waitingIn(run).median);
  });
});
