import type { GrayImage } from "./gray-image.ts";
import { type Homography, IDENTITY } from "./homography.ts";

/** Clockwise degrees that set a page upright. */
export type QuarterTurn = 0 | 90 | 180 | 270;

/** A picture turned, and the map from its old pixels to the new ones. */
export interface Turned {
  readonly image: GrayImage;
  readonly map: Homography;
}

/** The picture turned clockwise by quarter turns, without resampling. */
export function turnClockwise(image: GrayImage, turn: QuarterTurn): Turned {
  const { width, height } = image;
  switch (turn) {
    case 0:
      return { image, map: IDENTITY };
    case 90:
      return turned(image, [0, -1, height - 1, 1, 0, 0, 0, 0, 1], height, width);
    case 180:
      return turned(image, [-1, 0, width - 1, 0, -1, height - 1, 0, 0, 1], width, height);
    case 270:
      return turned(image, [0, 1, 0, -1, 0, width - 1, 0, 0, 1], height, width);
  }
}

function turned(image: GrayImage, map: Homography, width: number, height: number): Turned {
  const pixels = new Uint8Array(width * height);
  const [a, b, c, d, e, f] = map;
  for (let y = 0; y < image.height; y++) {
    for (let x = 0; x < image.width; x++) {
      const to = (d * x + e * y + f) * width + a * x + b * y + c;
      pixels[to] = image.pixels[y * image.width + x] ?? 0;
    }
  }
  return { image: { pixels, width, height }, map };
}
