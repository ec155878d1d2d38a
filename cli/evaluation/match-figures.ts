import type { TruthFigure } from "../../shared/contracts/truth.ts";
import type { Figure } from "../../shared/reading/reading.ts";

/** One figure of the truth against one that was read; either side may be missing. */
export interface FigurePair {
  readonly expected?: TruthFigure;
  readonly got?: Figure;
  readonly verdict: "right" | "wrong" | "missing" | "extra";
}

/**
 * Pairs what a paper says with what was read, as multisets on name, month, code and amount.
 *
 * What is left over is paired by name, month and code, so that a misread amount is one wrong
 * figure and not a missing and an extra one. A figure read as null is a missing one.
 */
export function matchFigures(
  expected: readonly TruthFigure[],
  read: readonly Figure[],
): readonly FigurePair[] {
  const exact = pairBy(expected, read, (figure) => `${place(figure)} ${figure.amount}`);
  const loose = pairBy(exact.unmatchedTruth, exact.unmatchedFigures, place);
  return [
    ...exact.pairs.map((pair): FigurePair => ({ ...pair, verdict: "right" })),
    ...loose.pairs.map(
      (pair): FigurePair => ({ ...pair, verdict: pair.got.amount === null ? "missing" : "wrong" }),
    ),
    ...loose.unmatchedTruth.map((figure): FigurePair => ({ expected: figure, verdict: "missing" })),
    ...loose.unmatchedFigures.map((figure): FigurePair => ({ got: figure, verdict: "extra" })),
  ];
}

function place({ name, month = "", code = "" }: TruthFigure | Figure): string {
  return `${name} ${month} ${code}`;
}

function pairBy(
  truth: readonly TruthFigure[],
  figures: readonly Figure[],
  key: (figure: TruthFigure | Figure) => string,
) {
  const waiting = new Map<string, Figure[]>();
  for (const figure of figures) {
    const same = waiting.get(key(figure)) ?? [];
    waiting.set(key(figure), [...same, figure]);
  }
  const pairs: { expected: TruthFigure; got: Figure }[] = [];
  const unmatchedTruth: TruthFigure[] = [];
  for (const expected of truth) {
    const got = waiting.get(key(expected))?.shift();
    if (got === undefined) unmatchedTruth.push(expected);
    else pairs.push({ expected, got });
  }
  return { pairs, unmatchedTruth, unmatchedFigures: [...waiting.values()].flat() };
}
