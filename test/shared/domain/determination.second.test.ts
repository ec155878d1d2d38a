import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";

import { describe, expect, it } from "vitest";

import type { Application } from "../../../shared/domain/application.ts";
import { determine } from "../../../shared/domain/determination.ts";
import { written } from "../../../shared/domain/written-decision.ts";
import { LAW } from "../../../shared/law/law.ts";
import { dice, randomApplication } from "./second/random-application.ts";
import { secondOpinion } from "./second/second-opinion.ts";

const FAMILIES =
  process.env["OPORA_DEEP"] === "1" ? 1_000_000 : Number(process.env["OPORA_FAMILIES"] ?? 20_000);
const SEED = 20_261_124;

/** What the engine says, in the words of the second opinion. */
function engine(application: Application) {
  const decision = written(determine(application, [], LAW));
  const { total, perCapita, threshold, incomeTest, outcome, benefit } = decision;
  return {
    total,
    perCapita,
    threshold: threshold?.amount ?? null,
    incomeTest,
    outcome,
    monthly: benefit?.monthly ?? null,
  };
}

/** The last full run, for people. */
function page(tests: ReadonlyMap<string, number>): string {
  const commit = execFileSync("git", ["rev-parse", "--short", "HEAD"], { encoding: "utf8" });
  return [
    "# A second opinion on a million families",
    "",
    "Made by `npm run test:deep`; do not change it by hand. The engine and a second, deliberately unlike",
    "implementation in `test/shared/domain/second` decide the same random families of both countries, on",
    "days of every regime. They agreed on total, per-capita income, threshold, test, outcome and benefit",
    "of every one. `npm test` does the same with 20 000.",
    "",
    `Families: ${FAMILIES}. Seed: ${SEED}. Commit: ${commit.trim()}. Day: ${new Date().toISOString().slice(0, 10)}.`,
    "",
    "| Income test | Families |",
    "|---|---|",
    ...[...tests].sort().map(([test, count]) => `| ${test} | ${count} |`),
    "",
  ].join("\n");
}

describe("determine", () => {
  it(`agrees with a second, unlike implementation on ${FAMILIES} random families (seed ${SEED})`, () => {
    const tests = new Map<string, number>();
    for (let number = 0; number < FAMILIES; number += 1) {
      const application = randomApplication(dice(SEED + number));
      const [one, other] = [engine(application), secondOpinion(application)];
      tests.set(one.incomeTest, (tests.get(one.incomeTest) ?? 0) + 1);
      if (JSON.stringify(one) === JSON.stringify(other)) continue;
      expect({ application, ...one }).toEqual({ application, ...other });
    }
    expect([...tests.keys()].sort()).toEqual(
      expect.arrayContaining(["below", "not-below", "undetermined"]),
    );
    if (FAMILIES === 1_000_000) writeFileSync("docs/second-opinion.md", page(tests));
  }, 3_600_000);
});
