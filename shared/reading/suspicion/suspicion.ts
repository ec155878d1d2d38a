import type { ReadingReason } from "../reading.ts";
import { SUSPICIONS, type SuspicionCode } from "./suspicions.ts";

/** A question about a paper as a reason of its reading, with the figures it is about. */
export function suspicion(code: SuspicionCode, figures: readonly string[] = []): ReadingReason {
  const message = SUSPICIONS[code];
  return figures.length === 0 ? { code, message } : { code, message, figures };
}
