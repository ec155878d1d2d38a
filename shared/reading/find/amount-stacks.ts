import { readAmount } from "../numbers/printed-amount.ts";
import { type Box, centreX, median, sharedWidth } from "../page/box.ts";
import type { Place } from "./place.ts";

/** Amounts that stand under one another: a column of a table, before anyone knows its name. */
export interface AmountStack {
  readonly places: readonly Place[];
  /** Left and right are medians; top and bottom span the page. */
  readonly box: Box;
  readonly x: number;
}

/** Whether a place holds an amount rather than a line number, a code or a year. */
export function looksLikeAmount({ seen }: Place): boolean {
  return seen.some(({ text }) => {
    const amount = readAmount(text);
    if (!amount || /^20[0-4]\d$/u.test(text)) return false;
    const digits = text.replace(/\D/gu, "").length;
    return amount.decimals || (digits >= 3 && digits < 8);
  });
}

/** Columns of amounts, left to right; what else stands in a column's width joins it. */
export function amountStacks(places: readonly Place[]): readonly AmountStack[] {
  const groups: Place[][] = [];
  const amounts = places.filter(looksLikeAmount);
  for (const place of [...amounts].sort((one, other) => centreX(one.box) - centreX(other.box))) {
    const group = groups.findLast((known) => {
      const last = known.at(-1);
      return last && sharedWidth(last.box, place.box) > 0.35;
    });
    if (group) group.push(place);
    else groups.push([place]);
  }
  return groups.map((group) => {
    const box = {
      left: median(
        group.map((place) => place.box.left),
        0,
      ),
      right: median(
        group.map((place) => place.box.right),
        0,
      ),
      top: 0,
      bottom: 1,
    };
    const others = places.filter(
      (place) => !looksLikeAmount(place) && sharedWidth(place.box, box) > 0.6,
    );
    return { places: [...group, ...others], box, x: centreX(box) };
  });
}
