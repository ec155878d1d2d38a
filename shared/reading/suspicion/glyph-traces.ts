import { type FigureGlyphs, figureGlyphs, type Glyph } from "./glyphs/figure-glyphs.ts";
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
    glyphs.map(({ area }): GlyphTrace => ({ code, area }));
  return parted.flatMap((figure: FigureGlyphs) => [
    ...of(
      "DIGIT_OF_OTHER_TYPE",
      otherType(figure, types).map(({ glyph }) => glyph),
    ),
    ...of("DIGIT_OFF_THE_LINE", offTheLine(figure)),
  ]);
}
