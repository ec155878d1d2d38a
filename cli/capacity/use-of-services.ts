import type { ReaderMix } from "./pipeline.ts";

/** What one scan of one page uses of each paid service, from its upload to its decision. */
export interface UseOfServices {
  readonly apiRequests: number;
  readonly sqsRequests: number;
  readonly snsRequests: number;
  readonly s3Writes: number;
  readonly s3Reads: number;
  readonly tableReadUnits: number;
  /** Units of the table and of its index, those of a transaction twice. */
  readonly tableWriteUnits: number;
  readonly lambdaCalls: number;
  readonly textractPages: number;
}

/**
 * Counted, not estimated: `test/bench/budgets.test.ts` lets a scan travel the road and compares. Of
 * both readers together each source brings its own messages, calls and recording.
 */
export const USE: Readonly<Record<ReaderMix, UseOfServices>> = {
  textract: {
    apiRequests: 2,
    sqsRequests: 15,
    snsRequests: 1,
    s3Writes: 2,
    s3Reads: 7,
    tableReadUnits: 20,
    tableWriteUnits: 96,
    lambdaCalls: 7,
    textractPages: 1,
  },
  local: {
    apiRequests: 2,
    sqsRequests: 12,
    snsRequests: 0,
    s3Writes: 3,
    s3Reads: 6,
    tableReadUnits: 18,
    tableWriteUnits: 90,
    lambdaCalls: 6,
    textractPages: 0,
  },
  "textract,local": {
    apiRequests: 2,
    sqsRequests: 21,
    snsRequests: 1,
    s3Writes: 4,
    s3Reads: 10,
    tableReadUnits: 24,
    tableWriteUnits: 100,
    lambdaCalls: 9,
    textractPages: 1,
  },
};
