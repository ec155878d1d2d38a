import { blank, type GrayImage } from "../../imaging/gray-image.ts";
import type { FigureText } from "./figure-text.ts";

const DARK = 140;

/** How often a lone glyph is repeated: the network cannot read one alone. */
const COPIES = 3;

/** Ink narrower than this share of the height is one glyph. */
const LONE_GLYPH = 0.75;

/**
 * The glyph three times side by side, if the picture holds only one.
 *
 * @returns `undefined` for a picture with more than one glyph, or none.
 */
export function tileLoneGlyph(image: GrayImage): GrayImage | undefined {
  const { pixels, width, height } = image;
  const ink = columnInk(image);
  const left = ink.findIndex((count) => count > 0);
  const right = ink.findLastIndex((count) => count > 0);
  const glyph = right - left + 1;
  if (right < 0 || glyph >= height * LONE_GLYPH || isPair(ink, left, right)) return undefined;
  const gap = Math.round(height * 0.12);
  const tiled = blank(COPIES * (glyph + gap) + 3 * gap, height);
  for (let copy = 0; copy < COPIES; copy++) {
    for (let y = 0; y < height; y++) {
      const from = y * width + left;
      const to = y * tiled.width + 2 * gap + copy * (glyph + gap);
      tiled.pixels.set(pixels.subarray(from, from + glyph), to);
    }
  }
  return tiled;
}

function columnInk({ pixels, width }: GrayImage): number[] {
  const ink = Array.from({ length: width }, () => 0);
  for (let i = 0; i < pixels.length; i++) {
    if ((pixels[i] ?? 255) < DARK) ink[i % width] = (ink[i % width] ?? 0) + 1;
  }
  return ink;
}

/** Whether a valley parts the ink into two strokes of like weight: `11` is as narrow as `0`. */
function isPair(ink: readonly number[], left: number, right: number): boolean {
  const most = Math.max(...ink);
  const valley = ink.findIndex((count, x) => x > left + 2 && x < right - 2 && count <= most * 0.08);
  if (valley < 0) return false;
  const before = Math.max(...ink.slice(left, valley));
  const after = Math.max(...ink.slice(valley, right + 1));
  return Math.min(before, after) > most * 0.6;
}

/** One third of what was read from a tiled glyph; `undefined` if the copies do not agree. */
export function untile(read: FigureText | undefined): FigureText | undefined {
  if (!read) return undefined;
  const digits = read.text.replace(/\D/g, "");
  const once = digits.slice(0, Math.floor(digits.length / COPIES));
  if (once !== "" && once.repeat(COPIES) === digits) return { ...read, text: once };
  const [first] = digits;
  const alike = first !== undefined && digits.length >= 2 && new Set(digits).size === 1;
  return alike ? { ...read, text: first } : undefined;
}
