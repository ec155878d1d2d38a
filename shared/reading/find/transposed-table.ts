import { type Box, centreX, centreY, heightOf } from "../page/box.ts";
import { monthsIn, type PrintedMonth } from "../text/printed-month.ts";
import { looksLikeAmount } from "./amount-stacks.ts";
import { insideHits } from "./label.ts";
import type { AmountTable, TableRow } from "./month-table.ts";
import type { Place } from "./place.ts";
import type { Sheet } from "./sheet.ts";
import type { TableShape } from "./table-anchors.ts";
import { totalHits } from "./total-lines.ts";

/** A column of months: where it stands, and which month it is; none for the totals. */
interface Column {
  readonly x: number;
  readonly month: PrintedMonth | undefined;
}

/** A line of amounts and the key of its label; none where the label is not known. */
interface Line {
  readonly key: string | undefined;
  /** From left to right. */
  readonly places: readonly Place[];
}

/**
 * A table that prints its months side by side and what was paid under one another, as the rows that
 * it would have upright; undefined where fewer than two months share a line. Amounts belong to the
 * months in their order, not by their places, so a line with an amount more or less is not read.
 */
export function transposedTable(sheet: Sheet, shape: TableShape): AmountTable | undefined {
  const months = monthLine(sheet);
  const [first] = months;
  if (!first || months.length < 2) return undefined;
  const left = Math.min(...months.map(({ box }) => box.left));
  const totals = totalHits(sheet, shape).filter(
    ({ box }) =>
      Math.abs(centreY(box) - centreY(first.box)) < 2 * heightOf(first.box) && box.left > left,
  );
  const columns = [
    ...months.map((month): Column => ({ x: centreX(month.box), month })),
    ...totals.slice(0, 1).map(({ box }): Column => ({ x: centreX(box), month: undefined })),
  ].sort((one, other) => one.x - other.x);
  const lines = linesUnder(sheet, shape, first, left);
  const isWhole = ({ key, places }: Line) => key !== undefined && places.length === columns.length;
  const whole = lines.filter(isWhole);
  const rows = columns.map((column, index) => rowOf(column, index, whole));
  const named = new Set(rows.flatMap(({ cells }) => [...cells.keys()]));
  const unknown = lines.filter((line) => !isWhole(line)).map((_, index) => `?${index}`);
  return named.size === 0 ? undefined : { sheet, rows, columns: named, unknown };
}

/** The months of the line that holds most of them, each once. */
function monthLine({ phrases }: Sheet): readonly PrintedMonth[] {
  const all = phrases.flatMap(monthsIn);
  const groups = all.map((one) =>
    all.filter(
      (other, index) =>
        Math.abs(centreY(other.box) - centreY(one.box)) < 0.5 * heightOf(one.box) &&
        all.findIndex(
          (same) => same.month === other.month && same.year === other.year && isAt(same, other),
        ) === index,
    ),
  );
  return groups.reduce<readonly PrintedMonth[]>(
    (one, other) => (other.length > one.length ? other : one),
    [],
  );
}

const isAt = (one: PrintedMonth, other: PrintedMonth): boolean =>
  Math.abs(centreX(one.box) - centreX(other.box)) < 0.02 &&
  Math.abs(centreY(one.box) - centreY(other.box)) < heightOf(one.box);

/** Lines of amounts below the months, by the label left of them. */
function linesUnder(
  sheet: Sheet,
  { amounts }: TableShape,
  { box }: PrintedMonth,
  left: number,
): readonly Line[] {
  const inside = sheet.places.filter(
    (place) =>
      looksLikeAmount(place) && place.box.top > box.bottom && centreX(place.box) > left - 0.05,
  );
  const labels = amounts
    .flatMap((label) => insideHits(sheet.passages, label, 0.82))
    .filter((hit) => hit.box.left < left && hit.box.top > box.bottom);
  const rows: Place[][] = [];
  for (const place of inside) {
    const row = rows.find(([known]) => known && isLevel(known, place));
    if (row) row.push(place);
    else rows.push([place]);
  }
  return rows.map((places): Line => {
    const own = labels.filter(({ box: label }) => places[0] && isLevelWith(label, places[0]));
    const [best] = own.sort((one, other) => lengthOf(other) - lengthOf(one));
    return { key: best?.key, places: places.sort((a, c) => centreX(a.box) - centreX(c.box)) };
  });
}

const isLevel = (one: Place, other: Place): boolean =>
  Math.abs(centreY(one.box) - centreY(other.box)) < 0.6 * heightOf(other.box);
const isLevelWith = (label: Box, { box }: Place): boolean =>
  Math.abs(centreY(label) - centreY(box)) < heightOf(box);

const lengthOf = ({ words }: { readonly words: readonly { readonly text: string }[] }): number =>
  words.reduce((sum, { text }) => sum + text.length, 0);

function rowOf({ month }: Column, index: number, lines: readonly Line[]): TableRow {
  const cells = new Map(
    lines.flatMap(({ key, places }): [string, Place][] => {
      const place = places[index];
      return key !== undefined && key !== "-" && place ? [[key, place]] : [];
    }),
  );
  return { y: index, month, isTotal: month === undefined, cells, text: "" };
}
