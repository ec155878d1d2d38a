import { dilate } from "./dilate.ts";
import type { GrayImage } from "./gray-image.ts";
import type { UploadedPage } from "./uploaded-page.ts";

/** Blue strokes reach this many pixels past what looks blue. */
const FRINGE_PIXELS = 3;

/** Share of blue pixels below which there is no stamp, and above which the paper itself is blue. */
const STAMP_SHARE = { least: 0.0004, most: 0.12 };

/**
 * The page in grey with blue stamps and signatures lifted to white.
 *
 * Where the colour is blue, only what is dark in every channel stays: print under a stamp does, the
 * stamp does not.
 */
export function liftInk(page: UploadedPage): GrayImage {
  const { rgb, width, height } = page;
  const count = width * height;
  const pixels = new Uint8Array(count);
  const blue = new Uint8Array(count);
  let blueCount = 0;
  for (let i = 0, at = 0; i < count; i++, at += 3) {
    const r = rgb[at] ?? 0;
    const g = rgb[at + 1] ?? 0;
    const b = rgb[at + 2] ?? 0;
    pixels[i] = (r * 77 + g * 150 + b * 29) >> 8;
    if (isBlue(r, g, b)) {
      blue[i] = 1;
      blueCount++;
    }
  }
  const share = blueCount / count;
  if (share > STAMP_SHARE.least && share < STAMP_SHARE.most) {
    whiten(pixels, rgb, dilate(blue, { width, height }, FRINGE_PIXELS, FRINGE_PIXELS));
  }
  return { pixels, width, height };
}

function isBlue(r: number, g: number, b: number): boolean {
  const most = Math.max(r, g, b);
  return b >= most - 3 && most - Math.min(r, g, b) > 22 && b - (r + g) / 2 > 14;
}

/** Replaces each masked pixel by its brightest channel, stretched so that faint blue turns white. */
function whiten(pixels: Uint8Array, rgb: Uint8Array, mask: Uint8Array): void {
  for (let i = 0, at = 0; i < pixels.length; i++, at += 3) {
    if (mask[i] !== 1) continue;
    const brightest = Math.max(rgb[at] ?? 0, rgb[at + 1] ?? 0, rgb[at + 2] ?? 0);
    const lifted = Math.max(0, Math.min(255, ((brightest - 25) * 255) / 120));
    pixels[i] = Math.max(pixels[i] ?? 0, lifted);
  }
}
