import { type Box, boxAround } from "../page/box.ts";
import type { Spot } from "../page/spot.ts";
import { monthOfName } from "./month-names.ts";
import type { Phrase } from "./phrase.ts";
import { datesIn } from "./printed-date.ts";

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

/**
 * Months printed in a phrase: `Январь 2025`, `янв.25`, `01.2025`, `2025-01`, `март`, a month from its
 * first day to its last. Dates are no months. One month named in two languages counts once.
 */
export function monthsIn(phrase: Phrase): readonly PrintedMonth[] {
  const months = phrase.words.flatMap(
    (_, index) =>
      wholeMonth(phrase.words.slice(index, index + 3)) ??
      inDigits(phrase.words[index]) ??
      inLetters(phrase.words, index) ??
      [],
  );
  return months.flatMap((month, index) => {
    const [before, next] = [months[index - 1], months[index + 1]];
    if (before && isSameMonth(before, month)) return [];
    return next && isSameMonth(month, next) ? [joined(month, next)] : [month];
  });
}

/** Two names of one month; of two years the second one would be a month of its own. */
const isSameMonth = (one: PrintedMonth, next: PrintedMonth): boolean =>
  one.named && next.named && one.month === next.month && one.year === undefined;

function joined(one: PrintedMonth, next: PrintedMonth): PrintedMonth {
  const words = [...one.words, ...next.words];
  return { ...next, words, box: boxAround(words.map(({ box }) => box)) };
}

function inDigits(word: Spot | undefined): PrintedMonth | undefined {
  const text = BARE(word?.text ?? "");
  const match =
    /^(0?[1-9]|1[0-2])[./-](20[0-4]\d)\.?$/u.exec(text) ??
    reversed(/^(20[0-4]\d)[./-](0[1-9]|1[0-2])\.?$/u.exec(text));
  return word && match ? printed(Number(match[1]), match[2], [word], false) : undefined;
}

function inLetters(words: readonly Spot[], index: number): PrintedMonth | undefined {
  const word = words[index];
  if (!word) return undefined;
  const text = BARE(word.text);
  const [, short = "", digits = ""] = /^(\p{L}{3,9})[.\-/]+(\d{2}|20[0-4]\d)$/u.exec(text) ?? [];
  const shortName = monthOfName(short);
  if (shortName !== undefined) return printed(shortName, fullYear(digits), [word], true);
  const [one = "", other = one] = text.replace(/[.,]/gu, "").split("/");
  const named = monthOfName(one) === monthOfName(other) ? monthOfName(one) : undefined;
  if (named === undefined || isDay(words[index - 1])) return undefined;
  const next = words[index + 1];
  const year = next && YEAR.exec(BARE(next.text))?.[1];
  return printed(named, year, next && year !== undefined ? [word, next] : [word], true);
}

const fullYear = (digits: string): string => (digits.length === 2 ? `20${digits}` : digits);

const DAY_TO_DAY = /^(?:с)?(\d{2})\.(\d{2})\.(20[0-4]\d)(?:-|по)(\d{2})\.(\d{2})\.(20[0-4]\d)$/iu;

/** A month from its first day to its last, `01.03.2025-31.03.2025`, in one word or in three. */
function wholeMonth(words: readonly Spot[]): PrintedMonth | undefined {
  for (const taken of [words.slice(0, 1), words.slice(0, 3)]) {
    const text = taken.map((word) => word.text.replace(/[–—]/gu, "-")).join("");
    const [, first, month, year, last, endMonth, endYear] = DAY_TO_DAY.exec(text) ?? [];
    if (first !== "01" || month !== endMonth || year !== endYear) continue;
    const isLast = Number(last) >= 28 && datesIn(`${last}.${month}.${year}`).length === 1;
    if (isLast) return printed(Number(month), year, taken, false);
  }
  return undefined;
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
