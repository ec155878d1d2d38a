import type { Reading } from "../../shared/reading/reading.ts";
import { findSpecimens } from "../evaluation/find-specimens.ts";
import { score } from "../evaluation/score.ts";
import { showEvaluation } from "../evaluation/show-evaluation.ts";
import { truthDoubts } from "../evaluation/truth-doubts.ts";
import type { ScanFile } from "../find-scans.ts";
import type { Io } from "../io.ts";
import { progress } from "../progress.ts";
import { UsageError } from "../usage-error.ts";

/** What evaluating needs: something that reads scans, one reading a scan, in the order given. */
export interface EvaluateDependencies {
  readonly readFiles: (
    scans: readonly ScanFile[],
    onRead: (done: number, name: string) => void,
  ) => Promise<readonly Reading[]>;
}

/**
 * `opora evaluate FOLDER`: accuracy over scans with truth files beside them.
 *
 * Resolves to 1 if one figure is wrong and confirmed, whatever the accuracy.
 */
export async function run(
  args: readonly string[],
  io: Io,
  { readFiles }: EvaluateDependencies,
): Promise<number> {
  const [folder, ...rest] = args;
  if (folder === undefined || rest.length > 0 || folder.startsWith("--")) {
    throw new UsageError({
      file: "",
      path: "",
      expected: "opora evaluate FOLDER",
      message: "Cannot evaluate: expected exactly one folder of scans with truth files",
    });
  }
  const specimens = findSpecimens(folder);
  for (const doubt of truthDoubts(specimens)) io.err(doubt);
  const readings = await readFiles(
    specimens.map(({ scan }) => scan),
    progress(io, "Reading scans", specimens.length),
  );
  const evaluation = score(
    specimens.map(({ scan, truth }, index) => {
      const reading = readings[index];
      if (reading === undefined) throw new RangeError(`Cannot score ${scan.name}: it was not read`);
      return { file: scan.name, truth, reading };
    }),
  );
  io.out(io.json ? `${JSON.stringify(evaluation, null, 2)}\n` : showEvaluation(evaluation));
  return evaluation.figures.wrongAndConfirmed === 0 ? 0 : 1;
}
