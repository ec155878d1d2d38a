import type { GrayImage } from "./gray-image.ts";
import { blank } from "./gray-image.ts";
import type { Homography } from "./homography.ts";

/** The size of a picture to be made. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * A picture resampled under a map, bilinear; what lies outside the source stays white.
 *
 * @param toSource Where in the source each pixel of the new picture comes from.
 */
export function warp(source: GrayImage, toSource: Homography, size: Size): GrayImage {
  const target = blank(size.width, size.height);
  const { pixels, width, height } = source;
  const [a, b, c, d, e, f, g, h, i] = toSource;
  const into = target.pixels;
  for (let y = 0; y < target.height; y++) {
    for (let x = 0; x < target.width; x++) {
      const depth = 1 / (g * x + h * y + i);
      const sourceX = (a * x + b * y + c) * depth;
      const sourceY = (d * x + e * y + f) * depth;
      if (sourceX < 0 || sourceY < 0 || sourceX >= width - 1 || sourceY >= height - 1) continue;
      const column = sourceX | 0;
      const row = sourceY | 0;
      const right = sourceX - column;
      const down = sourceY - row;
      const at = row * width + column;
      const first = pixels[at] ?? 0;
      const third = pixels[at + width] ?? 0;
      const upper = first + ((pixels[at + 1] ?? 0) - first) * right;
      const lower = third + ((pixels[at + width + 1] ?? 0) - third) * right;
      into[y * target.width + x] = upper + (lower - upper) * down + 0.5;
    }
  }
  return target;
}
