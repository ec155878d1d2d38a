import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";

import { score } from "../../cli/evaluation/score.ts";
import type { Evaluation } from "../../shared/contracts/evaluation.ts";
import { accuracyPage } from "./accuracy-page.ts";
import { readCorpus, resultsByScan } from "./measure.ts";
import { COMPACT_FOLDER } from "./plan.ts";

/** What the compact corpus must keep to: the results of each scan when it was last raised. */
export const BASELINE = fileURLToPath(new URL("compact-baseline.json", import.meta.url));

const PAGE = fileURLToPath(new URL("../../docs/accuracy.md", import.meta.url));

/** Reads the compact corpus and keeps its results as the new baseline. */
export async function writeBaseline(): Promise<void> {
  const results = resultsByScan(await readCorpus(COMPACT_FOLDER, tell));
  writeFileSync(BASELINE, `${JSON.stringify(results, null, 2)}\n`);
}

/** Reads a corpus, writes what was measured to `docs/accuracy.md`, and resolves to it. */
export async function writeAccuracyPage(folder: string): Promise<Evaluation> {
  const began = performance.now();
  const judged = await readCorpus(folder, tell);
  const seconds = (performance.now() - began) / 1_000;
  const results = resultsByScan(judged);
  const rightButReviewed = judged.filter(({ file, reading }) => {
    const result = results[file];
    return result?.formRight && result.faults === 0 && reading.status === "needs-review";
  }).length;
  const commit = execFileSync("git", ["rev-parse", "--short", "HEAD"], { encoding: "utf8" }).trim();
  const secondsPerScan = seconds / Math.max(1, judged.length);
  const evaluation = score(judged);
  const corpus = relative(process.cwd(), folder);
  writeFileSync(
    PAGE,
    accuracyPage({ evaluation, corpus, commit, secondsPerScan, rightButReviewed }),
  );
  return evaluation;
}

function tell(done: number, name: string): void {
  process.stderr.write(`${done}  ${name}\n`);
}
