import type { Alternative } from "./alternatives.ts";
import { measured } from "./alternatives.ts";
import type { Assessment } from "./assessment.ts";
import type { ConditionFinding, Waiver } from "./conditions.ts";
import type { ReviewEntry } from "./decision.ts";
import { figureOfLaw } from "./law.ts";
import { moneyOf } from "./money.ts";
import type { Notice } from "./notice.ts";
import { nameOfFigure } from "./one-payment-once.ts";
import { isUncertain } from "./parameter.ts";
import { scale } from "./ratio.ts";
import type { ReviewCode } from "./review-codes.ts";
import { REVIEW_CODES } from "./review-codes.ts";
import type { Robustness } from "./robustness.ts";
import type { IncomeTest } from "./rules/income-test.ts";
import type { FoundThreshold, MissingFigure } from "./threshold.ts";

/** Everything that may put a case before a person. */
export interface ReviewGrounds {
  readonly assessment: Assessment;
  readonly incomeTest: IncomeTest;
  readonly alternatives: readonly Alternative[];
  readonly robustness: Robustness;
  readonly conditions: readonly ConditionFinding[];
  readonly waiver: Waiver;
  /** Whether the outcome would be another one without the income test. */
  readonly waiverDecides: boolean;
  readonly notices: readonly Notice[];
}

/** Every ground for a caseworker's look, each once, and whether its answer can change the test. */
export function reviewOf(grounds: ReviewGrounds): readonly ReviewEntry[] {
  const entries = [
    ...ofThreshold(grounds),
    ...ofAlternatives(grounds),
    ...ofFacts(grounds),
    ...ofConditions(grounds),
    ...ofNotices(grounds),
  ];
  return merged(entries);
}

/** One ground before grounds of the same code are put together. */
interface Ground {
  readonly code: ReviewCode;
  readonly decisive: boolean;
  readonly detail: string;
  readonly figures: readonly string[];
}

function entry(
  code: ReviewCode,
  decisive: boolean,
  detail = "",
  figures: readonly string[] = [],
): Ground {
  return { code, decisive, detail, figures };
}

function ofThreshold(grounds: ReviewGrounds): readonly Ground[] {
  const { assessment, incomeTest } = grounds;
  const { main, notices, replaced } = assessment.threshold;
  if (!main.found) return [entry("MISSING_PARAMETER", true, missingText(main))];
  const { confidence, name } = main.threshold;
  return [
    ...(incomeTest === "at-line" ? [entry("AT_LINE", true)] : []),
    ...(isUncertain(confidence)
      ? [
          entry(
            "LOW_CONFIDENCE_PARAMETER",
            flipsWithin(grounds, 1n, 100n),
            `${name}: ${confidence}`,
          ),
        ]
      : []),
    ...(replaced ? [entry("PARAMETER_REPLACED", false, name)] : []),
    ...notices.map((code) =>
      entry(code, code === "NATIONAL_LINE_USED" && flipsAsRegionsDo(grounds)),
    ),
  ];
}

/** Which figures are missing, for which place and day, and which act would hold each. */
function missingText(found: FoundThreshold): string {
  return found.found ? "" : found.missing.map(oneMissing).join("; ");
}

function oneMissing({ parameter, jurisdiction, on, act, cites }: MissingFigure): string {
  return `${parameter}, ${jurisdiction}, ${on}; ${act ?? `no act known, asked by ${cites.join(", ")}`}`;
}

function flipsWithin({ assessment, incomeTest }: ReviewGrounds, by: bigint, of: bigint): boolean {
  const { main } = assessment.threshold;
  if (!main.found) return false;
  return [of - by, of + by].some((parts) => {
    const perPerson = scale(main.threshold.perPerson, parts, of);
    const found: FoundThreshold = { found: true, threshold: { ...main.threshold, perPerson } };
    return measured(assessment, undefined, found).incomeTest !== incomeTest;
  });
}

