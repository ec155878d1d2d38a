import type { Member } from "./application.ts";
import type { Assessment } from "./assessment.ts";
import { switchOf } from "./compiled-rules.ts";
import { figureOfLaw } from "./law.ts";
import type { Measurement } from "./measure.ts";
import { moneyOf } from "./money.ts";
import type { FigureOfLaw } from "./parameter.ts";
import type { Ratio } from "./ratio.ts";
import { add, compare, NOTHING, scale, whole } from "./ratio.ts";
import { supplementedChildren } from "./rules/child-supplement.ts";
import { gapBenefit } from "./rules/gap-benefit.ts";
import { monthsToEndOfQuarter } from "./rules/paid-months.ts";

/** What is paid, exactly; rounded only where it is shown. */
export interface Benefit {
  /** The child supplement included. */
  readonly monthly: Ratio;
  readonly gap: Ratio;
  /** Members whose gap is paid. */
  readonly members: number;
  readonly fixed: PerChild | undefined;
  readonly supplement: PerChild | undefined;
  readonly months: number;
  /** The figure of law that sets the months, where one does. */
  readonly term: FigureOfLaw | undefined;
  readonly payable: Ratio;
}

/** An amount a month for each of some children: the product of its figures of law. */
export interface PerChild {
  readonly amount: Ratio;
  readonly children: number;
  readonly figures: readonly FigureOfLaw[];
}

/** The benefit of an eligible case, or null where the programme defines none. */
export function benefitOf(assessment: Assessment, { perCapita }: Measurement): Benefit | null {
  const { facts, threshold, household } = assessment;
  const { benefit: rule } = facts.rules.regime;
  if (rule === undefined || perCapita === null || !threshold.main.found) return null;
  const { perPerson } = threshold.main.threshold;
  const counted = household.filter((one) => one.counted).map(({ member }) => member);
  const children = counted.filter(({ relation }) => relation === "child" || relation === "ward");
  const below = compare(perCapita, perPerson) < 0;
  const fixed =
    rule.formula === "gap-and-fixed-child-amount" && below
      ? perChild(assessment, ["child-fixed-amount"], children.length)
      : undefined;
  const members = fixed === undefined ? counted.length : counted.length - children.length;
  const gap = gapBenefit(perPerson, perCapita, members);
  const supplement = childSupplement(assessment, counted);
  const monthly = [fixed, supplement].reduce((sum, one) => add(sum, one?.amount ?? NOTHING), gap);
  const term = rule.months === "term" ? lookUp(assessment, "orleu.term") : undefined;
  const months =
    rule.months === "term"
      ? Number(term?.value ?? 0)
      : monthsToEndOfQuarter(facts.application.appliedOn);
  const payable = scale(monthly, BigInt(months));
  return { monthly, gap, members, fixed, supplement, months, term, payable };
}

function childSupplement(assessment: Assessment, counted: readonly Member[]) {
  const { rules, application } = assessment.facts;
  if (switchOf(rules, "child-supplement") === undefined) return undefined;
  const children = supplementedChildren(counted, application.appliedOn).length;
  return perChild(assessment, ["child-supplement.indices", "monthly-calculation-index"], children);
}

/** Undefined where there is no child, or a figure of law is missing. */
function perChild(
  assessment: Assessment,
  names: readonly string[],
  children: number,
): PerChild | undefined {
  const figures = names.flatMap((name) => lookUp(assessment, name) ?? []);
  if (children === 0 || figures.length < names.length) return undefined;
  const each = figures
    .map(({ value }) => whole(moneyOf(value)))
    .reduce((product, { numerator }) => scale(product, numerator, 100n));
  return { amount: scale(each, BigInt(children)), children, figures };
}

function lookUp({ facts }: Assessment, parameter: string): FigureOfLaw | undefined {
  const { law, rules, appliedOn, asKnownOn } = facts.rules;
  return figureOfLaw(law, { parameter, jurisdiction: rules.country, on: appliedOn, asKnownOn });
}
