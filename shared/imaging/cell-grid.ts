import type { PixelBox } from "./gray-image.ts";

/** A cell in its table: rows and columns counted from 1, with what it spans. */
export interface GridCell {
  readonly box: PixelBox;
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** A ruled table. */
export interface Grid {
  readonly box: PixelBox;
  readonly cells: readonly GridCell[];
}

/** Cells whose borders lie within this distance share a border, in inches. */
const BORDER_INCHES = 1 / 12;

/** Fewer cells are a frame and no table. */
const LEAST_CELLS = 4;

/** Groups ruled cells into tables and finds each cell's row and column. */
export function cellGrids(cells: readonly PixelBox[], dpi: number): Grid[] {
  const border = dpi * BORDER_INCHES;
  return tablesOf(cells, border)
    .filter((table) => table.length >= LEAST_CELLS)
    .map((table) => toGrid(table, border));
}

/** Cells that share a border, directly or through others. */
function tablesOf(cells: readonly PixelBox[], border: number): PixelBox[][] {
  const rest = new Set(cells);
  const tables: PixelBox[][] = [];
  for (const first of cells) {
    if (!rest.delete(first)) continue;
    const table = [first];
    for (const cell of table) {
      for (const other of rest) {
        if (!areNeighbours(cell, other, border)) continue;
        rest.delete(other);
        table.push(other);
      }
    }
    tables.push(table);
  }
  return tables;
}

function areNeighbours(a: PixelBox, b: PixelBox, border: number): boolean {
  const across = Math.max(a.left, b.left) - Math.min(a.right, b.right);
  const down = Math.max(a.top, b.top) - Math.min(a.bottom, b.bottom);
  return (across < border && down < 0) || (down < border && across < 0);
}

function toGrid(table: readonly PixelBox[], border: number): Grid {
  const columns = starts(
    table.map(({ left }) => left),
    border,
  );
  const rows = starts(
    table.map(({ top }) => top),
    border,
  );
  const cells = table.map((box) => {
    const across = span(columns, box.left, box.right, border);
    const down = span(rows, box.top, box.bottom, border);
    return {
      box,
      row: down.first,
      column: across.first,
      rowSpan: down.count,
      columnSpan: across.count,
    };
  });
  const box = {
    left: Math.min(...table.map(({ left }) => left)),
    top: Math.min(...table.map(({ top }) => top)),
    right: Math.max(...table.map(({ right }) => right)),
    bottom: Math.max(...table.map(({ bottom }) => bottom)),
  };
  return { box, cells: cells.sort((a, b) => a.row - b.row || a.column - b.column) };
}

/** Where rows or columns begin: positions that lie apart. */
function starts(positions: readonly number[], border: number): number[] {
  const sorted = [...positions].sort((a, b) => a - b);
  return sorted.filter((position, i) => position - (sorted[i - 1] ?? -Infinity) > border / 2);
}

function span(begins: readonly number[], from: number, to: number, border: number) {
  const first = Math.max(
    0,
    begins.findLastIndex((begin) => begin <= from + border / 2),
  );
  const after = begins.filter((begin) => begin > from + border / 2 && begin < to - border / 2);
  return { first: first + 1, count: after.length + 1 };
}
