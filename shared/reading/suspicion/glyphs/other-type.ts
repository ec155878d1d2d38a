import type { FigureGlyphs, Glyph } from "./figure-glyphs.ts";
import { median } from "./picture.ts";

/** Fewer drawings of a digit than this do not show how the page draws it. */
const LEAST_EXAMPLES = 4;

/** How unlike its kind a digit must be, beside what is usual on the page. */
const TIMES_USUAL = 2.6;
const LEAST_UNLIKE = 0.17;

/** Up to this the neighbours in the figure must be like their kind, as a multiple of what is usual. */
const NEIGHBOURS_USUAL = 1.7;

/** A digit that is drawn unlike all others of its kind on the page. */
export interface UnlikeGlyph {
  readonly glyph: Glyph;
  readonly unlike: number;
}

/** How unlike its kind each digit of a page is drawn. */
export interface PageTypes {
  readonly usual: number;
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
    for (const glyph of kind) unlike.set(glyph, distance(glyph, pattern));
  }
  return { usual: median([...unlike.values()]), unlike };
}

/** Digits of a figure drawn unlike their kind while the digits beside them are drawn as usual. */
export function otherType({ glyphs }: FigureGlyphs, types: PageTypes): readonly UnlikeGlyph[] {
  const known = glyphs.flatMap((glyph) => {
    const unlike = types.unlike.get(glyph);
    return unlike === undefined ? [] : [{ glyph, unlike }];
  });
  const most = Math.max(LEAST_UNLIKE, TIMES_USUAL * types.usual);
  const odd = known.filter(({ unlike }) => unlike > most);
  const others = known.filter(({ unlike }) => unlike <= most);
  const usual = others.every(
    ({ unlike }) => unlike < Math.max(0.11, NEIGHBOURS_USUAL * types.usual),
  );
  const few = odd.length > 0 && odd.length <= 2 && others.length > odd.length;
  return few && usual ? odd : [];
}

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
