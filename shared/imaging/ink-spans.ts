import type { GrayImage } from "./gray-image.ts";

const DARK = 140;

/** Columns of a line in which ink stands together; `to` is the last one with ink. */
export interface InkSpan {
  readonly from: number;
  readonly to: number;
}

/**
 * The parts of a line of text that stand apart by more than a gap, left to right.
 *
 * The outer tenths of the height are not looked at, so that rulings above and below join nothing.
 *
 * @param gap In pixels.
 */
export function inkSpans({ pixels, width, height }: GrayImage, gap: number): InkSpan[] {
  const top = Math.floor(height * 0.15);
  const bottom = Math.ceil(height * 0.85);
  const spans: InkSpan[] = [];
  let from = -1;
  let last = -1;
  for (let x = 0; x <= width; x++) {
    if (x < width && hasInk(pixels, x, width, top, bottom)) {
      if (from < 0) from = x;
      last = x;
    } else if (from >= 0 && (x === width || x - last > gap)) {
      spans.push({ from, to: last });
      from = -1;
    }
  }
  return spans;
}

function hasInk(
  pixels: Uint8Array,
  x: number,
  width: number,
  top: number,
  bottom: number,
): boolean {
  let count = 0;
  for (let y = top; y < bottom; y++) if ((pixels[y * width + x] ?? 255) < DARK) count++;
  return count >= 2;
}
