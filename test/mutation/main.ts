import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";

import type { MutationReport } from "./mutation-page.ts";
import { mutationPage } from "./mutation-page.ts";

const git = spawnSync("git", ["rev-parse", "--short", "HEAD"], { encoding: "utf8" });
const stryker = spawnSync("npx", ["stryker", "run", ...process.argv.slice(2)], {
  stdio: "inherit",
});
const report = JSON.parse(readFileSync("reports/mutation.json", "utf8")) as MutationReport;
const day = new Date().toISOString().slice(0, 10);
writeFileSync("docs/mutation.md", mutationPage(report, git.stdout.trim() || "unknown", day));
process.exitCode = stryker.status ?? 1;
