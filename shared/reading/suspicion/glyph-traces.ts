import { figureGlyphs, type Glyph } from "./glyphs/figure-glyphs.ts";
import { offTheLine } from "./glyphs/off-the-line.ts";
import { otherType, pageTypes } from "./glyphs/other-type.ts";
import type { Area, Picture, PlacedFigure } from "./glyphs/picture.ts";

/** A digit that is not like its neighbours, in pixels of the straight page. */
export interface GlyphTrace {
  readonly code: "DIGIT_OF_OTHER_TYPE" | "DIGIT_OFF_THE_LINE";
  readonly area: Area;
}

/**
 * Digits of a straight page that are of another type than their neighbours, or stand off their
 * line. Figures whose digits touch, or are too small, are left out: nothing is said of them.
 */
export function glyphTraces(
  picture: Picture,
  figures: readonly PlacedFigure[],
): readonly GlyphTrace[] {
  const parted = figures.flatMap((figure) => figureGlyphs(picture, figure) ?? []);
  const types = pageTypes(parted);
  const of = (code: GlyphTrace["code"], glyphs: readonly Glyph[]) =>
    fewOnly(glyphs).map(({ area }): GlyphTrace => ({ code, area }));
  return [
    ...of(
      "DIGIT_OF_OTHER_TYPE",
      parted.flatMap((figure) => otherType(figure, types).map(({ glyph }) => glyph)),
    ),
    ...of("DIGIT_OFF_THE_LINE", parted.flatMap(offTheLine)),
  ];
}

/** More digits than this are odd by the way the page was printed or scanned, not one by one. */
const MOST_ODD = 3;

function fewOnly(glyphs: readonly Glyph[]): readonly Glyph[] {
  return glyphs.length > MOST_ODD ? [] : glyphs;
}
