import type { Area, Picture } from "./picture.ts";

/** Ink that hangs together, by the rectangle around it in pixels of the whole picture. */
export interface InkPart extends Area {
  readonly count: number;
}

/** The grey of bare paper and of the darkest print in an area. */
export interface InkRange {
  readonly paper: number;
  readonly ink: number;
}

/** Paper and ink of an area, each by what most of it is. */
export function inkRange({ pixels, width }: Picture, area: Area): InkRange {
  const histogram = new Uint32Array(256);
  let count = 0;
  for (let y = area.top; y < area.bottom; y += 1) {
    for (let x = area.left; x < area.right; x += 1) {
      const grey = pixels[y * width + x] ?? 255;
      histogram[grey] = (histogram[grey] ?? 0) + 1;
      count += 1;
    }
  }
  return { ink: quantile(histogram, count * 0.03), paper: quantile(histogram, count * 0.7) };
}

function quantile(histogram: Uint32Array, rank: number): number {
  let seen = 0;
  for (const [grey, count] of histogram.entries()) {
    seen += count;
    if (seen > rank) return grey;
  }
  return 255;
}

/** The parts of ink in an area, left to right; what lies one above the other is one part. */
export function inkParts(picture: Picture, area: Area, level: number): readonly InkPart[] {
  const parts = connected(picture, area, level);
  const joined: InkPart[] = [];
  for (const part of parts.sort((one, other) => one.left - other.left)) {
    const last = joined.at(-1);
    const shared = last ? Math.min(last.right, part.right) - part.left : 0;
    if (last && shared > 0.6 * Math.min(last.right - last.left, part.right - part.left)) {
      joined[joined.length - 1] = around(last, part);
    } else joined.push(part);
  }
  return joined;
}

function around(one: InkPart, other: InkPart): InkPart {
  return {
    left: Math.min(one.left, other.left),
    top: Math.min(one.top, other.top),
    right: Math.max(one.right, other.right),
    bottom: Math.max(one.bottom, other.bottom),
    count: one.count + other.count,
  };
}

/** Flood fill over eight neighbours. */
function connected({ pixels, width }: Picture, area: Area, level: number): InkPart[] {
  const columns = area.right - area.left;
  const rows = area.bottom - area.top;
  const isInk = (at: number) =>
    (pixels[(area.top + Math.floor(at / columns)) * width + area.left + (at % columns)] ?? 255) <
    level;
  const open = new Uint8Array(columns * rows);
  for (let at = 0; at < open.length; at += 1) open[at] = isInk(at) ? 1 : 0;
  clearRulings(open, columns, rows);
  const parts: InkPart[] = [];
  for (let start = 0; start < open.length; start += 1) {
    if (open[start] !== 1) continue;
    parts.push(fill(open, columns, rows, start, area));
  }
  return parts;
}

/** A row or column of which more than this is ink is a ruling of the table, not a sign. */
const RULED_ROW = 0.72;
const RULED_COLUMN = 0.92;

/** Rulings blur this far, in pixels. */
const FRINGE = 2;

function clearRulings(open: Uint8Array, columns: number, rows: number): void {
  const inRow = new Uint16Array(rows);
  const inColumn = new Uint16Array(columns);
  for (const [at, ink] of open.entries()) {
    const [x, y] = [at % columns, Math.floor(at / columns)];
    inRow[y] = (inRow[y] ?? 0) + ink;
    inColumn[x] = (inColumn[x] ?? 0) + ink;
  }
  const ruled = (counts: Uint16Array, most: number) => {
    const lines = [...counts.keys()].filter((at) => (counts[at] ?? 0) > most);
    return new Set(
      lines.flatMap((line) =>
        Array.from({ length: 2 * FRINGE + 1 }, (_, by) => line + by - FRINGE),
      ),
    );
  };
  const [ruledRows, ruledColumns] = [
    ruled(inRow, columns * RULED_ROW),
    ruled(inColumn, rows * RULED_COLUMN),
  ];
  for (let at = 0; at < open.length; at += 1) {
    if (ruledRows.has(Math.floor(at / columns)) || ruledColumns.has(at % columns)) open[at] = 0;
  }
}

function fill(open: Uint8Array, columns: number, rows: number, start: number, area: Area): InkPart {
  const stack = [start];
  open[start] = 0;
  let part = { left: columns, top: rows, right: 0, bottom: 0, count: 0 };
  for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
    const [x, y] = [at % columns, Math.floor(at / columns)];
    part = around(part, { left: x, top: y, right: x + 1, bottom: y + 1, count: 1 });
    for (const [dx, dy] of NEIGHBOURS) {
      const [nx, ny] = [x + dx, y + dy];
      if (nx < 0 || ny < 0 || nx >= columns || ny >= rows) continue;
      const next = ny * columns + nx;
      if (open[next] !== 1) continue;
      open[next] = 0;
      stack.push(next);
    }
  }
  return {
    left: part.left + area.left,
    top: part.top + area.top,
    right: part.right + area.left,
    bottom: part.bottom + area.top,
    count: part.count,
  };
}

const NEIGHBOURS = [
  [-1, -1],
  [0, -1],
  [1, -1],
  [-1, 0],
  [1, 0],
  [-1, 1],
  [0, 1],
  [1, 1],
] as const;
