/** Where a command writes, and how: standard output is for results, standard error for the rest. */
export interface Io {
  /** Writes text to standard output; with `json`, only the one JSON document goes here. */
  readonly out: (text: string) => void;
  /** Writes a line to standard error: progress, warnings, errors. */
  readonly err: (text: string) => void;
  /** Whether `--json` was given. */
  readonly json: boolean;
  /** Whether standard output is a terminal, so that colours make sense. */
  readonly isTty: boolean;
}
