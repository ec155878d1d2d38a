import { readFileSync, writeFileSync } from "node:fs";

import { machine } from "./machine.ts";
import { type Row, tableOf } from "./row.ts";

const PAGE = "docs/bench.md";

/**
 * Writes the rows of each measured section under its heading in `docs/bench.md`, with the machine and
 * the command; what was not measured now stays as it was.
 *
 * @param command What was typed, without the name of the programme.
 */
export function writeReport(rows: readonly Row[], command: string): void {
  const sections = [...new Set(rows.map(({ section }) => section))];
  const page = sections.reduce(
    (text, section) => withSection(text, section, rows, command),
    readFileSync(PAGE, "utf8"),
  );
  writeFileSync(PAGE, page);
}

function withSection(page: string, name: string, rows: readonly Row[], command: string): string {
  const own = rows.filter(({ section }) => section === name);
  const heading = `### ${name}\n`;
  const text = `${heading}\n\`npm run bench -- ${command}\`, ${machine()}\n\n${tableOf(own)}`;
  const from = page.indexOf(heading);
  if (from < 0) return `${page.trimEnd()}\n\n${text}`;
  const next = page.indexOf("\n### ", from);
  return `${page.slice(0, from)}${text}${next < 0 ? "" : page.slice(next)}`;
}
