import { sharedHeight } from "../page/box.ts";
import type { Spot, StraightPage } from "../page/spot.ts";
import { type Passage, type Phrase, passagesOf, phrasesOf } from "../text/phrase.ts";
import { isNumeric, type Place, placesOf } from "./place.ts";
import { joinSplitAmounts } from "./split-amounts.ts";

/** A straight page prepared for search: its digit places, and its text once per reader of words. */
export interface Sheet {
  readonly page: number;
  readonly words: readonly Spot[];
  readonly places: readonly Place[];
  /** Phrases of every reader of words, amounts included. */
  readonly phrases: readonly Phrase[];
  /** What a label may fill: amounts are left out, so that none hides inside a label. */
  readonly passages: readonly Passage[];
}

/** Prepares a page; the same for every form. */
export function sheetOf({ number, spots }: StraightPage): Sheet {
  // A reader of figures that names a month is one more reader of words, after those of all words.
  const words = [
    ...spots.filter(({ isWord, text }) => isWord && /[\p{L}\p{N}%№]/u.test(text)),
    ...spots.filter(({ isWord, text }) => !isWord && /^\p{L}{3,}$/u.test(text)),
  ];
  const recordings = [...new Set(words.map(({ recording }) => recording))];
  const perReader = (keep: (word: Spot) => boolean) =>
    recordings.map((recording) =>
      phrasesOf(words.filter((word) => word.recording === recording && keep(word))),
    );
  return {
    page: number,
    words,
    places: joinSplitAmounts(placesOf(spots), words),
    phrases: perReader(() => true).flat(),
    passages: perReader((word) => !isMoney(word) && !isKopecks(word, words)).flatMap(passagesOf),
  };
}

/** Whether a word is the end of an amount whose mark ends the word before it: `25449,` `00`. */
function isKopecks({ text, box, recording }: Spot, words: readonly Spot[]): boolean {
  if (!/^\d{2}$/u.test(text)) return false;
  return words.some((word) => {
    const gap = box.left - word.box.right; // The box of the word before may cover both.
    const isBefore = word.recording === recording && gap > -0.02 && gap < 0.015;
    return isBefore && /\d{3}[.,]$/u.test(word.text) && sharedHeight(word.box, box) > 0.5;
  });
}

/** Whether a word is a number of its own, never a part of a label such as `5.` or `4.1`. */
function isMoney(word: Spot): boolean {
  if (!isNumeric(word)) return false;
  return /\d[.,]\d{2}(?!\d)/u.test(word.text) || word.text.replace(/\D/gu, "").length >= 3;
}
