import { DIRECTIONS } from "../application.ts";
import { exactText, ratio, whole } from "../ratio.ts";
import { decimalText } from "./decimal.ts";
import { agreedOn, boundedSum, exactSum, middleOnes } from "./growth.ts";
import type { Indicator } from "./indicator.ts";
import type { DirectionCounts, ShareCount, Tally } from "./tally.ts";

/** A count by itself. */
function countOf(name: string, count: number, notMeasured = 0): Indicator {
  return { name, kind: "count", numerator: count, denominator: null, value: count, notMeasured };
}

/** A share; of nothing there is none. */
function shareOf(
  name: string,
  numerator: number,
  denominator: number | null,
  notMeasured = 0,
): Indicator {
  const value =
    denominator === null || denominator === 0
      ? null
      : Number(decimalText(ratio(BigInt(numerator), BigInt(denominator))));
  return { name, kind: "share", numerator, denominator, value, notMeasured };
}

/**
 * Every indicator that one group of contracts has of itself.
 *
 * Legal source: joint Order 506н/389 of 30.09.2013 (share covered); Order 334 of 03.06.2022 (share
 * whose income rose); Orders 626 of 21.11.2024 and 688 of 11.12.2024 (share above the minimum).
 *
 * @param lowIncomePersons All persons of low income, as the agency knows them; null if it does not.
 */
export function indicatorsOf(tally: Tally, lowIncomePersons: number | null): readonly Indicator[] {
  const measured = { before: tally.measuredBefore, after: tally.measuredAfter };
  const twice = { measured };
  return [
    countOf("contracts-concluded", tally.concludedAll),
    countOf("contracts-in-force", tally.inForceAll),
    countOf("contracts-ended", tally.ended),
    countOf("contracts-covered", tally.covered),
    countOf("persons-covered", tally.persons, tally.personsUnknown),
    ...byDirection("concluded", tally.concluded, tally.concludedAll),
    ...byDirection("in-force", tally.inForce, tally.inForceAll),
    share("share-with-children", tally.withChildren),
    share("share-with-children-in-force", tally.inForceWithChildren),
    shareOf("share-covered", tally.persons, lowIncomePersons, tally.personsUnknown),
    { ...share("share-income-rose", tally.rose), ...twice },
    { ...aboveOf(tally, "contracts"), ...twice },
    { ...aboveOf(tally, "persons"), ...twice },
    { ...share("share-above-minimum-ended", tally.above), ...twice },
    { ...meanGrowth(tally), ...twice },
    { ...medianGrowth(tally), ...twice },
    share("activation", tally.activation),
    share("share-able-bodied", tally.ableBodied),
  ];
}

function share(name: string, { part, whole: all, unknown }: ShareCount): Indicator {
  return shareOf(name, part, all, unknown);
}

/** Of all that the contracts covered, whether or not their income was measured afterwards. */
function aboveOf(tally: Tally, of: "contracts" | "persons"): Indicator {
  const [part, all] =
    of === "contracts" ? [tally.above.part, tally.covered] : [tally.personsAbove, tally.persons];
  return shareOf(`share-above-minimum-${of}`, part, all, tally.above.unknown);
}

function byDirection(which: string, counts: DirectionCounts, all: number): readonly Indicator[] {
  const names = [...DIRECTIONS, "unknown"] as const;
  return names
    .filter((name) => name !== "unknown" || counts.unknown > 0)
    .map((name) => shareOf(`${which}/${name}`, counts[name], all));
}

function meanGrowth(tally: Tally): Indicator {
  const number = tally.growth.length;
  const notMeasured = tally.rose.unknown + tally.fromNothing;
  const blank = { name: "income-growth-mean", kind: "growth", notMeasured } as const;
  if (number === 0) return { ...blank, numerator: null, denominator: 0, value: null };
  const bounds = boundedSum(tally.growths, tally.growth);
  const exact = () => exactSum(tally.growths, tally.growth);
  const divided = (by: bigint) =>
    agreedOn(bounds, by, decimalText) ??
    decimalText(ratio(exact().numerator, exact().denominator * by));
  return {
    ...blank,
    numerator: Number(divided(1n)),
    denominator: number,
    value: Number(divided(BigInt(number))),
  };
}

function medianGrowth(tally: Tally): Indicator {
  const middle = middleOnes(tally.growths, tally.growth);
  const notMeasured = tally.rose.unknown + tally.fromNothing;
  const blank = { name: "income-growth-median", kind: "growth", notMeasured } as const;
  const [first, second] = middle;
  if (first === undefined) return { ...blank, numerator: null, denominator: 0, value: null };
  const sum =
    second === undefined
      ? first
      : ratio(
          first.numerator * second.denominator + second.numerator * first.denominator,
          first.denominator * second.denominator,
        );
  const by = whole(BigInt(middle.length));
  const median = ratio(sum.numerator, sum.denominator * by.numerator);
  return {
    ...blank,
    numerator: Number(decimalText(sum)),
    denominator: middle.length,
    value: Number(decimalText(median)),
    exact: exactText(median),
  };
}
