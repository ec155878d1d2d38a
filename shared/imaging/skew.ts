import type { GrayImage } from "./gray-image.ts";

/** Steepest skew looked for, in degrees. */
const LARGEST_SKEW_DEGREES = 8;

const DARK = 110;

/** Dark points as x, y pairs on a picture reduced to about 1 000 pixels of width. */
interface Points {
  readonly pairs: Int32Array;
  readonly width: number;
  readonly height: number;
}

/**
 * How far the lines of text are turned clockwise, in degrees: the slope under which the
 * projection of the dark points onto the left edge is sharpest.
 *
 * @returns 0 for a page with hardly any ink.
 */
export function skewDegrees(image: GrayImage): number {
  const points = darkPoints(image);
  if (points.pairs.length < 400) return 0;
  const coarse = sharpest(points, -LARGEST_SKEW_DEGREES, LARGEST_SKEW_DEGREES, 0.25);
  return sharpest(points, coarse - 0.25, coarse + 0.25, 0.05);
}

function darkPoints({ pixels, width, height }: GrayImage): Points {
  const step = Math.max(1, Math.round(width / 1000));
  const reducedWidth = Math.floor(width / step);
  const reducedHeight = Math.floor(height / step);
  const found: number[] = [];
  for (let y = 0; y < reducedHeight; y++) {
    for (let x = 0; x < reducedWidth; x++) {
      if (isDark(pixels, y * step * width + x * step, width, step)) found.push(x, y);
    }
  }
  return { pairs: thin(found, 60_000), width: reducedWidth, height: reducedHeight };
}

function isDark(pixels: Uint8Array, at: number, width: number, step: number): boolean {
  for (let y = 0; y < step; y++) {
    for (let x = 0; x < step; x++) {
      if ((pixels[at + y * width + x] ?? 255) < DARK) return true;
    }
  }
  return false;
}

/** At most so many pairs, evenly left out. */
function thin(pairs: readonly number[], most: number): Int32Array {
  const every = Math.max(1, Math.ceil(pairs.length / 2 / most));
  const kept: number[] = [];
  for (let i = 0; i + 1 < pairs.length; i += 2 * every) kept.push(pairs[i] ?? 0, pairs[i + 1] ?? 0);
  return Int32Array.from(kept);
}

function sharpest(points: Points, from: number, to: number, step: number): number {
  let best = 0;
  let most = -1;
  for (let degrees = from; degrees <= to + step / 2; degrees += step) {
    const sharpness = sharpnessAt(points, degrees);
    if (sharpness > most) {
      most = sharpness;
      best = degrees;
    }
  }
  return best;
}

function sharpnessAt({ pairs, width, height }: Points, degrees: number): number {
  const slope = Math.tan((degrees * Math.PI) / 180);
  const bins = new Float32Array(height + width);
  for (let i = 0; i < pairs.length; i += 2) {
    const bin = Math.round((pairs[i + 1] ?? 0) - (pairs[i] ?? 0) * slope + width * 0.5);
    bins[bin] = (bins[bin] ?? 0) + 1;
  }
  let sum = 0;
  for (let i = 1; i < bins.length; i++) sum += ((bins[i] ?? 0) - (bins[i - 1] ?? 0)) ** 2;
  return sum;
}
