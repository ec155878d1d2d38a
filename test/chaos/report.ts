import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import type { Row } from "./row.ts";

/** Where each part leaves what it found. */
export const RESULTS = fileURLToPath(new URL("./results", import.meta.url));
const PAGE = fileURLToPath(new URL("../../docs/reliability.md", import.meta.url));
const BEGIN = "<!-- measured: begin -->";
const END = "<!-- measured: end -->";

interface Result {
  readonly part: string;
  readonly commit: string;
  readonly seed: number;
  readonly rows: readonly Row[];
}

/** Writes the table of what was injected into the page, between its marks. */
export function writeReport(): void {
  const page = readFileSync(PAGE, "utf8");
  const [before = "", rest = ""] = page.split(BEGIN);
  const [, after = ""] = rest.split(END);
  writeFileSync(PAGE, `${before}${BEGIN}\n\n${table()}\n${END}${after}`);
}

function table(): string {
  const results = readdirSync(RESULTS)
    .filter((name) => name.endsWith(".json"))
    .map((name) => JSON.parse(readFileSync(`${RESULTS}/${name}`, "utf8")) as Result);
  const lines = results
    .flatMap(({ part, commit, seed, rows }) => rows.map((row) => ({ ...row, part, commit, seed })))
    .sort((one, other) => (one.promise < other.promise ? -1 : 1))
    .map(
      ({ promise, injected, tried, faults, figures, seeds, part, commit, seed }) =>
        `| ${promise} | ${injected} | ${tried} | ${faults.length === 0 ? "none" : faults.length} | ${figuresText(figures)} | \`${part}\`, seed ${seeds ?? seed}, ${commit} |`,
    );
  return [
    "| Promise | Injected | How often | Broke | Figures | Measured |",
    "|---|---|---|---|---|---|",
    ...lines,
    "",
  ].join("\n");
}

function figuresText(figures: Row["figures"] = {}): string {
  return Object.entries(figures)
    .map(([name, value]) => `${name} ${value}`)
    .join(", ");
}
