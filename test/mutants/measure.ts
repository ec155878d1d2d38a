import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";

import fc from "fast-check";

import { readPaper } from "../../shared/reading/read-paper.ts";
import {
  anyCertificate,
  anySpoil,
  spoiltRecordings,
} from "../shared/reading/specimens/spoilt-reading.ts";
import { keyOf, truthOf } from "../shared/reading/specimens/true-figures.ts";

const FILE = { file: "scan.png", sha256: "0".repeat(64), pages: 1 };

interface Counted {
  readonly readers: string;
  readonly papers: number;
  readonly read: number;
  readonly confirmed: number;
  readonly wrong: readonly string[];
}

/** Spoils papers and counts the figures that are confirmed, and those that are wrong at that. */
function count(readers: "local" | "textract", papers: number, seed: number): Counted {
  const mutants = fc.sample(fc.tuple(anyCertificate, anySpoil), { numRuns: papers, seed });
  const wrong: string[] = [];
  let confirmed = 0;
  let read = 0;
  for (const [certificate, spoil] of mutants) {
    const reading = readPaper(spoiltRecordings(certificate, spoil, readers), FILE);
    const truth = truthOf(certificate);
    const sure = reading.figures.filter(({ standing }) => standing === "confirmed");
    confirmed += sure.length;
    read += reading.status === "read" ? 1 : 0;
    wrong.push(...sure.filter((figure) => !truth.has(keyOf(figure))).map(keyOf));
  }
  return { readers, papers, read, confirmed, wrong };
}

/** Measures mutated papers and writes `docs/mutated-papers.md`. */
function measure(): number {
  const { values } = parseArgs({
    options: {
      papers: { type: "string", default: "10000" },
      seed: { type: "string", default: "1" },
    },
  });
  const [papers, seed] = [Number(values.papers), Number(values.seed)];
  const counted = (["local", "textract"] as const).map((readers) => count(readers, papers, seed));
  const commit = execFileSync("git", ["rev-parse", "--short", "HEAD"], { encoding: "utf8" }).trim();
  writeFileSync("docs/mutated-papers.md", page(counted, seed, commit));
  return counted.some(({ wrong }) => wrong.length > 0) ? 1 : 0;
}

function page(counted: readonly Counted[], seed: number, commit: string): string {
  const rows = counted.map(
    ({ readers, papers, read, confirmed, wrong }) =>
      `| ${readers} | ${papers} | ${read} | ${confirmed} | ${wrong.length} |`,
  );
  return `# Mutated papers

Invented certificates of income, each read wrongly in some way: a digit changed for one reader or for
all, a row dropped or added, a month or a code misread, months swapped, two rows exchanged in one
reader's eyes. Nothing that is wrong may be called confirmed.

| readers | papers | read | figures confirmed | wrong and confirmed |
|---|---:|---:|---:|---:|
${rows.join("\n")}

Seed ${seed}, commit ${commit}. This page is written by \`npx tsx test/mutants/measure.ts --papers N --seed S\`
(10 000 papers unless told otherwise); nobody edits it. \`OPORA_DEEP=1 npx vitest run
test/shared/reading/read-paper.mutants.test.ts\` draws 10 000 others and fails at the first wrong figure.
`;
}

process.exitCode = measure();
