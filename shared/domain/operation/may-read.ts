/** What decides whether paid reading may go on. */
export interface PaidReading {
  readonly paused: boolean;
  /** Spent today, in millionths of a dollar. */
  readonly spentMicroUsd: number;
  /** What may be spent on one day; undefined where nobody set a cap. */
  readonly capMicroUsd: number | undefined;
  /** What the document at hand would cost. */
  readonly nextMicroUsd: number;
}

/** Whether a paid reading may begin now, or what holds it. */
export type MayRead = "may" | "paused" | "spent";

/**
 * Whether one more paid reading may begin: not while an operator has paused it, and not if it would
 * lift the day above its cap. A document dearer than the whole cap is read by nobody but on a day
 * that has spent nothing, for it would wait for ever otherwise.
 */
export function mayRead({
  paused,
  spentMicroUsd,
  capMicroUsd,
  nextMicroUsd,
}: PaidReading): MayRead {
  if (paused) return "paused";
  if (capMicroUsd === undefined) return "may";
  if (spentMicroUsd === 0) return "may";
  return spentMicroUsd + nextMicroUsd <= capMicroUsd ? "may" : "spent";
}
