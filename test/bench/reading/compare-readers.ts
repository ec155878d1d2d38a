import { spawnSync } from "node:child_process";

import type { Row } from "../row.ts";
import { papersIn } from "./papers.ts";
import type { ReaderName } from "./readers.ts";
import { runReader, type Score } from "./run-reader.ts";

const CORPUS = "test/corpus/compact";

/**
 * Our reader beside Tesseract and tesseract.js on the same pictures, with one worker and with two.
 *
 * @param most Papers to read.
 * @param folder Papers of one's own with their truth; the committed corpus unless told.
 */
export async function compareReaders(most: number, folder = CORPUS): Promise<Row[]> {
  const papers = papersIn(folder, most);
  const rivals: ReaderName[] = [...(hasNative() ? ["Tesseract" as const] : []), "tesseract.js"];
  const rows: Row[] = [];
  for (const workers of [1, 2]) {
    const ours = await runReader("Opora", papers, workers);
    for (const rival of rivals) {
      const theirs = await runReader(rival, papers, workers);
      rows.push(...rowsOf(papers.length, workers, ours, theirs, rival));
    }
    if (workers === 1) rows.push(...stageRows(papers.length, ours));
  }
  return rows;
}

/** Whether this machine has Debian's Tesseract with Russian. */
function hasNative(): boolean {
  const { status, stdout } = spawnSync("tesseract", ["--list-langs"], { encoding: "utf8" });
  return status === 0 && /^rus$/mu.test(stdout);
}

/** What each stage takes of a page; words are read beside figures, so the sum is more than a page. */
function stageRows(pages: number, { stages }: Score): Row[] {
  return Object.entries(stages).map(([stage, milliseconds]) => ({
    ...{ section: "reading", what: `stage ${stage}, a page`, unit: "s", isMoreBetter: false },
    ours: milliseconds / pages / 1000,
  }));
}

function rowsOf(
  pages: number,
  workers: number,
  ours: Score,
  theirs: Score,
  name: ReaderName,
): Row[] {
  const load = `${pages} pages, ${workers === 1 ? "1 worker" : `${workers} workers`}`;
  const row = (what: string, unit: string, of: (score: Score) => number): Row => ({
    ...{ section: "reading", what: `${what}, ${load}`, unit, isMoreBetter: true },
    ours: of(ours),
    rival: { name, value: of(theirs) },
    megabytes: { ours: ours.megabytes, rival: theirs.megabytes },
  });
  const aMinute = (of: (score: Score) => number) => (score: Score) =>
    (of(score) * 60) / score.seconds;
  return [
    row("pages with all figures right", "pages", ({ pagesRight }) => pagesRight),
    row(
      "pages with all figures right a minute",
      "pages/min",
      aMinute(({ pagesRight }) => pagesRight),
    ),
    row(
      "figures right a minute",
      "figures/min",
      aMinute(({ figuresRight }) => figuresRight),
    ),
    row(
      "pages a minute",
      "pages/min",
      aMinute(() => pages),
    ),
  ];
}
