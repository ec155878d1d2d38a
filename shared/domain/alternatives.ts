import type { Assessment } from "./assessment.ts";
import { assess } from "./assessment.ts";
import { turned } from "./household.ts";
import type { IncomeLine } from "./income-line.ts";
import { highest, incomeRange, lowest } from "./income-range.ts";
import type { Measurement } from "./measure.ts";
import { measure } from "./measure.ts";
import type { Ratio } from "./ratio.ts";
import type { ReviewCode } from "./review-codes.ts";
import { REVIEW_CODES } from "./review-codes.ts";
import type { FoundThreshold } from "./threshold.ts";

/** One other reading of law or paper, carried through the rules. */
export interface Alternative {
  readonly code: ReviewCode;
  readonly question: string;
  readonly threshold: FoundThreshold;
  readonly measured: Measurement;
  /** Lines of income it is about. */
  readonly lines: readonly number[];
}

/** Every other reading of law or paper that the case leaves open, one at a time. */
export function alternativesOf(assessment: Assessment): readonly Alternative[] {
  return [
    ...lineAlternatives(assessment),
    ...householdAlternatives(assessment),
    ...thresholdAlternatives(assessment),
    ...doubtAlternatives(assessment),
  ];
}

/** The measurement of an assessment, with some counted parts replaced. */
export function measured(
  { lines, months, size, threshold }: Assessment,
  counted: readonly (Ratio | null)[] = lines.map((line) => line.counted),
  found: FoundThreshold = threshold.main,
): Measurement {
  return measure({ counted, months: months.length, size, threshold: found });
}

function lineAlternatives(assessment: Assessment): readonly Alternative[] {
  const { lines, threshold } = assessment;
  const codes = new Set(lines.flatMap(({ readings }) => readings.map(({ code }) => code)));
  return [...codes].map((code) => ({
    code,
    question: REVIEW_CODES[code],
    threshold: threshold.main,
    lines: indices(lines, (line) => line.readings.some((open) => open.code === code)),
    measured: measured(
      assessment,
      lines.map(
        (line) => line.readings.find((open) => open.code === code)?.counted ?? line.counted,
      ),
    ),
  }));
}

function indices(lines: readonly IncomeLine[], holds: (line: IncomeLine) => boolean) {
  return lines.flatMap((line, index) => (holds(line) ? [index] : []));
}

function householdAlternatives(assessment: Assessment): readonly Alternative[] {
  return householdReadings(assessment).map(({ code, assessment: other }) => ({
    code,
    question: REVIEW_CODES[code],
    threshold: other.threshold.main,
    lines: [],
    measured: measured(other),
  }));
}

/** The case assessed again with each open question of the household answered the other way. */
export function householdReadings({ facts, household }: Assessment) {
  const codes = new Set(household.flatMap(({ reading }) => reading ?? []));
  return [...codes].map((code) => ({
    code,
    assessment: assess(facts, turned(household, code)),
  }));
}

function thresholdAlternatives(assessment: Assessment): readonly Alternative[] {
  return assessment.threshold.others.map(({ code, question, found }) => ({
    code,
    question,
    threshold: found,
    lines: [],
    measured: measured(assessment, undefined, found),
  }));
}

function doubtAlternatives(assessment: Assessment): readonly Alternative[] {
  const { lines, threshold } = assessment;
  return lines.flatMap((line, index) => {
    const range = incomeRange(line);
    if (range === undefined) return [];
    return (["low", "high"] as const).map((side) => ({
      code: range.code,
      question: `${REVIEW_CODES[range.code]}: ${side === "low" ? "lowest" : "highest"} amount`,
      threshold: threshold.main,
      lines: [index],
      measured: withBound(assessment, new Map([[index, range[side]]]), side),
    }));
  });
}

/** The measurement with some lines at a bound; a line without bound decides the test alone. */
export function withBound(
  assessment: Assessment,
  bounds: ReadonlyMap<number, Ratio | null>,
  side: "low" | "high",
  found: FoundThreshold = assessment.threshold.main,
): Measurement {
  const unbounded = [...bounds.values()].includes(null);
  if (unbounded) {
    const test = side === "low" ? ("below" as const) : ("not-below" as const);
    const known = found.found && assessment.size > 0;
    const incomeTest = known ? test : "undetermined";
    return { total: null, perCapita: null, incomeTest, unbounded: side };
  }
  const counted = assessment.lines.map((line, index) => bounds.get(index) ?? line.counted);
  return measured(assessment, counted, found);
}

/** The measurement with every line at its lowest or highest over all doubts and open readings. */
export function extremeOf(
  assessment: Assessment,
  side: "low" | "high",
  found: FoundThreshold = assessment.threshold.main,
): Measurement {
  const bound = side === "low" ? lowest : highest;
  return withBound(
    assessment,
    new Map(assessment.lines.map((line, index) => [index, bound(line)])),
    side,
    found,
  );
}

/** The measurement with every line that blocks a decision at its lowest or highest. */
export function blockedExtreme(assessment: Assessment, side: "low" | "high"): Measurement {
  const bounds = assessment.lines.flatMap((line, index): [number, Ratio | null][] => {
    const range = incomeRange(line);
    return range?.blocks === true ? [[index, range[side]]] : [];
  });
  return withBound(assessment, new Map(bounds), side);
}
