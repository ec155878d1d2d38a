import { exponential, type Random } from "./random.ts";

/** When scans come. */
export type Arrivals =
  | { readonly kind: "burst"; readonly scans: number; readonly perSecond?: number }
  | { readonly kind: "steady"; readonly perSecond: number; readonly seconds: number };

/** The instants at which scans come, in seconds, in order. */
export function* instantsOf(arrivals: Arrivals, random: Random): Generator<number> {
  if (arrivals.kind === "burst") {
    const gap = arrivals.perSecond === undefined ? 0 : 1 / arrivals.perSecond;
    for (let scan = 0; scan < arrivals.scans; scan += 1) yield scan * gap;
    return;
  }
  let at = 0;
  for (;;) {
    at += exponential(random, 1 / arrivals.perSecond);
    if (at > arrivals.seconds) return;
    yield at;
  }
}