/** Whether a line that differs as much as a region's known line did would change the test. */
function flipsAsRegionsDo(grounds: ReviewGrounds): boolean {
  const { law, appliedOn, asKnownOn } = grounds.assessment.facts.rules;
  const deviation = figureOfLaw(law, {
    parameter: "poverty-line.regional-deviation",
    jurisdiction: "KZ",
    on: appliedOn,
    asKnownOn,
  });
  if (deviation === undefined) return true;
  return flipsWithin(grounds, moneyOf(deviation.value), 100n);
}

function ofAlternatives(grounds: ReviewGrounds): readonly Ground[] {
  const { alternatives, assessment, incomeTest, robustness } = grounds;
  return alternatives.map(({ code, measured: other, lines, threshold }) => {
    const figures = lines.flatMap((index) => {
      const line = assessment.lines[index];
      return line === undefined ? [] : nameOfFigure(line.payment);
    });
    const flips = other.incomeTest !== incomeTest || robustness.flipsTogether;
    return entry(
      code,
      flips,
      assessment.threshold.main.found ? missingText(threshold) : "",
      figures.filter((name) => name !== ""),
    );
  });
}

function ofFacts({ assessment, incomeTest }: ReviewGrounds): readonly Ground[] {
  const { lines, size, facts } = assessment;
  if (size === 0) return [entry("EMPTY_HOUSEHOLD", true)];
  if (facts.rules.rules.country !== "RU") return [];
  const nothing = lines.every(({ counted }) => counted !== null && counted.numerator === 0n);
  return nothing && incomeTest === "below" ? [entry("ZERO_INCOME", false)] : [];
}

function ofConditions({ conditions, waiver, waiverDecides }: ReviewGrounds): readonly Ground[] {
  return [
    ...conditions.flatMap(({ review }) => (review === undefined ? [] : [entry(review, true)])),
    ...(waiver.review === undefined
      ? []
      : [entry(waiver.review, !waiver.applies && waiverDecides)]),
  ];
}

/** Codes of papers whose answer may add income that is not counted now. */
const MAY_ADD: readonly ReviewCode[] = [
  "DOCUMENT_NOT_READ",
  "PERIOD_NOT_COVERED",
  "OTHER_PERSON",
  "PAPER_REPLACED",
];

/** Codes of papers whose answer may add or take income, whatever the test says now. */
const MAY_CHANGE: readonly ReviewCode[] = ["PERSON_NOT_IN_HOUSEHOLD"];

function ofNotices({ notices, incomeTest }: ReviewGrounds): readonly Ground[] {
  const open = incomeTest !== "not-below";
  return notices.map(({ code, detail, figures }) =>
    entry(code, MAY_CHANGE.includes(code) || (open && MAY_ADD.includes(code)), detail, figures),
  );
}

/** One entry a code; figures that can flip the test stand apart from those that cannot. */
function merged(grounds: readonly Ground[]): readonly ReviewEntry[] {
  const found = new Map<string, Ground[]>();
  for (const ground of grounds) {
    const key = ground.code.startsWith("FIGURE_")
      ? `${ground.code}|${ground.figures.some((name) => isDecisive(grounds, ground.code, name))}`
      : ground.code;
    found.set(key, [...(found.get(key) ?? []), ground]);
  }
  return [...found.values()].flatMap(together);
}

function isDecisive(grounds: readonly Ground[], code: ReviewCode, figure: string): boolean {
  return grounds.some((one) => one.code === code && one.decisive && one.figures.includes(figure));
}

function together(grounds: readonly Ground[]): readonly ReviewEntry[] {
  const [first] = grounds;
  if (first === undefined) return [];
  const details = [...new Set(grounds.map(({ detail }) => detail))].filter((text) => text !== "");
  const said = REVIEW_CODES[first.code];
  return [
    {
      code: first.code,
      message: details.length === 0 ? said : `${said} (${details.join("; ")})`,
      decisive: grounds.some(({ decisive }) => decisive),
      figures: [...new Set(grounds.flatMap(({ figures }) => figures))],
    },
  ];
}
