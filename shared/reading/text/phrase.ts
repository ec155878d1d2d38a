import {
  type Box,
  boxAround,
  centreY,
  heightOf,
  median,
  sharedWidth,
  widthOf,
} from "../page/box.ts";
import type { Spot } from "../page/spot.ts";
import { skeleton } from "./letters.ts";

/** Words that stand together in one line, without a gap wide enough to be a column's. */
export interface Phrase {
  readonly words: readonly Spot[];
  readonly box: Box;
  readonly page: number;
  /** The words joined by single spaces. */
  readonly text: string;
}

/** Phrases read as one text: a label may be broken over lines of one cell. */
export interface Passage {
  readonly phrases: readonly Phrase[];
  readonly words: readonly Spot[];
  readonly box: Box;
  readonly page: number;
  /** Letters and digits alone, for comparing. */
  readonly skeleton: string;
  /** Index of the word that each sign of `skeleton` belongs to. */
  readonly owners: readonly number[];
}

/** A gap wider than this many signs ends a phrase. */
const PHRASE_GAP = 2.2;
/** One sign of a garbled line may have a box over half of it: no sign is so many medians wide. */
const WIDE = 2;
/** Stamps and watermarks are many times larger than print and belong to no line of it. */
const LARGER = 5;
/** What is lower than this share of the usual word is a dot or a rest of a sign. */
const SPECK = 0.4;
/** A label is broken over this many lines at most. */
const MOST_LINES = 5;

/** Width of one sign of a word. */
export const signWidth = ({ box, text }: Spot): number => widthOf(box) / Math.max(1, text.length);

/** The phrases of one reader's words on one page, top to bottom and left to right. */
export function phrasesOf(words: readonly Spot[]): readonly Phrase[] {
  return linesOf(words).flatMap(splitAtGaps);
}

/** Words gathered into lines by their middles; specks come last, or a line would begin with one. */
function linesOf(words: readonly Spot[]): Spot[][] {
  const least =
    SPECK *
    median(
      words.map(({ box }) => heightOf(box)),
      0,
    );
  const isSpeck = ({ box }: Spot) => (heightOf(box) < least ? 1 : 0);
  const sorted = [...words].sort(
    (one, other) => isSpeck(one) - isSpeck(other) || centreY(one.box) - centreY(other.box),
  );
  const lines: Line[] = [];
  for (const word of sorted) {
    const line = lines.findLast((known) => mayHold(known, word));
    if (line) addTo(line, word);
    else lines.push({ y: centreY(word.box), height: heightOf(word.box), words: [word] });
  }
  return atNearest(sorted, lines)
    .filter((line) => line.length > 0)
    .map((line) => line.sort((one, other) => one.box.left - other.box.left));
}

interface Line {
  y: number;
  height: number;
  readonly words: Spot[];
}

const mayHold = ({ y, height }: Line, { box }: Spot): boolean =>
  Math.abs(y - centreY(box)) < height * 0.45 &&
  heightOf(box) < height * LARGER &&
  height < heightOf(box) * LARGER;

function addTo(line: Line, word: Spot): void {
  line.words.push(word);
  line.y = median(
    line.words.map(({ box }) => centreY(box)),
    line.y,
  );
  line.height = median(
    line.words.map(({ box }) => heightOf(box)),
    line.height,
  );
}

/** Each word in the nearest of all lines that may hold it: lines of two cells need not be level. */
function atNearest(words: readonly Spot[], lines: readonly Line[]): Spot[][] {
  const held = new Map(lines.map((line) => [line, [] as Spot[]]));
  for (const word of words) {
    const own = lines.find((line) => line.words.includes(word));
    const away = (line: Line) => Math.abs(line.y - centreY(word.box));
    const near = lines
      .filter((line) => mayHold(line, word))
      .reduce<Line | undefined>(
        (best, line) => (!best || away(line) < away(best) ? line : best),
        own,
      );
    if (near) held.get(near)?.push(word);
  }
  return [...held.values()];
}

function splitAtGaps(line: readonly Spot[]): Phrase[] {
  const groups: Spot[][] = [];
  const widest = WIDE * median(line.map(signWidth), Number.POSITIVE_INFINITY);
  for (const word of line) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    const sign = last ? Math.min(widest, Math.max(signWidth(last), signWidth(word))) : 0;
    if (group && last && word.box.left - last.box.right < PHRASE_GAP * sign) group.push(word);
    else groups.push([word]);
  }
  return groups.map(phraseOf);
}

/** Words as one phrase. */
export function phraseOf(words: readonly Spot[]): Phrase {
  return {
    words,
    box: boxAround(words.map(({ box }) => box)),
    page: words[0]?.page ?? 0,
    text: words.map(({ text }) => text).join(" "),
  };
}

/** Several phrases as one text to search in. */
function passageOf(phrases: readonly Phrase[]): Passage {
  const words = phrases.flatMap((phrase) => phrase.words);
  const parts = words.map(({ text }) => skeleton(text));
  return {
    phrases,
    words,
    box: boxAround(phrases.map(({ box }) => box)),
    page: phrases[0]?.page ?? 0,
    skeleton: parts.join(""),
    owners: parts.flatMap((part, index) => Array.from(part, () => index)),
  };
}

/** Every phrase alone and with what stands under it, line by line: the places a label may fill. */
export function passagesOf(phrases: readonly Phrase[]): readonly Passage[] {
  const line = median(
    phrases.map(({ box }) => heightOf(box)),
    0.01,
  );
  return phrases.flatMap((phrase) => {
    const chain = [phrase];
    const passages = [passageOf([phrase])];
    while (chain.length < MOST_LINES) {
      const next = phraseBelow(chain.at(-1) ?? phrase, phrases, line);
      if (!next || chain.includes(next)) break;
      chain.push(next);
      passages.push(passageOf([...chain]));
    }
    return passages;
  });
}

/** The phrase in the next line; a word without tall letters is low, so the page's line counts too. */
function phraseBelow(above: Phrase, phrases: readonly Phrase[], line: number): Phrase | undefined {
  const height = heightOf(above.box);
  return phrases
    .filter(({ box, page }) => {
      const gap = box.top - above.box.bottom;
      const beneath =
        gap > -0.4 * height &&
        gap < 1.1 * Math.max(height, line) &&
        centreY(box) > above.box.bottom;
      const alike = heightOf(box) < LARGER * height && height < LARGER * heightOf(box);
      return page === above.page && alike && beneath && sharedWidth(box, above.box) > 0.5;
    })
    .sort((one, other) => one.box.top - other.box.top)[0];
}
