import { cropText } from "../../imaging/crop-text.ts";
import type { GrayImage, PixelBox } from "../../imaging/gray-image.ts";
import type { StraightPage } from "../../imaging/straighten.ts";
import { trimInk } from "../../imaging/trim-ink.ts";
import { figureParts } from "./figure-parts.ts";
import { type FigureText, figureText } from "./figure-text.ts";
import type { RecognizeLine } from "./recognize-line.ts";
import { tileLoneGlyph, untile } from "./tile-glyph.ts";

/** A figure and the box it stands in, in pixels of the straight page. */
export interface FigureBox extends FigureText {
  readonly box: PixelBox;
}

/** The figures in one detected box, each with the part of the box it stands in. */
export async function figuresInBox(
  recognize: RecognizeLine,
  page: StraightPage,
  box: PixelBox,
  words: readonly PixelBox[],
): Promise<FigureBox[]> {
  const found: FigureBox[] = [];
  for (const part of figureParts(page, box, words)) {
    const picture = cropText(page, part);
    const line = part === box ? picture : trimInk(picture);
    const figure = line && (await recognizeFigure(recognize, line));
    if (figure) found.push({ ...figure, box: part });
  }
  return found;
}

/** The figure on one line of text, a lone glyph being shown three times over. */
export async function recognizeFigure(
  recognize: RecognizeLine,
  line: GrayImage,
): Promise<FigureText | undefined> {
  const tiled = tileLoneGlyph(line);
  return tiled ? untile(figureText(await recognize(tiled))) : figureText(await recognize(line));
}
