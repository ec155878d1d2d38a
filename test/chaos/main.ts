import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";

import { PARTS } from "./parts.ts";
import { RESULTS, writeReport } from "./report.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    ...{ seed: { type: "string" }, most: { type: "string" }, workers: { type: "string" } },
    report: { type: "boolean" },
  },
});
const seed = Number(values.seed ?? 1);
const most = values.most === undefined ? undefined : Number(values.most);
const workers = Number(values.workers ?? 1);
const commit = execFileSync("git", ["rev-parse", "--short", "HEAD"], { encoding: "utf8" }).trim();

const wanted = values.report && positionals.length === 0 ? [] : positionals;
const parts = positionals.length === 0 && !values.report ? Object.keys(PARTS) : wanted;
mkdirSync(RESULTS, { recursive: true });
for (const part of parts) {
  const run = PARTS[part];
  if (!run) throw new RangeError(`Cannot run ${part}: expected ${Object.keys(PARTS).join(", ")}`);
  process.stderr.write(`${part}: seed ${seed}, commit ${commit}\n`);
  const rows = await run({ seed, most, workers });
  const result = { part, commit, seed, rows };
  writeFileSync(
    `${RESULTS}/${part}${seed === 1 ? "" : `-${seed}`}.json`,
    `${JSON.stringify(result, null, 2)}\n`,
  );
  for (const { promise, injected, tried, faults } of rows) {
    process.stdout.write(`${promise} ${injected}: ${tried} tried, ${faults.length} faults\n`);
    for (const fault of faults.slice(0, 20)) process.stdout.write(`  ${fault}\n`);
  }
  if (rows.some(({ faults }) => faults.length > 0)) process.exitCode = 1;
}
if (values.report) writeReport();
