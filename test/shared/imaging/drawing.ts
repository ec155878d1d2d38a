import { blank, type GrayImage } from "../../../shared/imaging/gray-image.ts";
import { findRulings } from "../../../shared/imaging/rulings.ts";
import type { StraightPage } from "../../../shared/imaging/straighten.ts";

/** A white picture with black rectangles: left, top, width, height. */
export function drawn(
  width: number,
  height: number,
  rectangles: readonly (readonly [number, number, number, number])[],
): GrayImage {
  const image = blank(width, height);
  for (const [left, top, wide, high] of rectangles) {
    for (let y = top; y < top + high; y++) {
      image.pixels.fill(0, y * width + left, y * width + left + wide);
    }
  }
  return image;
}

/** A picture as if it were a straightened page that covers the whole upload. */
export function asPage(image: GrayImage, dpi = 300): StraightPage {
  return {
    number: 1,
    image,
    dpi,
    toUpload: [1 / image.width, 0, 0, 0, 1 / image.height, 0, 0, 0, 1],
    rulings: findRulings(image, dpi),
  };
}

/** A ruled table with lines three pixels thick at the given columns and rows. */
export function ruled(
  width: number,
  height: number,
  columns: readonly number[],
  rows: readonly number[],
): GrayImage {
  const left = columns[0] ?? 0;
  const right = (columns.at(-1) ?? 0) + 3;
  const top = rows[0] ?? 0;
  const bottom = (rows.at(-1) ?? 0) + 3;
  return drawn(width, height, [
    ...columns.map((x) => [x, top, 3, bottom - top] as const),
    ...rows.map((y) => [left, y, right - left, 3] as const),
  ]);
}
