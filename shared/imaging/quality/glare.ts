import type { UploadedPage } from "../uploaded-page.ts";

/** Brightness of a pixel that no longer holds anything, and of paper that is lit like a scan's. */
const BURNT = 252;
const SCANNED_PAPER = 235;

/** Every so many pixels is looked at. */
const STEP = 5;

/**
 * Share of a photograph that a lamp or flash has burnt out.
 *
 * White paper on a scan is as bright as that all over, so only pages whose paper is darker count.
 */
export function glareShare({ rgb, width, height }: UploadedPage): number {
  const histogram = new Uint32Array(256);
  let count = 0;
  for (let i = 0; i < width * height; i += STEP) {
    const least = Math.min(rgb[i * 3] ?? 0, rgb[i * 3 + 1] ?? 0, rgb[i * 3 + 2] ?? 0);
    histogram[least] = (histogram[least] ?? 0) + 1;
    count++;
  }
  let burnt = 0;
  for (let value = BURNT; value < 256; value++) burnt += histogram[value] ?? 0;
  return paperBrightness(histogram, count) > SCANNED_PAPER ? 0 : burnt / count;
}

/** Brightness that a third of all pixels exceed. */
function paperBrightness(histogram: Uint32Array, count: number): number {
  let seen = 0;
  let value = 255;
  for (; value > 0; value--) {
    seen += histogram[value] ?? 0;
    if (seen > count / 3) break;
  }
  return value;
}
