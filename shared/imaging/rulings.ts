import type { GrayImage } from "./gray-image.ts";
import type { Size } from "./warp.ts";

/** Where a page is ruled: masks of horizontal and vertical lines. */
export interface Rulings {
  readonly horizontal: Uint8Array;
  readonly vertical: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** Shortest runs of ink taken for a ruling, in inches: longer than any stroke of a letter. */
const SHORTEST_INCHES = { horizontal: 0.22, vertical: 0.155 };

/** A gap in a ruling that is bridged, in inches. */
const GAP_INCHES = 1 / 75;

const DARK = 150;

/** Finds the rulings of a straight page. */
export function findRulings(image: GrayImage, dpi: number): Rulings {
  const { pixels, width, height } = image;
  const ink = new Uint8Array(pixels.length);
  for (let i = 0; i < ink.length; i++) ink[i] = (pixels[i] ?? 255) < DARK ? 1 : 0;
  const gap = Math.round(dpi * GAP_INCHES);
  return {
    horizontal: horizontals(ink, image, gap, Math.round(dpi * SHORTEST_INCHES.horizontal)),
    vertical: verticals(ink, image, gap, Math.round(dpi * SHORTEST_INCHES.vertical)),
    width,
    height,
  };
}

function horizontals(
  ink: Uint8Array,
  { width, height }: Size,
  gap: number,
  shortest: number,
): Uint8Array {
  const mask = new Uint8Array(ink.length);
  for (let y = 0; y < height; y++) paintRow(ink, mask, y * width, width, gap, shortest);
  return mask;
}

/** Paints the runs of one row that are long enough. */
function paintRow(
  ink: Uint8Array,
  mask: Uint8Array,
  row: number,
  width: number,
  gap: number,
  shortest: number,
): void {
  let from = -1;
  let last = -1;
  const close = () => {
    if (from >= 0 && last - from + 1 >= shortest) mask.fill(1, row + from, row + last + 1);
  };
  for (let x = 0; x < width; x++) {
    if (ink[row + x] !== 1 && !isStair(ink, row + x, width)) continue;
    if (from < 0 || x - last > gap) {
      close();
      from = x;
    }
    last = x;
  }
  close();
}

/** A line that is not quite level steps from row to row. */
function isStair(ink: Uint8Array, at: number, width: number): boolean {
  return ink[at - width] === 1 && ink[at - 1] === 1;
}

/** Walks row by row with a run open in every column: a page read down its columns is slow. */
function verticals(
  ink: Uint8Array,
  { width, height }: Size,
  gap: number,
  shortest: number,
): Uint8Array {
  const mask = new Uint8Array(ink.length);
  const from = new Int32Array(width).fill(-1);
  const last = new Int32Array(width);
  const close = (x: number) => {
    const first = from[x] ?? -1;
    const end = last[x] ?? 0;
    if (first < 0 || end - first + 1 < shortest) return;
    for (let y = first; y <= end; y++) mask[y * width + x] = 1;
  };
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (ink[y * width + x] !== 1) continue;
      const first = from[x] ?? -1;
      if (first < 0 || y - (last[x] ?? 0) > gap) {
        close(x);
        from[x] = y;
      }
      last[x] = y;
    }
  }
  for (let x = 0; x < width; x++) close(x);
  return mask;
}
