import { dilate } from "./dilate.ts";
import type { PixelBox } from "./gray-image.ts";
import type { Rulings } from "./rulings.ts";
import type { StraightPage } from "./straighten.ts";

/** Every so many pixels is looked at: rulings are thicker than that once their gaps are closed. */
const STEP = 2;

/** How far rulings are lengthened so that crossings close, in inches. */
const CLOSING_INCHES = { horizontal: 1 / 18, vertical: 1 / 22 };

/** Sizes of a cell in inches; what is larger is the paper between tables. */
const LEAST_INCHES = { width: 0.12, height: 0.09 };
const LARGEST_HEIGHT_INCHES = 1.6;

/** A cell fills at least this share of its box; what winds around others is none. */
const FILLED = 0.6;

/** The cells that rulings enclose on a straight page, top to bottom, left to right. */
export function ruledCells({ rulings, dpi }: StraightPage): PixelBox[] {
  const { mask, width, height } = closedRulings(rulings, dpi);
  const seen = new Uint8Array(mask);
  const cells: PixelBox[] = [];
  for (let i = 0; i < seen.length; i++) {
    if (seen[i] !== 0) continue;
    const hole = fill(seen, i, width);
    if (isCell(hole, { width, height }, dpi)) cells.push(grown(hole));
  }
  return cells.sort((a, b) => a.top - b.top || a.left - b.left);
}

function closedRulings(rulings: Rulings, dpi: number) {
  const reach = {
    x: Math.round((dpi * CLOSING_INCHES.horizontal) / STEP),
    y: Math.round((dpi * CLOSING_INCHES.vertical) / STEP),
  };
  const size = {
    width: Math.ceil(rulings.width / STEP),
    height: Math.ceil(rulings.height / STEP),
  };
  const horizontal = dilate(reduce(rulings.horizontal, rulings, size), size, reach.x, 1);
  const vertical = dilate(reduce(rulings.vertical, rulings, size), size, 1, reach.y);
  for (let i = 0; i < horizontal.length; i++) if (vertical[i] === 1) horizontal[i] = 1;
  return { mask: horizontal, ...size };
}

function reduce(mask: Uint8Array, from: Rulings, to: { width: number; height: number }) {
  const reduced = new Uint8Array(to.width * to.height);
  for (let y = 0; y < from.height; y++) {
    const row = Math.floor(y / STEP) * to.width;
    for (let x = 0; x < from.width; x++) {
      if (mask[y * from.width + x] === 1) reduced[row + Math.floor(x / STEP)] = 1;
    }
  }
  return reduced;
}

interface Hole extends PixelBox {
  readonly pixels: number;
}

/** Fills one hole row run by row run and gives back its box. */
function fill(seen: Uint8Array, from: number, width: number): Hole {
  const pending = [from];
  seen[from] = 1;
  let left = width;
  let right = 0;
  let top = seen.length;
  let bottom = 0;
  let pixels = 0;
  for (let at = pending.pop(); at !== undefined; at = pending.pop()) {
    const x = at % width;
    const y = (at - x) / width;
    left = Math.min(left, x);
    right = Math.max(right, x + 1);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y + 1);
    pixels++;
    visit(seen, pending, x > 0 ? at - 1 : -1);
    visit(seen, pending, x < width - 1 ? at + 1 : -1);
    visit(seen, pending, at - width);
    visit(seen, pending, at + width);
  }
  return { left, top, right, bottom, pixels };
}

function visit(seen: Uint8Array, pending: number[], at: number): void {
  if (seen[at] !== 0) return;
  seen[at] = 1;
  pending.push(at);
}

function isCell(
  { left, top, right, bottom, pixels }: Hole,
  page: { width: number; height: number },
  dpi: number,
): boolean {
  const width = right - left;
  const height = bottom - top;
  const touchesEdge = left === 0 || top === 0 || right === page.width || bottom === page.height;
  const inch = dpi / STEP;
  return (
    !touchesEdge &&
    width >= inch * LEAST_INCHES.width &&
    height >= inch * LEAST_INCHES.height &&
    height <= inch * LARGEST_HEIGHT_INCHES &&
    pixels >= FILLED * width * height
  );
}

function grown({ left, top, right, bottom }: Hole): PixelBox {
  return { left: left * STEP, top: top * STEP, right: right * STEP, bottom: bottom * STEP };
}
