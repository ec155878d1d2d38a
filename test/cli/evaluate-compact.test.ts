import { readFileSync } from "node:fs";

import { beforeAll, describe, expect, it } from "vitest";

import { readCorpus, resultsByScan, type ScanResult } from "../corpus/measure.ts";
import { BASELINE } from "../corpus/measuring.ts";
import { COMPACT_FOLDER } from "../corpus/plan.ts";

const baseline: Record<string, ScanResult> = JSON.parse(readFileSync(BASELINE, "utf8"));

let results: Record<string, ScanResult>;

beforeAll(async () => {
  results = resultsByScan(await readCorpus(COMPACT_FOLDER));
}, 900_000);

describe("the committed corpus, read by the local readers", () => {
  it("has a baseline for every scan and no other", () => {
    expect(Object.keys(results).sort()).toEqual(Object.keys(baseline).sort());
  });

  it("yields no figure that is wrong and called confirmed", () => {
    const wrong = Object.entries(results).filter(
      ([, { wrongAndConfirmed }]) => wrongAndConfirmed > 0,
    );

    expect(wrong).toEqual([]);
  });

  it.each(Object.entries(baseline))("is read no worse than before: %s", (file, before) => {
    const now = results[file];

    expect(now?.right).toBeGreaterThanOrEqual(before.right);
    expect(now?.faults).toBeLessThanOrEqual(before.faults);
    expect(Number(now?.formRight)).toBeGreaterThanOrEqual(Number(before.formRight));
  });
});
