import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, extname, join } from "node:path";

import { openLocalReaders } from "../../../functions/read-scan/handler-readers.ts";
import type { Truth } from "../../../shared/contracts/truth.ts";
import { readPaper } from "../../../shared/reading/read-paper.ts";
import type { Row } from "../row.ts";
import { nativeTesseract, type TextReader, tesseractJs } from "./rivals.ts";

const CORPUS = "test/corpus/compact";
const MODELS = "shared/readers/models";
const PICTURES = [".png", ".jpg"];
/** Papers in Kazakh and English: the others are called with Russian alone. */
const OTHER_SCRIPTS = /^(w2|pay-stub|benefit-letter|kz)/u;

/** A scan, and the amounts that stand on it. */
interface Paper {
  readonly file: string;
  readonly truth: Truth;
}

/** What a reader did on all papers. */
interface Score {
  readonly seconds: number;
  /** Pages on which every figure was right. */
  readonly pagesRight: number;
  readonly figuresRight: number;
}

/**
 * Our reader beside Tesseract and tesseract.js on the same pictures. The others name no figure, so
 * they are helped: an amount that stands anywhere in their text counts as read and named.
 *
 * @param most Papers to read.
 */
export async function compareReaders(most: number): Promise<Row[]> {
  const papers = papersOf(most);
  const ours = await scoreOurs(papers);
  const native = nativeTesseract();
  const rivals = [...(native ? [native] : []), await tesseractJs(MODELS)];
  const rows: Row[] = [];
  for (const rival of rivals) {
    const theirs = await scoreText(papers, rival);
    await rival.close();
    rows.push(...rowsOf(papers.length, ours, theirs, rival.name));
  }
  return rows;
}

function rowsOf(pages: number, ours: Score, theirs: Score, name: string): Row[] {
  const row = (what: string, unit: string, of: (score: Score) => number): Row => ({
    ...{ section: "reading", what: `${what}, ${pages} pages`, unit, isMoreBetter: true },
    ours: of(ours),
    rival: { name, value: of(theirs) },
  });
  const perMinute = (of: (score: Score) => number) => (score: Score) =>
    (of(score) * 60) / score.seconds;
  return [
    row("pages with all figures right", "pages", ({ pagesRight }) => pagesRight),
    row(
      "pages with all figures right a minute",
      "pages/min",
      perMinute(({ pagesRight }) => pagesRight),
    ),
    row(
      "figures right a minute",
      "figures/min",
      perMinute(({ figuresRight }) => figuresRight),
    ),
    row(
      "pages a minute",
      "pages/min",
      perMinute(() => pages),
    ),
  ];
}

function papersOf(most: number): Paper[] {
  const names = readdirSync(CORPUS)
    .filter((name) => PICTURES.includes(extname(name)))
    .filter((name) => !OTHER_SCRIPTS.test(name));
  const papers = names.flatMap((name): Paper[] => {
    const truth = join(CORPUS, `${basename(name, extname(name))}.truth.json`);
    if (!existsSync(truth)) return [];
    return [{ file: join(CORPUS, name), truth: JSON.parse(readFileSync(truth, "utf8")) as Truth }];
  });
  return papers.filter(({ truth }) => truth.figures.length > 0).slice(0, most);
}

async function scoreOurs(papers: readonly Paper[]): Promise<Score> {
  const readers = await openLocalReaders();
  const began = performance.now();
  const found: number[] = [];
  for (const { file, truth } of papers) {
    const bytes = readFileSync(file);
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    const { recordings, pages } = await readers.readScan({ bytes, sha256, name: basename(file) });
    const { figures } = readPaper(recordings, {
      file: basename(file),
      sha256,
      pages: pages.length,
    });
    const read = figures.map((one) => [one.name, one.month, one.code, one.amount].join());
    found.push(
      truth.figures.filter((one) =>
        read.includes([one.name, one.month, one.code, one.amount].join()),
      ).length,
    );
  }
  const seconds = (performance.now() - began) / 1000;
  await readers.close();
  return scoreOf(papers, found, seconds);
}

async function scoreText(papers: readonly Paper[], reader: TextReader): Promise<Score> {
  const began = performance.now();
  const found: number[] = [];
  for (const { file, truth } of papers) {
    const digits = (await reader.read(file)).replace(/[\s.,]/gu, "");
    found.push(
      truth.figures.filter(({ amount }) => digits.includes(amount.replace(".", ""))).length,
    );
  }
  return scoreOf(papers, found, (performance.now() - began) / 1000);
}

function scoreOf(papers: readonly Paper[], found: readonly number[], seconds: number): Score {
  return {
    seconds,
    pagesRight: papers.filter(({ truth }, index) => truth.figures.length === found[index]).length,
    figuresRight: found.reduce((sum, one) => sum + one, 0),
  };
}
