import type { ReaderName, Recording } from "../reading/recording.ts";

/** What a reader leaves of a file that it could not read at all, and why. */
export interface ReadingFailure {
  readonly reader: ReaderName;
  readonly sha256: string;
  readonly pages: number;
  /** Such as `DAMAGED`, `TIME_LIMIT` or `JOB_EXPIRED`. */
  readonly code: string;
}

/** A recording without blocks that names why: the other sources need not wait for it. */
export function failedRecording({ reader, sha256, pages, code }: ReadingFailure): Recording {
  const all = Array.from({ length: pages }, (_, index) => index + 1);
  return {
    ...{
      schema: "opora.recording/1",
      reader,
      model: `${reader}@none`,
      covers: ["words", "figures"],
    },
    ...{ sha256, pages, outcome: "failed", warnings: [{ code, pages: all }], blocks: [] },
  };
}
