import { centreY, heightOf, median } from "../page/box.ts";
import type { PrintedMonth } from "../text/printed-month.ts";
import { type AmountStack, amountStacks } from "./amount-stacks.ts";
import { headsIn } from "./column-heads.ts";
import type { Label } from "./label.ts";
import { matchHeads } from "./match-heads.ts";
import type { Place } from "./place.ts";
import type { Sheet } from "./sheet.ts";
import { amountRows, isWithin, monthRows, type TableShape, totalBelow } from "./table-anchors.ts";

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
  /** True where amounts stand in a column whose head is not known. */
  readonly hasUnknownColumn: boolean;
  /** Names of the columns that the table has. */
  readonly columns: ReadonlySet<string>;
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
  const total = totalBelow(sheet, shape, first.y, last.y, pitch);
  const top = first.y - line;
  const bottom = (total?.y ?? last.y) + 0.6 * line;
  const inside = sheet.places.filter(({ box }) => centreY(box) > top && centreY(box) < bottom);
  const stacks = amountStacks(inside.filter((place) => !isWithin(place, anchors))).filter(
    (stack) => stack.places.length >= Math.min(2, anchors.length),
  );
  const heads = headsIn(sheet, labelsOf(shape), top - HEAD_LINES * line, top);
  const named = matchHeads(
    stacks,
    heads.filter(({ key }) => key !== "other"),
  );
  const lines = [...anchors, ...(total ? [total] : [])];
  const rows = lines.map(({ y, month, isTotal }, index): TableRow => {
    const cells = new Map<string, Place>();
    for (const [index, stack] of stacks.entries()) {
      const key = named[index]?.key;
      const place = nearest(stack, y, 0.45 * pitch);
      if (key !== undefined && key !== "-" && place) cells.set(key, place);
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
    hasUnknownColumn: stacks.some((_, index) => named[index]?.key === undefined),
    columns: new Set(named.flatMap((head) => head?.key ?? [])),
  };
}

const labelsOf = ({ amounts, others }: TableShape): readonly Label[] => [
  ...amounts,
  { key: "other", wordings: others },
];

function pitchOf(ys: readonly number[], line: number): number {
  const steps = ys.slice(1).map((y, index) => y - (ys[index] ?? y));
  return median(
    steps.filter((step) => step > 0.5 * line),
    1.6 * line,
  );
}

function nearest({ places }: AmountStack, y: number, reach: number): Place | undefined {
  const near = places.filter(({ box }) => Math.abs(centreY(box) - y) < reach);
  return near.sort((a, b) => Math.abs(centreY(a.box) - y) - Math.abs(centreY(b.box) - y))[0];
}

/** Words of one line, half way to its neighbours: a kind of payment may be broken over lines. */
function textAt(sheet: Sheet, y: number, before: number, after: number): string {
  const [recording] = sheet.words.map((word) => word.recording);
  return sheet.words
    .filter((word) => word.recording === recording && /\p{L}/u.test(word.text))
    .filter(({ box }) => centreY(box) > (before + y) / 2 && centreY(box) < (y + after) / 2)
    .sort((one, other) => centreY(one.box) - centreY(other.box) || one.box.left - other.box.left)
    .map(({ text }) => text)
    .join(" ");
}
