import { centreY, heightOf, median, sharedWidth } from "../page/box.ts";
import type { PrintedMonth } from "../text/printed-month.ts";
import { amountRows } from "./amount-rows.ts";
import { type AmountStack, amountStacks, looksLikeAmount } from "./amount-stacks.ts";
import { headsIn } from "./column-heads.ts";
import type { Head } from "./head.ts";
import type { Label } from "./label.ts";
import { textAt } from "./line-text.ts";
import { matchHeads, OTHER_HEAD } from "./match-heads.ts";
import type { Place } from "./place.ts";
import type { Sheet } from "./sheet.ts";
import { type Anchor, isWithin, monthRows, type TableShape } from "./table-anchors.ts";
import { subtotalLines, totalAbove, totalBelow } from "./total-lines.ts";

/** One line of a table: its month or its total, and the amount in each named column. */
export interface TableRow {
  readonly y: number;
  readonly month: PrintedMonth | undefined;
  readonly isTotal: boolean;
  readonly cells: ReadonlyMap<string, Place>;
  /** Words of the line that are no amounts, in order: the kind of a payment and the like. */
  readonly text: string;
}

/** A table of amounts, its columns named by their heads. */
export interface AmountTable {
  readonly sheet: Sheet;
  readonly rows: readonly TableRow[];
  /** Names of the columns that the table has. */
  readonly columns: ReadonlySet<string>;
  /** Names given to columns of amounts whose head is not known; they are in the cells too. */
  readonly unknown: readonly string[];
  /** Its column was named because no other was possible, not by its head. */
  readonly inferred?: boolean;
}

/** How far above the first row the heads may begin, in heights of a line. */
const HEAD_LINES = 14;

/** The table of a sheet, or undefined where it holds none of this shape. */
export function amountTable(sheet: Sheet, shape: TableShape): AmountTable | undefined {
  const anchors = shape.byMonth ? monthRows(sheet, shape) : amountRows(sheet, shape);
  const [first] = anchors;
  const last = anchors.at(-1);
  if (!first || !last) return undefined;
  const line = median(
    sheet.words.map(({ box }) => heightOf(box)),
    0.012,
  );
  const pitch = pitchOf(
    anchors.map(({ y }) => y),
    line,
  );
  const total =
    totalBelow(sheet, shape, first.y, last.y, pitch) ??
    (shape.byMonth ? totalAbove(sheet, shape, first.y, pitch) : undefined) ??
    unnamedTotal(sheet, anchors, pitch);
  const top = Math.min(first.y, total?.y ?? first.y) - 0.55 * line;
  const bottom = Math.max(last.y, total?.y ?? last.y) + 0.6 * line;
  const heads = headsIn(sheet, labelsOf(shape), top - HEAD_LINES * line, top);
  const known = heads.flatMap(({ key, box }) => (key === undefined ? [] : box.bottom));
  const under = Math.min(top, Math.max(0, ...known) || top);
  const inside = sheet.places.filter(({ box }) => centreY(box) > under && centreY(box) < bottom);
  const isFull = ({ places }: AmountStack) => places.length >= Math.min(2, anchors.length);
  const candidates = amountStacks(inside.filter((place) => !isWithin(place, anchors))).filter(
    (stack) => isFull(stack) || anchors.some(({ y }) => nearest(stack, y, 0.45 * pitch)),
  );
  const matched = matchHeads(candidates, heads);
  const columns = candidates
    .map((stack, index) => ({ stack, head: matched[index] }))
    .filter(({ stack, head }) => isFull(stack) || isNamed(head?.key));
  const stacks = columns.map(({ stack }) => stack);
  const keys = keysOf(columns.map(({ head }) => head));
  const read = [...anchors, ...(total ? [total] : [])];
  const silent = shape.byMonth
    ? silentRows(stacks, [...read, ...subtotalLines(sheet, shape)], 0.5 * pitch)
    : [];
  const lines = [...read, ...silent].sort((one, other) => one.y - other.y);
  const rows = lines.map(({ y, month, isTotal }, index): TableRow => {
    const cells = new Map<string, Place>();
    for (const [index, stack] of stacks.entries()) {
      const key = keys[index] ?? "-";
      const place = nearest(stack, y, 0.45 * pitch);
      if (key !== "-" && place) cells.set(key, place);
    }
    return {
      y,
      month,
      isTotal,
      cells,
      text: textAt(
        sheet,
        y,
        lines[index - 1]?.y ?? y - 2.6 * line,
        lines[index + 1]?.y ?? y + 2.6 * line,
      ),
    };
  });
  return {
    sheet,
    rows,
    columns: new Set(keys.filter((key) => !isUnknown(key))),
    unknown: keys.filter(isUnknown),
  };
}

