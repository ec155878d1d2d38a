import { burstRows } from "./burst-part.ts";
import { rowsOf } from "./crash-part.ts";
import { documentKinds } from "./kinds.ts";
import type { Row } from "./row.ts";
import { scheduleRows } from "./schedule-part.ts";

/** How a part is run: from which seed on, and at most how often. */
export interface PartOptions {
  readonly seed: number;
  readonly most?: number | undefined;
  /** How many schedules, faults or bursts at a time; what comes out does not depend on it. */
  readonly workers: number;
}

type Part = (options: PartOptions) => Promise<Row[]>;

const crash =
  (kind: number): Part =>
  async ({ seed, most, workers }) => {
    const chosen = (await documentKinds())[kind];
    return chosen ? rowsOf(chosen, { most, seed, workers }) : [];
  };

/** The parts of the bench by name. */
export const PARTS: Readonly<Record<string, Part>> = {
  "crash-local": crash(0),
  "crash-textract": crash(1),
  "crash-both": crash(2),
  "crash-pdf-text": crash(3),
  "crash-hostile": crash(4),
  schedules: ({ seed, most, workers }) => scheduleRows(seed, most ?? 10_000, workers),
  burst: ({ seed, most, workers }) => burstRows(seed, most, workers),
};
