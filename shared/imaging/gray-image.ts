/** A picture in grey: one byte a pixel, row by row, 0 black and 255 white. */
export interface GrayImage {
  readonly pixels: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** An upright rectangle in pixels; `right` and `bottom` are the first pixels outside. */
export interface PixelBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A white picture of the given size. */
export function blank(width: number, height: number): GrayImage {
  return { pixels: new Uint8Array(width * height).fill(255), width, height };
}

/** The part of a picture inside a box; the box is cut at the edges and never empty. */
export function crop(image: GrayImage, box: PixelBox): GrayImage {
  const left = clamp(Math.floor(box.left), 0, image.width - 1);
  const top = clamp(Math.floor(box.top), 0, image.height - 1);
  const width = clamp(Math.ceil(box.right), left + 1, image.width) - left;
  const height = clamp(Math.ceil(box.bottom), top + 1, image.height) - top;
  const pixels = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    const from = (top + y) * image.width + left;
    pixels.set(image.pixels.subarray(from, from + width), y * width);
  }
  return { pixels, width, height };
}

/** The picture as a PGM file, which every recognizer reads and nobody needs to compress. */
export function toPgm({ pixels, width, height }: GrayImage): Buffer {
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`, "ascii"), pixels]);
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
