import { findSpecimens } from "../../cli/evaluation/find-specimens.ts";
import { type Judged, score } from "../../cli/evaluation/score.ts";
import { readFiles } from "../../cli/read-files.ts";

/** How well one scan was read. */
export interface ScanResult {
  readonly formRight: boolean;
  readonly right: number;
  /** Wrong, missing or extra. */
  readonly faults: number;
  readonly wrongAndConfirmed: number;
}

/** Reads every scan of a corpus with the readers of this machine. */
export async function readCorpus(
  folder: string,
  onRead: (done: number, name: string) => void = () => {},
): Promise<readonly Judged[]> {
  const specimens = findSpecimens(folder);
  const readings = await readFiles(
    specimens.map(({ scan }) => scan),
    onRead,
  );
  return specimens.flatMap(({ scan, truth }, index) => {
    const reading = readings[index];
    return reading === undefined ? [] : [{ file: scan.name, truth, reading }];
  });
}

/** The result of each scan by its name. */
export function resultsByScan(judged: readonly Judged[]): Record<string, ScanResult> {
  return Object.fromEntries(
    judged.map((one) => {
      const { documents, figures } = score([one]);
      const { right, wrong, missing, extra, wrongAndConfirmed } = figures;
      const faults = wrong + missing + extra;
      return [one.file, { formRight: documents.formRight === 1, right, faults, wrongAndConfirmed }];
    }),
  );
}
