import { type Box, boxAround, centreX, centreY, heightOf, sharedWidth } from "../page/box.ts";
import { monthsIn, type PrintedMonth } from "../text/printed-month.ts";
import { amountStacks } from "./amount-stacks.ts";
import { type Hit, insideHits, type Label } from "./label.ts";
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
  const named = onePerLine(printed).map((month) => withYear(month, sheet));
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

/** Months such as `03.2025` that a reader of figures saw, whatever became of them as words. */
function monthsInDigits({ places }: Sheet): readonly PrintedMonth[] {
  return places.flatMap(({ seen, box }) => {
    const words = seen.filter(({ text }) => IN_DIGITS.test(text));
    const [, month, year] = IN_DIGITS.exec(words[0]?.text ?? "") ?? [];
    return month === undefined ? [] : [{ month: Number(month), year, words, box, named: false }];
  });
}

const IN_DIGITS = /^(0?[1-9]|1[0-2])[./-](20[0-4]\d)$/u;

/** Bare months such as `03` under the head of the months' column. */
function numberedMonths(sheet: Sheet, heads: readonly Hit[]): readonly PrintedMonth[] {
  return sheet.places
    .filter(({ box }) =>
      heads.some((head) => head.box.top < box.top && sharedWidth(head.box, box) > 0.5),
    )
    .flatMap(({ seen, box }) => {
      const [month] = seen.flatMap(({ text }) => /^(0?[1-9]|1[0-2])$/u.exec(text)?.[1] ?? []);
      return month === undefined
        ? []
        : [{ month: Number(month), year: undefined, words: seen, box, named: false }];
    });
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

const looksBeside = ({ box }: Place, month: Box): boolean =>
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

/** Lines of a list without months: every line under the heads that ends in an amount. */
export function amountRows(sheet: Sheet, shape: TableShape): readonly Anchor[] {
  const heads = shape.amounts.flatMap((label) => insideHits(sheet.passages, label, 0.82));
  const [head] = [...heads].sort((one, other) => one.box.top - other.box.top);
  if (!head) return [];
  const totals = totalHits(sheet, shape);
  const end = Math.min(
    1,
    ...totals.map(({ box }) => box.top).filter((top) => top > head.box.bottom),
  );
  const [stack] = [
    ...amountStacks(
      sheet.places.filter(({ box }) => box.top > head.box.bottom && centreY(box) < end),
    ),
  ].sort((a, b) => Math.abs(a.x - centreX(head.box)) - Math.abs(b.x - centreX(head.box)));
  const places = [...(stack?.places ?? [])].sort((a, b) => centreY(a.box) - centreY(b.box));
  const rows: Anchor[] = [];
  for (const { box } of places) {
    const previous = rows.at(-1);
    if (previous && box.top - previous.box.bottom > 6 * heightOf(box)) break;
    rows.push({ y: centreY(box), month: undefined, isTotal: false, box });
  }
  return rows;
}

const totalHits = (sheet: Sheet, { totals }: TableShape) =>
  insideHits(sheet.passages, { key: "total", wordings: totals }, 0.8);

/** The line of totals: the nearest such word under the first row with an amount beside it. */
export function totalBelow(
  sheet: Sheet,
  shape: TableShape,
  first: number,
  last: number,
  pitch: number,
): Anchor | undefined {
  const lines = totalHits(sheet, shape)
    .filter(({ box }) => centreY(box) > first && centreY(box) < last + 5 * pitch)
    .filter(({ box }) => sheet.places.some((place) => looksBeside(place, box)))
    .sort((one, other) => centreY(one.box) - centreY(other.box));
  const [hit] = lines;
  return hit && { y: centreY(hit.box), month: undefined, isTotal: true, box: hit.box };
}

/** Whether a place is the month of a line and no amount. */
export const isWithin = (place: Place, anchors: readonly Anchor[]): boolean =>
  anchors.some(
    ({ box, month }) =>
      month !== undefined && looksBeside(place, box) && sharedWidth(place.box, box) > 0.5,
  );
