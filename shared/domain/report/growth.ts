import type { Ratio } from "../ratio.ts";
import { add, compare, ratio, whole } from "../ratio.ts";
import type { GrowthPool, PlaceList } from "./growth-pool.ts";

/** Digits that are carried behind the point before a sum is proven. */
const SCALE = 10n ** 40n;

/** A sum, or bounds of it so close that its printed digits are proven. */
export interface Bounds {
  readonly low: Ratio;
  readonly high: Ratio;
}

/**
 * The sum of after / before over contracts, between two bounds.
 *
 * The exact sum of many unlike fractions has a denominator of millions of digits. Bounds within
 * 10⁻³⁰ of each other decide every printed digit; where they do not, `exactSum` does.
 */
export function boundedSum(pool: GrowthPool, places: PlaceList): Bounds {
  let low = 0n;
  let inexact = 0n;
  for (const place of places.all()) {
    const { before, after } = pool.at(place);
    const scaled = after * SCALE;
    low += scaled / before;
    if (scaled % before !== 0n) inexact += 1n;
  }
  return { low: ratio(low, SCALE), high: ratio(low + inexact, SCALE) };
}

/** The exact sum of after / before: added pairwise, so that only the last sums are long. */
export function exactSum(pool: GrowthPool, places: PlaceList): Ratio {
  let sums = [...places.all()].map((place) => {
    const { before, after } = pool.at(place);
    return ratio(after, before);
  });
  while (sums.length > 1) {
    const next: Ratio[] = [];
    for (let index = 0; index < sums.length; index += 2) {
      next.push(add(sums[index] ?? whole(0n), sums[index + 1] ?? whole(0n)));
    }
    sums = next;
  }
  return sums[0] ?? whole(0n);
}

/** The middle growth, or the two in the middle; none where nothing is measured. */
export function middleOnes(pool: GrowthPool, places: PlaceList): readonly Ratio[] {
  const sorted = places.all().sort((left, right) => pool.compare(left, right));
  const half = Math.floor((sorted.length - 1) / 2);
  const middle = sorted.slice(half, Math.floor(sorted.length / 2) + 1);
  return [...middle].map((place) => {
    const { before, after } = pool.at(place);
    return ratio(after, before);
  });
}

/** The rounding of a quotient that both bounds agree on; undefined where they do not. */
export function agreedOn<Value>(
  { low, high }: Bounds,
  by: bigint,
  round: (value: Ratio) => Value,
): Value | undefined {
  const [least, most] = [low, high].map((bound) =>
    round(ratio(bound.numerator, bound.denominator * by)),
  );
  return compare(low, high) === 0 || least === most ? least : undefined;
}
