import { cropText } from "../../imaging/crop-text.ts";
import type { GrayImage, PixelBox } from "../../imaging/gray-image.ts";
import type { StraightPage } from "../../imaging/straighten.ts";
import { type TextToken, textTokens } from "../../imaging/text-tokens.ts";
import { trimInk } from "../../imaging/trim-ink.ts";
import type { Decoded } from "./decode-signs.ts";
import { figureParts } from "./figure-parts.ts";
import { type FigureText, figureText, isDigit, isLetter } from "./figure-text.ts";
import { type KeyWord, keyWord } from "./key-words.ts";
import type { RecognizeLine } from "./recognize-line.ts";
import { tileLoneGlyph, untile } from "./tile-glyph.ts";

/** White kept beside a token, as a share of the height. */
const MARGIN = 0.12;

/** A figure and the box it stands in, in pixels of the straight page. */
export interface FigureBox {
  readonly text: string;
  readonly confidence: number;
  readonly box: PixelBox;
  /** The first and last column with ink. */
  readonly ink: { readonly left: number; readonly right: number };
}

/** A word of the closed list and the box it stands in. */
export interface KeyWordBox extends KeyWord {
  readonly box: PixelBox;
}

/** What is known of the words on a page, and what the network itself has seen of them. */
export interface WordsBeside {
  /** Where another reader is sure of plain words. */
  readonly plain: readonly PixelBox[];
  /** Grows with every word of the closed list that is met on the way. */
  readonly met: KeyWordBox[];
}

/** The figures in one detected box, each with the part of the box it stands in. */
export async function figuresInBox(
  recognize: RecognizeLine,
  page: StraightPage,
  box: PixelBox,
  words: WordsBeside,
): Promise<FigureBox[]> {
  const found: FigureBox[] = [];
  for (const part of figureParts(page, box, words.plain)) {
    const picture = cropText(page, part);
    const line = part === box ? picture : trimInk(picture);
    if (!line) continue;
    const read = await recognizeFigure(recognize, line);
    if (read.figure) found.push(place(page, part, { picture, line }, read.figure));
    else found.push(...(await figuresAmongWords(recognize, page, part, read.decoded)));
    const word = read.figure ? undefined : keyWord(read.decoded.free);
    if (word) words.met.push({ ...word, box: part });
  }
  return found;
}

/** Looks at words that another reader took for ones of the closed list: a second opinion. */
export async function keyWordsIn(
  recognize: RecognizeLine,
  page: StraightPage,
  boxes: readonly PixelBox[],
): Promise<KeyWordBox[]> {
  const seen: KeyWordBox[] = [];
  for (const box of boxes) {
    const line = trimInk(cropText(page, box));
    const word = line && keyWord((await recognize(line)).free);
    if (word) seen.push({ ...word, box });
  }
  return seen;
}

/** A line of text read: its figure if it holds one alone, and all signs. */
export interface LineRead {
  readonly figure: FigureText | undefined;
  readonly decoded: Decoded;
}

/** Reads one line of text, a lone glyph being shown three times over. */
export async function recognizeFigure(
  recognize: RecognizeLine,
  line: GrayImage,
): Promise<LineRead> {
  const tiled = tileLoneGlyph(line);
  const decoded = await recognize(tiled ?? line);
  const figure = figureText(decoded);
  return { figure: tiled ? untile(figure) : figure, decoded };
}

/** The figures in a part that holds letters as well: tokens in which only digits were seen. */
async function figuresAmongWords(
  recognize: RecognizeLine,
  page: StraightPage,
  part: PixelBox,
  decoded: Decoded,
): Promise<FigureBox[]> {
  if (!decoded.free.some(({ text }) => /\d/.test(text))) return [];
  const picture = cropText(page, part);
  const { tokens, height } = textTokens(picture);
  if (tokens.length < 2) return [];
  const found: FigureBox[] = [];
  for (const token of tokens) {
    const box = {
      ...part,
      left: part.left + Math.max(0, token.from - height * MARGIN),
      right: part.left + token.to + 1 + height * MARGIN,
    };
    if (!holdsDigitsOnly(decoded, token, tokens)) continue;
    const inside = cropText(page, box);
    const line = trimInk(inside);
    const read = line && (await recognizeFigure(recognize, line));
    if (line && read?.figure) {
      found.push(place(page, box, { picture: inside, line }, read.figure));
    }
  }
  return found;
}

/** Whether the signs seen where a token stands have a digit among them and no letter. */
function holdsDigitsOnly(
  { free }: Decoded,
  token: TextToken,
  tokens: readonly TextToken[],
): boolean {
  const from = tokens[0]?.from ?? 0;
  const span = (tokens.at(-1)?.to ?? 0) - from;
  const slack = span * 0.02;
  const inside = free.filter(({ at }) => {
    const x = from + at * span;
    return x >= token.from - slack && x <= token.to + slack;
  });
  return inside.some(isDigit) && !inside.some(isLetter);
}

/** A figure in its place: the part it was found in, less the signs that are no part of it. */
function place(
  page: StraightPage,
  part: PixelBox,
  { picture, line }: { readonly picture: GrayImage; readonly line: GrayImage },
  { text, confidence, from, to }: FigureText,
): FigureBox {
  const shift = part.left + inkOf(picture).left - inkOf(line).left;
  const box = {
    ...part,
    left: from === 0 ? part.left : shift + from * line.width,
    right: to === 1 ? part.right : shift + to * line.width,
  };
  const ink = inkOf(cropText(page, box));
  return { text, confidence, box, ink: { left: box.left + ink.left, right: box.left + ink.right } };
}

/** The first column with ink and the first after the last. */
function inkOf(picture: GrayImage): FigureBox["ink"] {
  const { tokens } = textTokens(picture);
  return { left: tokens[0]?.from ?? 0, right: (tokens.at(-1)?.to ?? picture.width - 1) + 1 };
}
