import type { GrayImage } from "./gray-image.ts";

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
  const horizontal = new Uint8Array(ink.length);
  for (let y = 0; y < height; y++) {
    const isInk = (x: number) => ink[y * width + x] === 1 || stairs(ink, y * width + x, width);
    const shortest = Math.round(dpi * SHORTEST_INCHES.horizontal);
    runs(width, gap, shortest, isInk, (from, to) =>
      horizontal.fill(1, y * width + from, y * width + to + 1),
    );
  }
  const vertical = new Uint8Array(ink.length);
  for (let x = 0; x < width; x++) {
    const shortest = Math.round(dpi * SHORTEST_INCHES.vertical);
    runs(
      height,
      gap,
      shortest,
      (y) => ink[y * width + x] === 1,
      (from, to) => {
        for (let y = from; y <= to; y++) vertical[y * width + x] = 1;
      },
    );
  }
  return { horizontal, vertical, width, height };
}

/** A line that is not quite level steps from row to row. */
function stairs(ink: Uint8Array, at: number, width: number): boolean {
  return ink[at - width] === 1 && ink[at - 1] === 1;
}

function runs(
  length: number,
  gap: number,
  shortest: number,
  isInk: (i: number) => boolean,
  found: (from: number, to: number) => void,
): void {
  let from = -1;
  let last = -1;
  for (let i = 0; i < length; i++) {
    if (isInk(i)) {
      if (from < 0) from = i;
      last = i;
    } else if (from >= 0 && i - last > gap) {
      if (last - from + 1 >= shortest) found(from, last);
      from = -1;
    }
  }
  if (from >= 0 && last - from + 1 >= shortest) found(from, last);
}
