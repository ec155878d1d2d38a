import { cropText } from "../../imaging/crop-text.ts";
import type { PixelBox } from "../../imaging/gray-image.ts";
import type { Rulings } from "../../imaging/rulings.ts";
import type { StraightPage } from "../../imaging/straighten.ts";
import { type TextToken, textTokens } from "../../imaging/text-tokens.ts";

/** A gap wider than this share of the height parts two figures, or a label and a figure. */
const PARTING_GAP = 0.8;

/** White kept beside a part of a box, as a share of the height. */
const MARGIN = 0.2;

/**
 * The parts of a detected box in which a figure may stand alone: cut at wide gaps and at vertical
 * rulings, known words left out. The box itself if there is nothing to cut.
 *
 * @param words Where another reader is sure of plain words; recognizing those again would cost
 * ten times what the figures do.
 */
export function figureParts(
  page: StraightPage,
  box: PixelBox,
  words: readonly PixelBox[],
): PixelBox[] {
  const { tokens, height } = textTokens(cropText(page, box));
  const left = Math.floor(box.left);
  const standing = tokens.map(({ from, to }) => ({ from: left + from, to: left + to }));
  const near = words.filter((word) => overlaps(word, box));
  const free = standing.filter((token) => !near.some((word) => covers(word, token)));
  const groups: { from: number; to: number }[] = [];
  let before: TextToken | undefined;
  for (const token of standing) {
    const last = groups.at(-1);
    if (free.includes(token)) {
      const joins =
        before !== undefined &&
        free.includes(before) &&
        token.from - before.to <= height * PARTING_GAP &&
        !isRuledBetween(page.rulings, before.to, token.from, box);
      if (joins && last) last.to = token.to;
      else groups.push({ from: token.from, to: token.to });
    }
    before = token;
  }
  const [first] = groups;
  if (first && groups.length === 1 && fills(first, box, height)) return [box];
  return groups.map(({ from, to }) => ({
    ...box,
    left: Math.max(box.left, from - height * MARGIN),
    right: Math.min(box.right, to + 1 + height * MARGIN),
  }));
}

/** Whether the only group reaches to both ends of its box: faint ghosts of a stamp do not count. */
function fills({ from, to }: TextToken, box: PixelBox, height: number): boolean {
  return from - box.left <= height && box.right - to <= height;
}

/** Whether a word stands on the line of a box; a watermark that crosses it is far higher. */
function overlaps(word: PixelBox, box: PixelBox): boolean {
  const middle = (word.top + word.bottom) / 2;
  const isAsHigh = word.bottom - word.top <= (box.bottom - box.top) * 1.3;
  const isBeside = word.right > box.left && word.left < box.right;
  return isAsHigh && isBeside && middle > box.top && middle < box.bottom;
}

function covers(word: PixelBox, { from, to }: TextToken): boolean {
  const middle = (from + to) / 2;
  return middle > word.left && middle < word.right;
}

/** Whether a vertical ruling runs through the middle of the box between two columns. */
export function isRuledBetween(
  { vertical, width }: Rulings,
  from: number,
  to: number,
  box: PixelBox,
): boolean {
  const row = Math.round((box.top + box.bottom) / 2) * width;
  for (let x = Math.round(from); x <= to; x++) if (vertical[row + x] === 1) return true;
  return false;
}
