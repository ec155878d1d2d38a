import sharp, { type Sharp } from "sharp";

/** A picture in memory: red, green and blue, a byte each, line by line. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly rgb: Uint8Array;
}

/** Decodes an encoded picture; transparency lies on white. */
export async function decode(picture: Buffer): Promise<Pixels> {
  const { data, info } = await sharp(picture)
    .flatten({ background: "#fff" })
    .toColourspace("srgb")
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, rgb: new Uint8Array(data) };
}

/** The picture as sharp takes it. */
export function toSharp({ width, height, rgb }: Pixels): Sharp {
  return sharp(rgb, { raw: { width, height, channels: 3 } });
}

/** What sharp made of a picture, in memory again. */
export async function fromSharp(image: Sharp): Promise<Pixels> {
  const { data, info } = await image
    .toColourspace("srgb")
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, rgb: new Uint8Array(data) };
}

/** Every byte by the rule given; `x` and `y` are fractions of the page. */
export function mapBytes(
  { width, height, rgb }: Pixels,
  rule: (value: number, x: number, y: number) => number,
): Pixels {
  const out = new Uint8ClampedArray(rgb.length);
  for (let y = 0, at = 0; y < height; y += 1) {
    const down = y / height;
    for (let x = 0; x < width; x += 1) {
      const across = x / width;
      for (let channel = 0; channel < 3; channel += 1, at += 1) {
        out[at] = rule(rgb[at] ?? 0, across, down);
      }
    }
  }
  return { width, height, rgb: new Uint8Array(out.buffer) };
}
