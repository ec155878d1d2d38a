import { extremeOf, householdReadings, withBound } from "../alternatives.ts";
import type { Assessment } from "../assessment.ts";
import type { RuledCase } from "../determination.ts";
import { highest, incomeRange, lowest } from "../income-range.ts";
import { nameOfFigure } from "../one-payment-once.ts";
import type { Ratio } from "../ratio.ts";
import { NOTHING } from "../ratio.ts";
import type { ReviewCode } from "../review-codes.ts";
import type { IncomeTest } from "../rules/income-test.ts";

/** One open point whose answer may be needed: a payment, or a question of the law. */
export interface OpenPoint {
  readonly code: ReviewCode;
  /** The line of income it is about; undefined for a question of household or threshold. */
  readonly line: number | undefined;
  /** Document and figure, where it is about a paper. */
  readonly figure: string;
}

const MOST_POINTS = 12;

/**
 * The fewest open points that settle the case: once they are answered as they stand, nothing else
 * that is open can change the income test. Empty where nothing open matters. An amount that cannot
 * be read has to be answered whenever anything matters.
 *
 * Above a dozen open points every one that can change the test alone is named instead.
 */
export function whatSettles({ assessment, unread }: RuledCase): readonly OpenPoint[] {
  const papers = unreadPapers(assessment, unread);
  return [...papers, ...fewest(assessment, papers.length > 0)];
}

/** Papers that could not be read matter unless income is too high without them. */
function unreadPapers(assessment: Assessment, unread: readonly string[]): readonly OpenPoint[] {
  if (extremeOf(assessment, "low").incomeTest === "not-below") return [];
  return unread.map((figure) => ({ code: "DOCUMENT_NOT_READ", line: undefined, figure }));
}

function fewest(assessment: Assessment, papersMatter: boolean): readonly OpenPoint[] {
  const points = openPoints(assessment);
  const unread = points.filter(({ line }) => isUnread(assessment, line));
  const others = points.filter((point) => !unread.includes(point));
  if (!papersMatter && agrees(assessment, [])) return [];
  if (others.length > MOST_POINTS) {
    return points.filter(
      (point) =>
        !agrees(
          assessment,
          points.filter((one) => one !== point),
        ),
    );
  }
  for (let size = 0; size < others.length; size += 1) {
    const found = subsets(others, size).find((some) => agrees(assessment, [...unread, ...some]));
    if (found !== undefined) return [...unread, ...found];
  }
  return points;
}

function isUnread({ lines }: Assessment, index: number | undefined): boolean {
  return index !== undefined && lines[index]?.counted === null;
}

function openPoints(assessment: Assessment): readonly OpenPoint[] {
  const lines = assessment.lines.flatMap((line, index): OpenPoint[] => {
    const code = incomeRange(line)?.code ?? line.readings[0]?.code;
    return code === undefined ? [] : [{ code, line: index, figure: nameOfFigure(line.payment) }];
  });
  const household = assessment.household.flatMap(({ reading }) => reading ?? []);
  const threshold = assessment.threshold.others.map(({ code }) => code);
  const questions = [...new Set([...household, ...threshold])];
  return [...lines, ...questions.map((code) => ({ code, line: undefined, figure: "" }))];
}

/** Whether every reading of the points that stay open yields one and the same test. */
function agrees(assessment: Assessment, answered: readonly OpenPoint[]): boolean {
  const settled = new Set(answered.flatMap(({ line }) => line ?? []));
  const codes = new Set(answered.flatMap(({ code, line }) => (line === undefined ? code : [])));
  const variants = [
    assessment,
    ...householdReadings(assessment)
      .filter(({ code }) => !codes.has(code))
      .map((other) => other.assessment),
  ];
  const tests = variants.flatMap((variant) => {
    const found = [
      variant.threshold.main,
      ...variant.threshold.others.filter(({ code }) => !codes.has(code)).map((one) => one.found),
    ];
    return found.flatMap((threshold) =>
      (["low", "high"] as const).map((side) => atExtreme(variant, settled, side, threshold)),
    );
  });
  return new Set(tests).size === 1 && tests[0] !== "undetermined";
}

function atExtreme(
  assessment: Assessment,
  settled: ReadonlySet<number>,
  side: "low" | "high",
  threshold: Assessment["threshold"]["main"],
): IncomeTest {
  const bound = side === "low" ? lowest : highest;
  const bounds = assessment.lines.flatMap((line, index): [number, Ratio | null][] => {
    if (!settled.has(index)) return [[index, bound(line)]];
    return line.counted === null ? [[index, NOTHING]] : [];
  });
  return withBound(assessment, new Map(bounds), side, threshold).incomeTest;
}

function subsets(points: readonly OpenPoint[], size: number): readonly (readonly OpenPoint[])[] {
  if (size === 0) return [[]];
  return points.flatMap((point, index) =>
    subsets(points.slice(index + 1), size - 1).map((rest) => [point, ...rest]),
  );
}