/**
 * A line of amounts close under the last row, whose word nobody could read: taken for the totals.
 * Where it is none the sums fail, and a person looks at the paper.
 */
function unnamedTotal(sheet: Sheet, anchors: readonly Anchor[], pitch: number): Anchor | undefined {
  const last = anchors.at(-1);
  if (!last) return undefined;
  const column = amountStacks(
    sheet.places.filter(({ box }) =>
      anchors.some(({ y }) => Math.abs(centreY(box) - y) < 0.45 * pitch),
    ),
  );
  const below = sheet.places.filter(({ box }) => {
    const gap = centreY(box) - last.y;
    return gap > 0.5 * pitch && gap < 2.2 * pitch;
  });
  const under = below.filter(
    (place) =>
      looksLikeAmount(place) && column.some((stack) => sharedWidth(stack.box, place.box) > 0.4),
  );
  const [place] = [...under].sort((one, other) => one.box.top - other.box.top);
  return place && { y: centreY(place.box), month: undefined, isTotal: true, box: place.box };
}

/** A column of one amount alone counts only under a head that is known and wanted. */
const isNamed = (key: string | undefined): boolean =>
  key !== undefined && key !== OTHER_HEAD && key !== "-";

/** Marks the made-up name of a column without a known head. */
const isUnknown = (key: string): boolean => key.startsWith("?");

/** A name for each column: its head's, unless two columns claim the same one. */
function keysOf(heads: readonly (Head | undefined)[]): readonly string[] {
  return heads.map((head, index) => {
    const key = head?.key;
    const twice = heads.filter((other) => other?.key === key).length > 1;
    return key === undefined || (twice && key !== "-") ? `?${index}` : key;
  });
}

/** Lines of amounts whose month nobody could read: they count in every sum. */
function silentRows(
  stacks: readonly AmountStack[],
  known: readonly { readonly y: number }[],
  reach: number,
): readonly Anchor[] {
  const rows: Anchor[] = [];
  for (const { box } of stacks.flatMap(({ places }) => places.filter(looksLikeAmount))) {
    const y = centreY(box);
    const isKnown = [...known, ...rows].some((row) => Math.abs(row.y - y) < reach);
    if (!isKnown) rows.push({ y, month: undefined, isTotal: false, box });
  }
  const enough = Math.max(1, stacks.length / 2);
  return rows.filter(
    ({ y }) => stacks.filter((stack) => nearest(stack, y, reach) !== undefined).length >= enough,
  );
}

const labelsOf = ({ amounts, others }: TableShape): readonly Label[] => [
  ...amounts,
  { key: OTHER_HEAD, wordings: others },
];

/** The smallest step between lines: months that nobody could read leave gaps. */
function pitchOf(ys: readonly number[], line: number): number {
  const steps = ys.slice(1).map((y, index) => y - (ys[index] ?? y));
  const whole = steps.filter((step) => step > 0.5 * line);
  return whole.length === 0 ? 1.6 * line : Math.min(...whole);
}

function nearest({ places }: AmountStack, y: number, reach: number): Place | undefined {
  const near = places.filter(({ box }) => Math.abs(centreY(box) - y) < reach);
  return near.sort((a, b) => Math.abs(centreY(a.box) - y) - Math.abs(centreY(b.box) - y))[0];
}
