// One reader in a process of its own: reads the files it is given and says what it took.
import { performance } from "node:perf_hooks";
import { peakMegabytes } from "../peak-memory.ts";
import { type PageAnswer, READERS, type ReaderName } from "./readers.ts";
import type { StageSums } from "./stage-sums.ts";

/** What one process did. */
export interface ProcessReport {
  /** Seconds for all pages; loading the models is not among them. */
  readonly seconds: number;
  readonly openedIn: number;
  readonly megabytes: number;
  readonly answers: readonly PageAnswer[];
  readonly stages: StageSums;
}

const [name, ...files] = process.argv.slice(2);
const opening = performance.now();
const reader = await READERS[name as ReaderName]();
const began = performance.now();
const answers: PageAnswer[] = [];
for (const file of files) answers.push(await reader.read(file));
const ended = performance.now();
const report: ProcessReport = {
  seconds: (ended - began) / 1000,
  openedIn: (began - opening) / 1000,
  megabytes: peakMegabytes(process.pid) + reader.megabytes(),
  answers,
  stages: reader.stages?.() ?? {},
};
await reader.close();
process.send?.(report, () => process.exit(0));
