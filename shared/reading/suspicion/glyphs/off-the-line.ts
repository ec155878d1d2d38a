import type { FigureGlyphs, Glyph } from "./figure-glyphs.ts";
import { median } from "./picture.ts";

/** Fewer digits than this do not make a line. */
const LEAST_DIGITS = 4;

/** How far a digit may stand off the line of the others: a share of its height, and in pixels. */
const TOLERANCE = 0.075;
const LEAST_PIXELS = 1.9;

/** Where a digit only differs in height it must do so by this much more. */
const GROWN = 1.3;

/**
 * Digits that stand higher, lower or are taller than all the others of their figure, which
 * themselves stand in line.
 */
export function offTheLine({ glyphs }: FigureGlyphs): readonly Glyph[] {
  if (glyphs.length < LEAST_DIGITS) return [];
  const height = median(glyphs.map(heightOf));
  const most = Math.max(LEAST_PIXELS, TOLERANCE * height);
  const astray = glyphs.filter((glyph) => {
    const others = glyphs.filter((other) => other !== glyph);
    return departure(glyph, others) > most;
  });
  const [only] = astray;
  if (only === undefined || astray.length > 1) return [];
  const others = glyphs.filter((other) => other !== only);
  const steady = others.every(
    (glyph) =>
      departure(
        glyph,
        others.filter((other) => other !== glyph),
      ) <=
      most / 2 + 0.5,
  );
  return steady ? [only] : [];
}

const heightOf = ({ area }: Glyph): number => area.bottom - area.top;

/**
 * How far both edges of a digit are from the others' line, in one direction, or how much its height
 * differs. One edge alone is how a round digit reaches over the line.
 */
function departure(glyph: Glyph, others: readonly Glyph[]): number {
  const top = glyph.area.top - lineAt(others, glyph, ({ top: edge }) => edge);
  const bottom = glyph.area.bottom - lineAt(others, glyph, ({ bottom: edge }) => edge);
  const moved =
    Math.sign(top) === Math.sign(bottom) ? Math.min(Math.abs(top), Math.abs(bottom)) : 0;
  const grown = Math.abs(heightOf(glyph) - median(others.map(heightOf)));
  return Math.max(moved, grown / GROWN);
}

/** Where an edge of the others lies at the glyph, along the median slope of the line. */
function lineAt(
  others: readonly Glyph[],
  { area }: Glyph,
  edge: (area: Glyph["area"]) => number,
): number {
  const middles = others.map((other) => (other.area.left + other.area.right) / 2);
  const slopes = others.flatMap((one, index) =>
    others.slice(index + 1).map((other, step) => {
      const run = (middles[index + 1 + step] ?? 0) - (middles[index] ?? 0);
      return run === 0 ? 0 : (edge(other.area) - edge(one.area)) / run;
    }),
  );
  const slope = Math.max(-0.02, Math.min(0.02, median(slopes)));
  const x = (area.left + area.right) / 2;
  return median(
    others.map((other, index) => edge(other.area) + slope * (x - (middles[index] ?? 0))),
  );
}
