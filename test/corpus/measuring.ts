import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";

import { score } from "../../cli/evaluation/score.ts";
import type { Evaluation } from "../../shared/contracts/evaluation.ts";
import { accuracyPage } from "./accuracy-page.ts";
import { goalsOf } from "./goals.ts";
import { readCorpus, resultsByScan } from "./measure.ts";
import { COMPACT_FOLDER } from "./plan.ts";

/** What the compact corpus must keep to: the results of each scan when it was last raised. */
export const BASELINE = fileURLToPath(new URL("compact-baseline.json", import.meta.url));

const PAGE = fileURLToPath(new URL("../../docs/accuracy.md", import.meta.url));

/** Reads the compact corpus and keeps its results as the new baseline. */
export async function writeBaseline(recordings?: string): Promise<void> {
  const results = resultsByScan(await readCorpus(COMPACT_FOLDER, tell, recordings));
  writeFileSync(BASELINE, `${JSON.stringify(results, null, 2)}\n`);
}

/**
 * Reads a corpus, writes what was measured to `docs/accuracy.md`, and resolves to it.
 *
 * @param recordings A folder of kept recordings, where other readers than the present ones are meant.
 */
export async function writeAccuracyPage(folder: string, recordings?: string): Promise<Evaluation> {
  const judged = await readCorpus(folder, tell, recordings);
  const results = resultsByScan(judged);
  const commit = execFileSync("git", ["rev-parse", "--short", "HEAD"], { encoding: "utf8" }).trim();
  const readers = [...new Set(judged.map((one) => one.readers))].join(", ");
  const evaluation = score(judged);
  const corpus = relative(process.cwd(), folder);
  const goals = goalsOf(judged, results);
  writeFileSync(PAGE, accuracyPage({ evaluation, corpus, commit, readers, goals }));
  return evaluation;
}

function tell(done: number, name: string): void {
  process.stderr.write(`${done}  ${name}\n`);
}
