import type { GrayImage, PixelBox } from "./gray-image.ts";

const DARK = 200;

/** The box around all ink of a picture; `undefined` for a blank one. */
export function inkBounds({ pixels, width, height }: GrayImage): PixelBox | undefined {
  let left = width;
  let right = -1;
  let top = -1;
  let bottom = -1;
  for (let y = 0; y < height; y++) {
    const row = pixels.subarray(y * width, (y + 1) * width);
    const first = row.findIndex((value) => value < DARK);
    if (first < 0) continue;
    if (top < 0) top = y;
    bottom = y;
    left = Math.min(left, first);
    right = Math.max(
      right,
      row.findLastIndex((value) => value < DARK),
    );
  }
  return right < 0 ? undefined : { left, top, right: right + 1, bottom: bottom + 1 };
}
