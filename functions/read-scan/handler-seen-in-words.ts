import type { PixelBox } from "../../shared/imaging/gray-image.ts";
import type { StraightPage } from "../../shared/imaging/straighten.ts";
import { placeBlocks } from "../../shared/readers/page-blocks.ts";
import type { Block } from "../../shared/reading/block.ts";

/**
 * Fewer digits are months, codes and rates: in the running text these run into their neighbours, so
 * that the same digits may later be laid to no place or to another.
 */
const LEAST_DIGITS = 5;

/**
 * Tells of an amount whether the running text has the very same digits at its place: then the engine
 * that read the text has given its opinion, and asking it a second time can change nothing.
 *
 * @param words Blocks of the running text.
 */
export function seenInWords(
  page: StraightPage,
  words: readonly Block[],
): (box: PixelBox, text: string) => boolean {
  const withDigits = words.filter(
    ({ BlockType, Text = "" }) => BlockType === "WORD" && /\d/u.test(Text),
  );
  const boxes = placeBlocks(page, withDigits);
  return (box, text) => {
    if (text.replace(/\D/gu, "").length < LEAST_DIGITS) return false;
    const inside = withDigits.flatMap(({ Text = "" }, index) => {
      const own = boxes[index];
      return own && isInside(own, box) ? [{ left: own.left, text: Text }] : [];
    });
    const seen = inside.sort((one, other) => one.left - other.left).map((word) => word.text);
    return marked(seen.join("")) === marked(text);
  };
}

/** Digits and the mark before the last two of them, whichever mark is printed. */
const marked = (text: string): string =>
  text.replace(/[^\d.,]/gu, "").replace(/[.,](?=\d\d$)/u, ":");

function isInside(word: PixelBox, box: PixelBox): boolean {
  const [x, y] = [(word.left + word.right) / 2, (word.top + word.bottom) / 2];
  return x > box.left && x < box.right && y > box.top && y < box.bottom;
}
