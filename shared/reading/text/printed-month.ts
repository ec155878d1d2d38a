import { type Box, boxAround } from "../page/box.ts";
import type { Spot } from "../page/spot.ts";
import { monthOfName } from "./month-names.ts";
import type { Phrase } from "./phrase.ts";

/** A month as printed; the year may stand elsewhere on the paper. */
export interface PrintedMonth {
  /** 1–12. */
  readonly month: number;
  readonly year: string | undefined;
  readonly words: readonly Spot[];
  readonly box: Box;
  /** Written as a word, which readers of digits cannot second. */
  readonly named: boolean;
}

const YEAR = /^(20[0-4]\d)(?:г|год|года|ж|жыл)?[.,]*$/iu;
const BARE = (text: string): string => text.replace(/[^\p{L}\p{N}.\-/]/gu, "");

/** Months printed in a phrase: `Январь 2025`, `01.2025`, `2025-01`, `март`. Dates are no months. */
export function monthsIn(phrase: Phrase): readonly PrintedMonth[] {
  return phrase.words.flatMap((word, index) => {
    const text = BARE(word.text);
    const numeric =
      /^(0?[1-9]|1[0-2])[./-](20[0-4]\d)\.?$/u.exec(text) ??
      reversed(/^(20[0-4]\d)[./-](0[1-9]|1[0-2])\.?$/u.exec(text));
    if (numeric) return [printed(Number(numeric[1]), numeric[2], [word], false)];
    const named = monthOfName(text.replace(/[.,]/gu, ""));
    if (named === undefined || isDay(phrase.words[index - 1])) return [];
    const next = phrase.words[index + 1];
    const year = next && YEAR.exec(BARE(next.text))?.[1];
    return [printed(named, year, next && year !== undefined ? [word, next] : [word], true)];
  });
}

/** `5 марта` names a day, not a month. */
function isDay(word: Spot | undefined): boolean {
  return word !== undefined && /^[«"“]?\d{1,2}[»"”]?$/u.test(word.text);
}

function reversed(match: RegExpExecArray | null): [string, string, string] | undefined {
  return match ? [match[0], match[2] ?? "", match[1] ?? ""] : undefined;
}

function printed(
  month: number,
  year: string | undefined,
  words: readonly Spot[],
  named: boolean,
): PrintedMonth {
  return { month, year, words, box: boxAround(words.map(({ box }) => box)), named };
}
