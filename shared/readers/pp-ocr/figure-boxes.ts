import { crop, type GrayImage, type PixelBox } from "../../imaging/gray-image.ts";
import { inkSpans } from "../../imaging/ink-spans.ts";
import { trimInk } from "../../imaging/trim-ink.ts";
import type { Decoded } from "./decode-signs.ts";
import { type FigureText, figureText, signKind } from "./figure-text.ts";
import type { RecognizeLine } from "./recognize-line.ts";
import { tileLoneGlyph, untile } from "./tile-glyph.ts";

/** A figure and the box it stands in, in pixels of the straight page. */
export interface FigureBox extends FigureText {
  readonly box: PixelBox;
}

/** A gap wider than this share of the line's height parts a label from its figure. */
const PARTING_GAP = 0.6;

/**
 * The figures in one detected box: the box itself if it holds nothing else, otherwise those of its
 * parts in which digits stand.
 */
export async function figuresInBox(
  recognize: RecognizeLine,
  image: GrayImage,
  box: PixelBox,
): Promise<FigureBox[]> {
  const line = crop(image, box);
  const tiled = tileLoneGlyph(line);
  if (tiled) {
    const lone = untile(figureText(await recognize(tiled)));
    return lone ? [{ ...lone, box }] : [];
  }
  const decoded = await recognize(line);
  const parts = inkSpans(line, line.height * PARTING_GAP);
  const whole = parts.length < 2 ? figureText(decoded) : undefined;
  if (whole) return [{ ...whole, box }];
  const found: FigureBox[] = [];
  for (const part of parts.filter((span) => mayHoldFigure(decoded, span, line.width))) {
    const left = box.left + part.from;
    const right = box.left + part.to + 1;
    const inner = { ...box, left, right };
    const figure = await readPart(recognize, crop(image, inner));
    if (figure) found.push({ ...figure, box: inner });
  }
  return found;
}

/** Whether the free reading saw a digit, and mostly digits, between two columns of the line. */
function mayHoldFigure(
  { free }: Decoded,
  span: { readonly from: number; readonly to: number },
  width: number,
): boolean {
  const inside = free.filter(({ at }) => at * width >= span.from - 4 && at * width <= span.to + 4);
  const kinds = inside.map(signKind);
  const digits = kinds.filter((kind) => kind === "digit").length;
  return digits > 0 && kinds.filter((kind) => kind === "other").length <= digits;
}

async function readPart(
  recognize: RecognizeLine,
  part: GrayImage,
): Promise<FigureText | undefined> {
  const trimmed = trimInk(part);
  if (!trimmed) return undefined;
  const tiled = tileLoneGlyph(trimmed);
  return tiled ? untile(figureText(await recognize(tiled))) : figureText(await recognize(trimmed));
}
