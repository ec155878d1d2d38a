import type { PixelBox } from "../../imaging/gray-image.ts";
import type { StraightPage } from "../../imaging/straighten.ts";
import { type FigureBox, figuresInBox, type WordsBeside } from "./figure-boxes.ts";
import { holds } from "./read-cells.ts";
import type { RecognizeLine } from "./recognize-line.ts";

/**
 * How much more than the box of another reader is looked at, as a share of its height: a box that
 * cuts `11` would otherwise have both readers agree on `1`.
 */
const AROUND = { across: 0.7, down: 0.25 };

/**
 * Figures where another reader saw digits and the detector saw nothing: a month alone in its cell is
 * too small for it now and then. Only the place is the other reader's, never what stands there.
 *
 * @param seen Boxes of the other reader's digits.
 * @param figures What was found without it.
 */
export async function unseenDigits(
  recognize: RecognizeLine,
  page: StraightPage,
  words: WordsBeside,
  seen: readonly PixelBox[],
  figures: readonly FigureBox[],
): Promise<FigureBox[]> {
  const found: FigureBox[] = [];
  for (const box of seen) {
    const isKnown = [...figures, ...found].some(
      (one) => holds(one.box, box) || holds(box, one.box),
    );
    if (isKnown) continue;
    const around = grown(box, page);
    const read = await figuresInBox(recognize, page, around, words);
    found.push(...read.filter((figure) => holds(figure.box, box) || holds(box, figure.box)));
  }
  return found;
}

function grown({ left, top, right, bottom }: PixelBox, { image }: StraightPage): PixelBox {
  const height = bottom - top;
  return {
    left: Math.max(0, left - AROUND.across * height),
    top: Math.max(0, top - AROUND.down * height),
    right: Math.min(image.width, right + AROUND.across * height),
    bottom: Math.min(image.height, bottom + AROUND.down * height),
  };
}
