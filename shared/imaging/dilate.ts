import type { Size } from "./warp.ts";

/** A mask (1 set, 0 not) grown by a number of pixels along each axis. */
export function dilate(mask: Uint8Array, { width, height }: Size, x: number, y: number) {
  const wide = x > 0 ? grow(mask, height, width, width, 1, x) : mask;
  return y > 0 ? grow(wide, width, height, 1, width, y) : wide;
}

/** Grows along one axis: `lines` runs of `length` pixels, `lineStep` and `step` apart. */
function grow(
  mask: Uint8Array,
  lines: number,
  length: number,
  lineStep: number,
  step: number,
  reach: number,
): Uint8Array {
  const grown = new Uint8Array(mask.length);
  for (let line = 0; line < lines; line++) {
    const start = line * lineStep;
    let filledTo = 0;
    for (let i = 0; i < length; i++) {
      if (mask[start + i * step] !== 1) continue;
      const end = Math.min(length, i + reach + 1);
      for (let k = Math.max(filledTo, i - reach); k < end; k++) grown[start + k * step] = 1;
      filledTo = end;
    }
  }
  return grown;
}
