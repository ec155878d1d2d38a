import { type ReaderMix, SHARED_KEYS, type SharedKey } from "./pipeline.ts";
import type { Quotas } from "./quotas.ts";
import type { WorkTimes } from "./work-times.ts";

/** Everything that decides how fast a deployment is. */
export interface Shape {
  readonly readers: ReaderMix;
  readonly quotas: Quotas;
  readonly work: WorkTimes;
  /** Pages of a scan; the work of reading and of taking figures grows with them. */
  readonly pages: number;
  /** Seconds that Textract takes for a page. */
  readonly textractPageSeconds: number;
  /** Regions that the scans come from: each has a queue of its own. */
  readonly regions: number;
  /** Standard deviation of each work time as a share of it. */
  readonly spread: number;
  /** Processors that all functions share: none on Lambda, two on a small machine. */
  readonly processors: number;
}

/** What the pipeline is by itself; the rest is asked of whoever plans. */
export const USUAL: Pick<
  Shape,
  "textractPageSeconds" | "regions" | "spread" | "processors" | "pages"
> = {
  textractPageSeconds: 5,
  regions: 1,
  spread: 0.5,
  processors: Number.POSITIVE_INFINITY,
  pages: 1,
};

/** Verbs whose work grows with the pages of a scan. */
const BY_PAGE = ["collect-reading", "read-scan", "extract-figures"] as const;

/** Seconds of one message of a verb on a warm function. */
export function messageSeconds({ work, pages }: Shape, verb: keyof WorkTimes): number {
  const byPage = BY_PAGE.some((one) => one === verb);
  return work[verb].message * (byPage ? pages : 1);
}

/** Messages that one scan brings a verb: each source orders figures anew. */
export function messagesOf({ readers }: Shape, verb: keyof WorkTimes): number {
  return verb === "extract-figures" && readers === "textract,local" ? 2 : 1;
}

/** Parts over which the writes of a key that all scans share are spread. */
export function partsOf({ regions }: Shape, key: SharedKey): number {
  return key === "queue" ? regions : SHARED_KEYS[key];
}
