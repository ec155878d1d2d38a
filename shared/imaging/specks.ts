import type { GrayImage } from "./gray-image.ts";

/** Share of sampled pixels that are lone dark specks above which a page counts as salted. */
const SALTED_SHARE = 0.0008;

/** Specks of at most so many pixels are removed: a decimal point is larger. */
const SPECK_PIXELS = 3;

const DARK = 120;

/** The picture without salt, if salt is measured on it: a median filter would eat decimal points. */
export function removeSalt(image: GrayImage): GrayImage {
  return saltShare(image) > SALTED_SHARE ? removeSpecks(image) : image;
}

/** Share of sampled pixels that stand dark and alone. */
export function saltShare({ pixels, width, height }: GrayImage): number {
  let lone = 0;
  let seen = 0;
  for (let y = 1; y < height - 1; y += 2) {
    for (let x = 1; x < width - 1; x += 2) {
      seen++;
      const at = y * width + x;
      if ((pixels[at] ?? 0) < 90 && isLone(pixels, at, width)) lone++;
    }
  }
  return seen === 0 ? 0 : lone / seen;
}

function isLone(pixels: Uint8Array, at: number, width: number): boolean {
  const value = (offset: number) => pixels[at + offset] ?? 255;
  if (Math.min(value(-1), value(-width), value(width), value(-width - 1)) <= 160) return false;
  if (Math.min(value(1), value(-width + 1)) > 160) return true;
  return value(1) < 110 && Math.min(value(2), value(1 - width), value(1 + width)) > 160;
}

function removeSpecks({ pixels, width, height }: GrayImage): GrayImage {
  const cleaned = new Uint8Array(pixels);
  const seen = new Uint8Array(pixels.length);
  const around = [-1, 1, -width, width, -width - 1, -width + 1, width - 1, width + 1];
  const clean = (at: number) => {
    if ((pixels[at] ?? 0) >= DARK) {
      if (isPinhole(pixels, at, around)) cleaned[at] = Math.min(cleaned[at - 1] ?? 0, 90);
      return;
    }
    const speck = seen[at] === 1 ? [] : gather(pixels, at, around);
    if (speck.length > SPECK_PIXELS) return;
    for (const pixel of speck) {
      seen[pixel] = 1;
      cleaned[pixel] = lightAround(pixels, at, width);
    }
  };
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) clean(y * width + x);
  }
  return { pixels: cleaned, width, height };
}

function isPinhole(pixels: Uint8Array, at: number, around: readonly number[]): boolean {
  if ((pixels[at] ?? 0) <= 150) return false;
  return around.filter((offset) => (pixels[at + offset] ?? 255) < DARK).length >= 6;
}

/** The dark pixels joined to one, given up once they are too many for a speck. */
function gather(pixels: Uint8Array, from: number, around: readonly number[]): number[] {
  const joined = [from];
  for (let i = 0; i < joined.length && joined.length <= SPECK_PIXELS; i++) {
    for (const offset of around) {
      const next = (joined[i] ?? 0) + offset;
      if ((pixels[next] ?? 255) < DARK && !joined.includes(next)) joined.push(next);
    }
  }
  return joined;
}

/** Median of the light pixels within two pixels. */
function lightAround(pixels: Uint8Array, at: number, width: number): number {
  const light: number[] = [];
  for (let y = -2; y <= 2; y++) {
    for (let x = -2; x <= 2; x++) {
      const value = pixels[at + y * width + x] ?? 0;
      if (value >= DARK) light.push(value);
    }
  }
  light.sort((a, b) => a - b);
  return light[light.length >> 1] ?? 255;
}
