import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";

import type { Paper } from "./papers.ts";
import type { ProcessReport } from "./reader-process.ts";
import { figureKey, type PageAnswer, type ReaderName } from "./readers.ts";
import type { StageSums } from "./stage-sums.ts";

const PROCESS = fileURLToPath(new URL("./reader-process.ts", import.meta.url));

/** What a reader did on all papers. */
export interface Score {
  /** Until the slowest worker was done. */
  readonly seconds: number;
  /** Of all workers together. */
  readonly megabytes: number;
  /** Pages on which every figure was right. */
  readonly pagesRight: number;
  readonly figuresRight: number;
  /** Milliseconds of each stage over the pages of the first worker; stages overlap. */
  readonly stages: StageSums;
}

/**
 * Lets a reader work in so many processes at once, each with its share of the papers.
 *
 * A reader that names no figure is helped: an amount that stands anywhere in its text counts as read.
 *
 * @throws {Error} If a process ends without an answer.
 */
export async function runReader(
  name: ReaderName,
  papers: readonly Paper[],
  workers: number,
): Promise<Score> {
  const shares = Array.from({ length: workers }, (_, worker) =>
    papers.filter((_paper, index) => index % workers === worker),
  );
  const reports = await Promise.all(shares.map((share) => readShare(name, share)));
  const found = reports.flatMap(({ answers }, worker) =>
    answers.map((answer, index) => rightFigures(shares[worker]?.[index] as Paper, answer)),
  );
  return {
    seconds: Math.max(...reports.map(({ seconds }) => seconds)),
    megabytes: reports.reduce((sum, { megabytes }) => sum + megabytes, 0),
    pagesRight: found.filter(({ right, all }) => right === all).length,
    figuresRight: found.reduce((sum, { right }) => sum + right, 0),
    stages: reports[0]?.stages ?? {},
  };
}

async function readShare(name: ReaderName, papers: readonly Paper[]): Promise<ProcessReport> {
  const child = fork(PROCESS, [name, ...papers.map(({ file }) => file)], {
    execArgv: ["--import", "tsx"],
    serialization: "advanced",
  });
  return new Promise((resolve, reject) => {
    child.once("message", (report) => resolve(report as ProcessReport));
    child.once("exit", (code) =>
      reject(new Error(`Cannot measure ${name}: it ended with ${code}`)),
    );
  });
}

function rightFigures({ truth }: Paper, answer: PageAnswer) {
  const all = truth.figures.length;
  if ("figures" in answer) {
    const right = truth.figures.filter((one) => answer.figures.includes(figureKey(one))).length;
    return { all, right };
  }
  const digits = answer.text.replace(/[\s.,]/gu, "");
  const amounts = truth.figures.map(({ amount }) => amount.replace(".", ""));
  return { all, right: amounts.filter((amount) => digits.includes(amount)).length };
}
