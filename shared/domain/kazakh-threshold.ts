import type { CalendarDate } from "./calendar.ts";
import { firstDayOf, monthAt, monthIndex, monthOf } from "./calendar.ts";
import type { Lookup } from "./law.ts";
import { actOfFigure, figureOfLaw, replacedFigure, withoutAgencyFigures } from "./law.ts";
import { moneyOf } from "./money.ts";
import type { FigureOfLaw } from "./parameter.ts";
import { citesOf, leastCertain } from "./parameter.ts";
import type { Ratio } from "./ratio.ts";
import { compare, ratio, whole } from "./ratio.ts";
import type {
  FoundThreshold,
  ShareSource,
  Threshold,
  ThresholdQuestion,
  ThresholdReading,
  ThresholdReadings,
} from "./threshold.ts";
import { REPLACED } from "./threshold.ts";

const MINIMUM = "subsistence-minimum";
const LINE = "poverty-line";
/** The median that no file of the law holds yet: an agency may supply it. */
export const MEDIAN = "median-income";
const MEDIAN_SHARE = "poverty-line.median-share";

/**
 * Kazakhstan's line: the region's own where it is known, else the share of a minimum, the region's
 * before the national one, of the quarter before the quarter of application or of that day itself.
 */
export function kazakhThreshold(question: ThresholdQuestion): ThresholdReadings {
  const { rule, appliedOn, open } = question;
  const before = quarterBefore(appliedOn);
  const day = rule.minimumOf === "application" ? appliedOn : before;
  const main = lineOn(question, day);
  const national = main.found && usesNationalFigure(main.threshold);
  const replaced = main.found && isReplaced(question, day);
  return {
    main,
    others: [
      ...(open && national ? otherDay(question, main.threshold, before) : []),
      ...(replaced ? [ofTheData(question, day)] : []),
    ],
    notices: national ? ["NATIONAL_LINE_USED"] : [],
    replaced,
  };
}

/** The line that the data alone give. */
function ofTheData(question: ThresholdQuestion, day: CalendarDate): ThresholdReading {
  const law = withoutAgencyFigures(question.law);
  const found = lineOn({ ...question, law }, day);
  return { code: "PARAMETER_REPLACED", question: REPLACED, found };
}

function isReplaced(question: ThresholdQuestion, day: CalendarDate): boolean {
  const { law, region, rule, appliedOn } = question;
  return [
    at(question, region, LINE, appliedOn),
    at(question, "KZ", rule.share ?? "", appliedOn),
    at(question, region, MINIMUM, day),
    at(question, "KZ", MINIMUM, day),
  ].some((figure) => replacedFigure(law, figure) !== undefined);
}

/** The first day of the quarter before the quarter of a day. */
function quarterBefore(day: CalendarDate): CalendarDate {
  const month = monthIndex(monthOf(day));
  return firstDayOf(monthAt(month - (month % 3) - 3));
}

/** Whether the line that counts is a share of the national minimum, for want of the region's. */
function usesNationalFigure({ source }: Threshold): boolean {
  const shown = source.op === "greater" ? source.ofMinimum : source;
  return shown.op === "share" && shown.of.jurisdiction === "KZ";
}

function lineOn(question: ThresholdQuestion, day: CalendarDate): FoundThreshold {
  const line = lookUp(question, question.region, LINE, question.appliedOn);
  if (line !== undefined) return { found: true, threshold: setLine(question, line) };
  const share = lookUp(question, "KZ", question.rule.share ?? "", question.appliedOn);
  const minimum =
    lookUp(question, question.region, MINIMUM, day) ?? lookUp(question, "KZ", MINIMUM, day);
  if (share === undefined || minimum === undefined) {
    const wanted = [
      ...(share === undefined
        ? [at(question, "KZ", question.rule.share ?? "", question.appliedOn)]
        : []),
      ...(minimum === undefined ? [at(question, question.region, MINIMUM, day)] : []),
    ];
    return missing(question, wanted);
  }
  const ofMinimum = shareOf(question, share, minimum);
  if (question.rule.kind !== "greater-of-shares") return { found: true, threshold: ofMinimum };
  return { found: true, threshold: greaterOf(question, ofMinimum, day) };
}

function setLine({ rule }: ThresholdQuestion, line: FigureOfLaw): Threshold {
  return {
    name: LINE,
    perPerson: whole(moneyOf(line.value)),
    validFrom: line.validFrom,
    cites: [...rule.cites, ...citesOf(line)],
    confidence: line.confidence,
    source: { op: "figure", figure: line },
  };
}

function shareOf(
  { rule }: ThresholdQuestion,
  share: FigureOfLaw,
  of: FigureOfLaw,
): Threshold & { readonly source: ShareSource } {
  return {
    name: LINE,
    perPerson: product(share, of),
    validFrom: share.validFrom > of.validFrom ? share.validFrom : of.validFrom,
    cites: [...rule.cites, ...citesOf(share), ...citesOf(of)],
    confidence:
      of.jurisdiction === "KZ" ? "derived" : leastCertain(share.confidence, of.confidence),
    source: { op: "share", share, of },
  };
}

/** Share and figure are decimals with two places, so the product has hundredths of a minor unit. */
function product(share: FigureOfLaw, of: FigureOfLaw): Ratio {
  return ratio(moneyOf(share.value) * moneyOf(of.value), 100n);
}

/** The greater of the two shares; without a median, that of the minimum alone. */
function greaterOf(
  question: ThresholdQuestion,
  ofMinimum: ReturnType<typeof shareOf>,
  day: CalendarDate,
): Threshold {
  const share = lookUp(question, "KZ", MEDIAN_SHARE, question.appliedOn);
  const median = lookUp(question, question.region, MEDIAN, day);
  const ofMedian =
    share === undefined || median === undefined ? undefined : shareOf(question, share, median);
  const greater =
    ofMedian !== undefined && compare(ofMedian.perPerson, ofMinimum.perPerson) > 0
      ? ofMedian
      : ofMinimum;
  return {
    ...greater,
    confidence: leastCertain(greater.confidence, ofMinimum.confidence),
    source: { op: "greater", ofMinimum: ofMinimum.source, ofMedian: ofMedian?.source },
  };
}

function otherDay(
  question: ThresholdQuestion,
  main: Threshold,
  day: CalendarDate,
): readonly ThresholdReading[] {
  const found = lineOn(question, day);
  if (!found.found || compare(found.threshold.perPerson, main.perPerson) === 0) return [];
  return [
    {
      code: "LINE_OF_WHICH_QUARTER",
      question: "poverty line of the quarter before the quarter of application",
      found,
    },
  ];
}

function at(
  { asKnownOn }: ThresholdQuestion,
  jurisdiction: string,
  parameter: string,
  on: CalendarDate,
) {
  return { parameter, jurisdiction, on, asKnownOn };
}

function lookUp(
  question: ThresholdQuestion,
  jurisdiction: string,
  parameter: string,
  on: CalendarDate,
): FigureOfLaw | undefined {
  return figureOfLaw(question.law, at(question, jurisdiction, parameter, on));
}

function missing({ rule, law }: ThresholdQuestion, wanted: readonly Lookup[]): FoundThreshold {
  return {
    found: false,
    missing: wanted.map((lookup) => {
      const { parameter, jurisdiction, on } = lookup;
      return { parameter, jurisdiction, on, act: actOfFigure(law, lookup), cites: rule.cites };
    }),
  };
}
