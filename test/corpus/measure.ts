import { findSpecimens } from "../../cli/evaluation/find-specimens.ts";
import { type Judged, score } from "../../cli/evaluation/score.ts";
import { readPaper } from "../../shared/reading/read-paper.ts";
import { rejectedReading } from "../../shared/reading/rejected-reading.ts";
import { recordingKeeper } from "./kept-recordings.ts";

/** How well one scan was read. */
export interface ScanResult {
  readonly formRight: boolean;
  readonly right: number;
  /** Wrong, missing or extra. */
  readonly faults: number;
  readonly wrongAndConfirmed: number;
}

/** A scan read, and what reading it took. */
export interface Measured extends Judged {
  readonly pages: number;
  /** Commit of the project whose readers read it. */
  readonly readers: string;
  readonly cpuSeconds: number;
  readonly peakMegabytes: number;
}

/** Reads every scan of a corpus with the readers of this machine; what was read before is kept. */
export async function readCorpus(
  folder: string,
  onRead: (done: number, name: string) => void = () => {},
  recordings?: string,
): Promise<readonly Measured[]> {
  const keeper = recordingKeeper(recordings);
  const measured: Measured[] = [];
  try {
    for (const { scan, truth } of findSpecimens(folder)) {
      const kept = await keeper.read(scan.path);
      const { sha256, pages, readers, cpuSeconds, peakMegabytes } = kept;
      const file = { file: scan.name, sha256, pages };
      const reading = kept.rejection
        ? rejectedReading(file, kept.rejection)
        : readPaper(kept.recordings, file);
      const cost = { pages, readers, cpuSeconds, peakMegabytes };
      measured.push({ file: scan.name, truth, reading, ...cost });
      onRead(measured.length, scan.name);
    }
  } finally {
    await keeper.close();
  }
  return measured;
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
