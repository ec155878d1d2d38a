import { type Box, boxAround, centreY, heightOf, sharedHeight, sharedWidth } from "../page/box.ts";
import { monthsIn, type PrintedMonth } from "../text/printed-month.ts";
import { monthsInDigits, numberedMonths } from "./digit-months.ts";
import { insideHits, type Label } from "./label.ts";
import type { Place } from "./place.ts";
import type { Sheet } from "./sheet.ts";

/** What a table looks like. */
export interface TableShape {
  /** Columns of amounts; a key of `-` is known and not wanted. */
  readonly amounts: readonly Label[];
  /** Columns without amounts, so that their heads are not taken for unknown ones. */
  readonly others: readonly string[];
  readonly totals: readonly string[];
  /** Whether rows begin with a month; otherwise every line with an amount is a row. */
  readonly byMonth: boolean;
}

/** Where a line of a table begins. */
export interface Anchor {
  readonly y: number;
  readonly month: PrintedMonth | undefined;
  readonly isTotal: boolean;
  readonly box: Box;
}

/** Months that stand under one another with an amount in their line. */
export function monthRows(sheet: Sheet, shape: TableShape): readonly Anchor[] {
  const heads = shape.others
    .filter((wording) => MONTH_HEAD.test(wording))
    .flatMap((wording) => insideHits(sheet.passages, { key: "month", wordings: [wording] }, 0.8));
  const printed = [...sheet.phrases.flatMap(monthsIn), ...monthsInDigits(sheet)];
  const named = onePerLine(printed)
    .map((month) => withTwin(month, printed))
    .map((month) => withYear(month, sheet));
  const groups = [...named, ...numberedMonths(sheet, heads)]
    .filter((month) => hasAmount(month, sheet))
    .map((month, _, all) => all.filter(({ box }) => isUnder(box, month.box)));
  const underHead = groups.filter((group) =>
    group.some(({ box }) =>
      heads.some((head) => sharedWidth(head.box, box) > 0.2 && head.box.top < box.top),
    ),
  );
  const best = (underHead.length > 0 ? underHead : groups).reduce<readonly PrintedMonth[]>(
    (one, other) => (other.length > one.length ? other : one),
    [],
  );
  return onePerAmounts(
    [...best]
      .sort((one, other) => centreY(one.box) - centreY(other.box))
      .map((month) => ({ y: lineOf(month, sheet), month, isTotal: false, box: month.box })),
  );
}

/** Two names of one month, in two languages, are one line; the one with its year speaks. */
function onePerAmounts(
  anchors: readonly (Anchor & { readonly month: PrintedMonth })[],
): readonly Anchor[] {
  return anchors.filter((anchor) => {
    const same = anchors.filter(
      (other) => Math.abs(other.y - anchor.y) < 0.3 * heightOf(anchor.box),
    );
    return anchor === (same.find(({ month }) => month.year !== undefined) ?? same[0]);
  });
}

/** The height of the amounts beside a month: its own print may be broken over lines. */
function lineOf({ box }: PrintedMonth, sheet: Sheet): number {
  const y = centreY(box);
  const heights = sheet.places
    .filter((place) => looksBeside(place, box) && place.box.left > box.right)
    .map((place) => centreY(place.box));
  return heights.reduce(
    (one, other) => (Math.abs(other - y) < Math.abs(one - y) ? other : one),
    heights[0] ?? y,
  );
}

const MONTH_HEAD = /месяц|айы|период|кезең|month/iu;

const hasAmount = ({ box }: PrintedMonth, sheet: Sheet): boolean =>
  sheet.places.some((place) => looksBeside(place, box) && place.box.left > box.right);

const isUnder = (one: Box, other: Box): boolean =>
  sharedWidth(one, other) > 0.3 || Math.abs(one.left - other.left) < 0.01;

/** The year behind the same month's name in another language, `қазан / октябрь 2024`. */
function withTwin(month: PrintedMonth, printed: readonly PrintedMonth[]): PrintedMonth {
  if (month.year !== undefined) return month;
  const twin = printed.find(
    (other) =>
      other.year !== undefined &&
      other.month === month.month &&
      sharedHeight(other.box, month.box) > 0.5 &&
      other.box.left > month.box.left &&
      other.box.left - month.box.right < 3 * heightOf(month.box),
  );
  if (!twin) return month;
  const words = [...month.words, ...twin.words];
  return { ...month, year: twin.year, words, box: boxAround([month.box, twin.box]) };
}

/** A year beside its month or broken into the line below, whoever could read it. */
function withYear(month: PrintedMonth, sheet: Sheet): PrintedMonth {
  if (month.year !== undefined) return month;
  const height = heightOf(month.box);
  const years = sheet.places.filter(({ seen, box }) => {
    if (!seen.some(({ text }) => /^20[0-4]\d$/u.test(text))) return false;
    const below =
      box.top > centreY(month.box) - 0.3 * height &&
      box.top - month.box.bottom < 1.1 * height &&
      (sharedWidth(box, month.box) > 0.5 || Math.abs(box.left - month.box.left) < 2 * height);
    const beside =
      Math.abs(centreY(box) - centreY(month.box)) < 0.6 * height &&
      box.left > month.box.left &&
      box.left - month.box.right < 2 * height;
    return below || beside;
  });
  const distance = ({ box }: Place) => Math.abs(centreY(box) - centreY(month.box));
  const [year] = [...years].sort((one, other) => distance(one) - distance(other));
  const digits = year?.seen.find(({ text }) => /^20[0-4]\d$/u.test(text));
  if (!(year && digits)) return month;
  const words = [...month.words, digits];
  return { ...month, year: digits.text, words, box: boxAround([month.box, year.box]) };
}

/** Whether a place stands in the line of a month or a word. */
export const looksBeside = ({ box }: Place, month: Box): boolean =>
  Math.abs(centreY(box) - centreY(month)) < 0.95 * Math.max(heightOf(box), heightOf(month) / 2);

/** A month seen by two readers of words is one row. */
function onePerLine(months: readonly PrintedMonth[]): readonly PrintedMonth[] {
  const kept: PrintedMonth[] = [];
  for (const month of [...months].sort((a, b) => centreY(a.box) - centreY(b.box))) {
    const known = kept.some(
      ({ box }) =>
        Math.abs(centreY(box) - centreY(month.box)) < 0.5 * heightOf(box) &&
        sharedWidth(box, month.box) > 0.3,
    );
    if (!known) kept.push(month);
  }
  return kept;
}

/** Whether a place is the month of a line and no amount. */
export const isWithin = (place: Place, anchors: readonly Anchor[]): boolean =>
  anchors.some(
    ({ box, month }) =>
      month !== undefined && looksBeside(place, box) && sharedWidth(place.box, box) > 0.5,
  );
