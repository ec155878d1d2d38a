/**
 * What the file itself, not its text, shows of a change after printing: measured while the pixels or
 * the file's own data are at hand, kept with the recording, judged by nobody but a person.
 */
export interface Trace {
  readonly code: TraceCode;
  /** From 1; absent where the whole file is meant. */
  readonly page?: number;
  /** Left, top, width, height as fractions of the page as uploaded. */
  readonly box?: readonly [number, number, number, number];
  /** A day that the file states, `YYYY-MM-DD`. */
  readonly day?: string;
}

/** What may be measured on a file. */
export const TRACE_CODES = [
  "DIGIT_OF_OTHER_TYPE",
  "DIGIT_OFF_THE_LINE",
  "PATCHED_PAPER",
  "FILE_CREATED",
  "FILE_CHANGED",
  "FILE_FROM_EDITOR",
] as const;

/** `FILE_CREATED` is a mere fact, with its day; the others ask for a look. */
export type TraceCode = (typeof TRACE_CODES)[number];
