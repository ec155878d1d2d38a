import type { FigureGlyphs, Glyph } from "./figure-glyphs.ts";
import { median } from "./picture.ts";

/** Fewer drawings of a digit than this do not show how the page draws it. */
const LEAST_EXAMPLES = 4;

/** How unlike its kind a digit must be at least. */
const LEAST_UNLIKE = 0.14;

/** And how far beyond what all but the oddest digits of the page are. */
const BEYOND_PAGE = 1;
const ODDEST = 0.03;

/** And beyond the digits beside it in the figure. */
const BEYOND_NEIGHBOURS = 1.2;

/** And another type is hardly ever of just the same height, in pixels and as a share of it. */
const LEAST_TALLER = 1.5;
const TALLER = 0.05;

const MOST_WIDER = 0.22;

/** A digit that is drawn unlike all others of its kind on the page. */
export interface UnlikeGlyph {
  readonly glyph: Glyph;
  readonly unlike: number;
}

/** How unlike its kind each digit of a page is drawn, and what most of them keep below. */
export interface PageTypes {
  readonly most: number;
  readonly unlike: ReadonlyMap<Glyph, number>;
}

/** Compares every digit of a page with the other drawings of the same digit. */
export function pageTypes(figures: readonly FigureGlyphs[]): PageTypes {
  const kinds = new Map<string, Glyph[]>();
  for (const glyph of figures.flatMap(({ glyphs }) => glyphs)) {
    kinds.set(glyph.digit, [...(kinds.get(glyph.digit) ?? []), glyph]);
  }
  const unlike = new Map<Glyph, number>();
  for (const kind of kinds.values()) {
    if (kind.length < LEAST_EXAMPLES) continue;
    const pattern = patternOf(kind);
    for (const glyph of kind.filter(({ ratio }) => isAlone(ratio, pattern.ratio))) {
      unlike.set(glyph, distance(glyph, pattern));
    }
  }
  const sorted = [...unlike.values()].sort((one, other) => other - one);
  return { most: sorted[Math.ceil(sorted.length * ODDEST)] ?? 0, unlike };
}

/**
 * The one digit of a figure that is drawn unlike its kind, while the digits beside it and nearly all
 * others of the page are drawn as usual.
 */
export function otherType({ glyphs }: FigureGlyphs, types: PageTypes): readonly UnlikeGlyph[] {
  const known = glyphs.flatMap((glyph) => {
    const unlike = types.unlike.get(glyph);
    return unlike === undefined ? [] : [{ glyph, unlike }];
  });
  const [oddest, next] = known.sort((one, other) => other.unlike - one.unlike);
  if (oddest === undefined || next === undefined || known.length < LEAST_EXAMPLES) return [];
  const heights = glyphs.filter((glyph) => glyph !== oddest.glyph).map(heightOf);
  const usual = median(heights);
  const isOdd =
    Math.abs(heightOf(oddest.glyph) - usual) >= Math.max(LEAST_TALLER, TALLER * usual) &&
    heights.every((height) => Math.abs(height - usual) <= 1) &&
    oddest.unlike > LEAST_UNLIKE &&
    oddest.unlike > BEYOND_PAGE * types.most &&
    oddest.unlike > BEYOND_NEIGHBOURS * next.unlike;
  return isOdd ? [oddest] : [];
}

/** A digit that touches a comma or lost a stroke is wider or narrower than its kind. */
function isAlone(ratio: number, usual: number): boolean {
  return Math.abs(Math.log(ratio / Math.max(0.01, usual))) < MOST_WIDER;
}

const heightOf = ({ area }: Glyph): number => area.bottom - area.top;

interface Pattern {
  readonly drawing: Float32Array;
  readonly ratio: number;
}

function patternOf(kind: readonly Glyph[]): Pattern {
  const cells = kind[0]?.drawing.length ?? 0;
  const drawing = Float32Array.from({ length: cells }, (_, cell) =>
    median(kind.map((glyph) => glyph.drawing[cell] ?? 0)),
  );
  return { drawing, ratio: median(kind.map(({ ratio }) => ratio)) };
}

/** Root of the mean squared difference of two drawings, and how much wider one is. */
function distance(glyph: Glyph, pattern: Pattern): number {
  let sum = 0;
  for (const [cell, dark] of glyph.drawing.entries()) {
    sum += (dark - (pattern.drawing[cell] ?? 0)) ** 2;
  }
  const shape = Math.sqrt(sum / Math.max(1, glyph.drawing.length));
  const width = Math.abs(Math.log(glyph.ratio / Math.max(0.01, pattern.ratio)));
  return shape + width / 4;
}
