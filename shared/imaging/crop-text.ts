import { crop, type GrayImage, type PixelBox } from "./gray-image.ts";
import type { StraightPage } from "./straighten.ts";

/** A ruling that covers this share of a box runs through it; no digit is as high as its box. */
const THROUGH = 0.9;

/** Horizontal rulings are taken out only this near to the upper and lower edge of a box. */
const OUTER_SHARE = 0.2;

/** Rulings blur this far, in pixels. */
const FRINGE = 2;

/**
 * The picture inside a box of a page without the rulings of the table around it.
 *
 * A ruling at the side of a figure is otherwise read as one more digit: 1.
 */
export function cropText({ image, rulings }: StraightPage, box: PixelBox): GrayImage {
  const text = crop(image, box);
  const inside = { width: rulings.width, height: rulings.height };
  const vertical = crop({ ...inside, pixels: rulings.vertical }, box);
  for (const x of columnsThrough(vertical)) clearColumns(text, x - FRINGE, x + FRINGE);
  const horizontal = crop({ ...inside, pixels: rulings.horizontal }, box);
  for (const y of outerRowsThrough(horizontal)) clearRows(text, y - FRINGE, y + FRINGE);
  return text;
}

function columnsThrough({ pixels, width, height }: GrayImage): number[] {
  const counts = new Uint16Array(width);
  for (let i = 0; i < pixels.length; i++) {
    if (pixels[i] === 1) counts[i % width] = (counts[i % width] ?? 0) + 1;
  }
  return [...counts.keys()].filter((x) => (counts[x] ?? 0) >= height * THROUGH);
}

function outerRowsThrough({ pixels, width, height }: GrayImage): number[] {
  const rows: number[] = [];
  const outer = height * OUTER_SHARE;
  for (let y = 0; y < height; y++) {
    if (y > outer && y < height - 1 - outer) continue;
    const row = pixels.subarray(y * width, (y + 1) * width);
    if (row.reduce((sum, ruled) => sum + ruled, 0) >= width * THROUGH) rows.push(y);
  }
  return rows;
}

function clearColumns({ pixels, width, height }: GrayImage, from: number, to: number): void {
  const left = Math.max(0, from);
  const right = Math.min(width - 1, to);
  for (let y = 0; y < height; y++) pixels.fill(255, y * width + left, y * width + right + 1);
}

function clearRows({ pixels, width, height }: GrayImage, from: number, to: number): void {
  const top = Math.max(0, from);
  const bottom = Math.min(height - 1, to);
  pixels.fill(255, top * width, (bottom + 1) * width);
}
