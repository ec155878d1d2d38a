import { type Attested, attestValues, UNREAD } from "../find/attested.ts";
import type { Sheet } from "../find/sheet.ts";
import { sharedHeight, sharedWidth } from "../page/box.ts";
import type { Spot } from "../page/spot.ts";
import { datesIn } from "../text/printed-date.ts";
import type { PrintedMonth } from "../text/printed-month.ts";

const YEAR_WORD =
  /(?:за|в|for|год[ау]?)\s+[_ ]*(20[0-4]\d)[_ ]*(?:г|ж|year|$)|(?<!\d)(20[0-4]\d)[_ ]*(?:год|г\.|жыл)/iu;
const PERIOD =
  /(?:с|from|бастап)\s+(\d{1,2}[./]\d{1,2}[./]\d{4}).{1,12}?(\d{1,2}[./]\d{1,2}[./]\d{4})/iu;

/**
 * The year that months without one belong to: the year the paper says it is for, or the one year
 * of its period. Agreed where another engine read the same digits at that place.
 */
export function paperYear(sheets: readonly Sheet[], months: readonly PrintedMonth[]): Attested {
  if (months.every(({ year }) => year !== undefined)) return UNREAD;
  for (const sheet of sheets) {
    for (const phrase of sheet.phrases) {
      const match = YEAR_WORD.exec(phrase.text);
      const stated = match?.[1] ?? match?.[2] ?? yearOfPeriod(phrase.text);
      if (stated === undefined || isBirth(phrase.text)) continue;
      const word = phrase.words.find(({ text }) => text.includes(stated));
      return attestWord(stated, word, sheet);
    }
  }
  return UNREAD;
}

function yearOfPeriod(text: string): string | undefined {
  const match = PERIOD.exec(text);
  const from = datesIn(match?.[1] ?? "")[0]?.slice(0, 4);
  const to = datesIn(match?.[2] ?? "")[0]?.slice(0, 4);
  return from !== undefined && from === to ? from : undefined;
}

const isBirth = (text: string): boolean => /рожд|туған|birth/iu.test(text);

/** A number as one reader of words has it, and who else read it at its place. */
function attestWord(value: string, word: Spot | undefined, sheet: Sheet): Attested {
  if (!word) return { value, agreed: false };
  const there = sheet.places
    .filter(({ box }) => sharedHeight(box, word.box) > 0.5 && sharedWidth(box, word.box) > 0.5)
    .flatMap(({ seen }) => seen)
    .flatMap(({ family, text }) => (text.includes(value) ? [{ family, value }] : []));
  return attestValues([{ family: word.family, value }, ...there]);
}
