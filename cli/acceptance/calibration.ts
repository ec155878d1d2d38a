import type { SettingResult } from "../../shared/contracts/acceptance.ts";
import type { Figure, Reading } from "../../shared/reading/reading.ts";
import { matchFigures } from "../evaluation/match-figures.ts";
import type { Judged } from "../evaluation/score.ts";

/** The best standing first. */
const STANDINGS: readonly Figure["standing"][] = [
  "confirmed",
  "repaired",
  "unconfirmed",
  "conflicting",
  "unreadable",
];

/**
 * For each standing how many figures bear it and how many of those are right: what a standing is
 * worth on these papers.
 */
export function calibration(judged: readonly Judged[]): SettingResult["calibration"] {
  const seen = judged.flatMap(({ reading, truth }) =>
    matchFigures(
      truth.figures,
      papersOf(reading).flatMap(({ figures }) => figures),
    ).flatMap(({ got, verdict }) =>
      got === undefined ? [] : [{ standing: got.standing, right: verdict === "right" }],
    ),
  );
  return STANDINGS.flatMap((standing) => {
    const own = seen.filter((figure) => figure.standing === standing);
    const right = own.filter((figure) => figure.right).length;
    if (own.length === 0) return [];
    return {
      standing,
      figures: own.length,
      right,
      rightShare: right / own.length,
      worst: upperBound(own.length - right, own.length),
    };
  });
}

/** The papers of a file: its parts where it holds several. */
export function papersOf(reading: Reading): readonly Reading[] {
  const parts = reading.parts ?? [];
  return parts.length === 0 ? [reading] : parts;
}

/**
 * The error rate that is not exceeded with 95 % certainty, by Clopper and Pearson: 0 of 300 is at
 * most 1 %.
 */
export function upperBound(errors: number, of: number): number {
  if (of === 0 || errors >= of) return 1;
  let [low, high] = [0, 1];
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2;
    if (atMost(errors, of, middle) > 0.05) low = middle;
    else high = middle;
  }
  return high;
}

/** Chance of at most so many errors when each of the trials errs with the given chance. */
function atMost(errors: number, of: number, chance: number): number {
  let term = of * Math.log1p(-chance);
  let sum = Math.exp(term);
  for (let count = 1; count <= errors; count += 1) {
    term += Math.log(((of - count + 1) / count) * (chance / (1 - chance)));
    sum += Math.exp(term);
  }
  return sum;
}
