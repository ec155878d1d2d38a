import type { Area, Picture } from "./picture.ts";

/** Ink that hangs together, by the rectangle around it in pixels of the whole picture. */
export interface InkPart extends Area {
  readonly count: number;
}

/** Grey below which a pixel of the area is ink: half way between paper and the darkest print. */
export function inkLevel({ pixels, width }: Picture, area: Area): number {
  const histogram = new Uint32Array(256);
  let count = 0;
  for (let y = area.top; y < area.bottom; y += 1) {
    for (let x = area.left; x < area.right; x += 1) {
      const grey = pixels[y * width + x] ?? 255;
      histogram[grey] = (histogram[grey] ?? 0) + 1;
      count += 1;
    }
  }
  return (quantile(histogram, count * 0.03) + quantile(histogram, count * 0.7)) / 2;
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
  const parts: InkPart[] = [];
  for (let start = 0; start < open.length; start += 1) {
    if (open[start] !== 1) continue;
    parts.push(fill(open, columns, rows, start, area));
  }
  return parts;
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
