import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";

import fc from "fast-check";

import { readPaper } from "../../shared/reading/read-paper.ts";
import type { Figure } from "../../shared/reading/reading.ts";
import type { Recording } from "../../shared/reading/recording.ts";
import { anyLayout } from "../shared/reading/specimens/any-layout.ts";
import { saidBy } from "../shared/reading/specimens/other-layouts.ts";
import { anyMutation, spoiltLayout } from "../shared/reading/specimens/spoilt-layout.ts";
import {
  anyCertificate,
  anySpoil,
  spoiltRecordings,
} from "../shared/reading/specimens/spoilt-reading.ts";
import { keyOf, truthOf } from "../shared/reading/specimens/true-figures.ts";

const FILE = { file: "scan.png", sha256: "0".repeat(64), pages: 1 };

type Readers = "local" | "textract";

/** A mutated paper: what its readers recorded, and whether a figure is one it truly prints. */
interface Mutant {
  readonly recordings: readonly Recording[];
  readonly isTrue: (figure: Figure) => boolean;
}

interface Counted {
  readonly papers: string;
  readonly readers: Readers;
  readonly mutants: number;
  readonly read: number;
  readonly confirmed: number;
  readonly wrong: readonly string[];
}

/** The papers that are mutated, and how. */
const PAPERS = {
  "2-НДФЛ": (readers: Readers, numRuns: number, seed: number): readonly Mutant[] =>
    fc.sample(fc.tuple(anyCertificate, anySpoil), { numRuns, seed }).map(([certificate, spoil]) => {
      const truth = truthOf(certificate);
      return {
        recordings: spoiltRecordings(certificate, spoil, readers),
        isTrue: (figure) => truth.has(keyOf(figure)),
      };
    }),
  "ten other forms with a total": (readers: Readers, numRuns: number, seed: number) =>
    fc.sample(fc.tuple(anyLayout, anyMutation), { numRuns, seed }).map(([layout, mutation]) => {
      const truth = new Set(layout.figures);
      return {
        recordings: spoiltLayout(layout.prints, mutation, readers),
        isTrue: (figure: Figure) => truth.has(saidBy(figure)),
      };
    }),
} as const;

/** Reads mutants and counts the figures that are confirmed, and those that are wrong at that. */
function count(papers: string, readers: Readers, mutants: readonly Mutant[]): Counted {
  const wrong: string[] = [];
  let confirmed = 0;
  let read = 0;
  for (const { recordings, isTrue } of mutants) {
    const reading = readPaper(recordings, FILE);
    const sure = reading.figures.filter(({ standing }) => standing === "confirmed");
    confirmed += sure.length;
    read += reading.status === "read" ? 1 : 0;
    wrong.push(...sure.filter((figure) => !isTrue(figure)).map(keyOf));
  }
  return { papers, readers, mutants: mutants.length, read, confirmed, wrong };
}

/** Measures mutated papers and writes `docs/mutated-papers.md`. */
function measure(): number {
  const { values } = parseArgs({
    options: {
      papers: { type: "string", default: "10000" },
      seed: { type: "string", default: "1" },
    },
  });
  const commit = execFileSync("git", ["rev-parse", "--short", "HEAD"], { encoding: "utf8" }).trim();
  const [numRuns, seed] = [Number(values.papers), Number(values.seed)];
  const counted = Object.entries(PAPERS).flatMap(([papers, mutate]) =>
    (["local", "textract"] as const).map((readers) =>
      count(papers, readers, mutate(readers, numRuns, seed)),
    ),
  );
  writeFileSync("docs/mutated-papers.md", page(counted, seed, commit));
  return counted.some(({ wrong }) => wrong.length > 0) ? 1 : 0;
}

function page(counted: readonly Counted[], seed: number, commit: string): string {
  const rows = counted.map(
    ({ papers, readers, mutants, read, confirmed, wrong }) =>
      `| ${papers} | ${readers} | ${mutants} | ${read} | ${confirmed} | ${wrong.length} |`,
  );
  return `# Mutated papers

Invented papers, one thing of each wrong: a digit changed, a row dropped or added, a month, a code or a year
misread, month and year or two rows exchanged. Nothing that is wrong may be called confirmed.

| papers | readers | mutants | read | figures confirmed | wrong and confirmed |
|---|---|---:|---:|---:|---:|
${rows.join("\n")}

\`local\` are the two readers of this machine, of which one, or both alike, see the mutation; \`textract\` is one
reader alone, so that only the paper's own equations confirm.

What is a mutation of the *reading* and what one of the *paper* is kept apart. Where one reader sees another digit, row,
month or year than the print, the figure is wrong, and nothing may confirm it. Where the print itself was changed, a
changed digit, a dropped and an added row are wrong as well, for the paper's total speaks against them. A print whose
month or year was changed, or whose changed amounts no total and no equation contradicts, is read as it stands: two
unlike readers that agree on it are right about the paper. Whether such a paper is genuine is asked, where it shows, by
the [questions about a paper](suspicion.md), and answered by its payer.

Seed ${seed}, commit ${commit}. This page is written by \`npx tsx test/mutants/measure.ts --papers N --seed S\`
(10 000 papers unless told otherwise); nobody edits it. \`OPORA_DEEP=1 npx vitest run
test/shared/reading/read-paper.mutants.test.ts\` draws 10 000 others and fails at the first wrong figure.
`;
}

process.exitCode = measure();
