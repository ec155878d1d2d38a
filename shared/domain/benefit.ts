import type { Assessment } from "./assessment.ts";
import { switchOf } from "./assessment.ts";
import { figureOfLaw } from "./law.ts";
import type { Measurement } from "./measure.ts";
import { moneyOf } from "./money.ts";
import type { FigureOfLaw } from "./parameter.ts";
import type { Ratio } from "./ratio.ts";
import { add, compare, NOTHING, ratio, scale } from "./ratio.ts";
import { supplementedChildren } from "./rules/child-supplement.ts";
import { fixedChildBenefit, gapBenefit } from "./rules/gap-benefit.ts";
import { monthsToEndOfQuarter } from "./rules/paid-months.ts";

/** What is paid, exactly; rounded only where it is shown. */
export interface Benefit {
  /** The child supplement included. */
  readonly monthly: Ratio;
  readonly childSupplement: Ratio;
  readonly children: number;
  readonly months: number;
  readonly payable: Ratio;
  readonly figures: readonly FigureOfLaw[];
}

/** The benefit of an eligible case, or null where the programme defines none. */
export function benefitOf(assessment: Assessment, { perCapita }: Measurement): Benefit | null {
  const { facts, threshold, household } = assessment;
  const { benefit: rule } = facts.regime;
  if (rule === undefined || perCapita === null || !threshold.main.found) return null;
  const counted = household.filter((one) => one.counted).map(({ member }) => member);
  const { perPerson } = threshold.main.threshold;
  const figures: FigureOfLaw[] = [];
  const figure = (parameter: string) => {
    const found = lookUp(assessment, parameter);
    if (found !== undefined) figures.push(found);
    return found;
  };
  const children = counted.filter(({ relation }) => relation === "child" || relation === "ward");
  const fixed =
    rule.formula === "gap-and-fixed-child-amount" && compare(perCapita, perPerson) < 0
      ? figure("child-fixed-amount")
      : undefined;
  const gap =
    fixed === undefined
      ? gapBenefit(perPerson, perCapita, counted.length)
      : fixedChildBenefit(
          gapBenefit(perPerson, perCapita, counted.length - children.length),
          moneyOf(fixed.value),
          children.length,
        );
  const supplement = childSupplement(assessment, counted, figure);
  const monthly = add(gap, supplement.amount);
  const months =
    rule.months === "term"
      ? Number(figure("orleu.term")?.value ?? 0)
      : monthsToEndOfQuarter(facts.application.appliedOn);
  return {
    monthly,
    childSupplement: supplement.amount,
    children: supplement.children,
    months,
    payable: scale(monthly, BigInt(months)),
    figures,
  };
}

function childSupplement(
  { facts }: Assessment,
  counted: Parameters<typeof supplementedChildren>[0],
  figure: (parameter: string) => FigureOfLaw | undefined,
): { amount: Ratio; children: number } {
  const { appliedOn } = facts.application;
  const none = { amount: NOTHING, children: 0 };
  if (switchOf(facts.programme, "child-supplement", appliedOn) === undefined) return none;
  const children = supplementedChildren(counted, appliedOn).length;
  if (children === 0) return none;
  const [indices, index] = [
    figure("child-supplement.indices"),
    figure("monthly-calculation-index"),
  ];
  if (indices === undefined || index === undefined) return none;
  const amount = moneyOf(indices.value) * moneyOf(index.value) * BigInt(children);
  return { amount: ratio(amount, 100n), children };
}

function lookUp({ facts }: Assessment, parameter: string): FigureOfLaw | undefined {
  return figureOfLaw(facts.law, {
    parameter,
    jurisdiction: facts.programme.country,
    on: facts.application.appliedOn,
    asKnownOn: facts.asKnownOn,
  });
}
