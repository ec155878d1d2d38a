import type { StartRequest } from "./inputs.ts";

/** A job as it is remembered: its request, its state, and where its result lies. */
export interface Job {
  readonly id: string;
  readonly api: "StartDocumentAnalysis" | "StartDocumentTextDetection";
  readonly request: StartRequest;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  /** The result, once there is one. */
  readonly blob?: string;
}

/** How long jobs, results and tokens live: seven days. */
export const JOB_LIFE_MS = 7 * 24 * 3600 * 1000;
