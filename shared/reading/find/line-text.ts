import { centreY } from "../page/box.ts";
import { phrasesOf } from "../text/phrase.ts";
import type { Sheet } from "./sheet.ts";

/** Words of one row, half way to its neighbours: a kind of payment may be broken over lines. */
export function textAt(sheet: Sheet, y: number, before: number, after: number): string {
  const [recording] = sheet.words.map((word) => word.recording);
  const words = sheet.words
    .filter((word) => word.recording === recording && /\p{L}/u.test(word.text))
    .filter(({ box }) => centreY(box) > (before + y) / 2 && centreY(box) < (y + after) / 2);
  return phrasesOf(words)
    .map(({ text }) => text)
    .join(" ");
}
