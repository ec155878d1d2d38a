import { type Attested, attestValues, UNREAD } from "../find/attested.ts";
import type { Sheet } from "../find/sheet.ts";
import { textLines } from "../find/text-lines.ts";
import { sharedHeight, sharedWidth } from "../page/box.ts";
import type { Spot } from "../page/spot.ts";
import { datesIn } from "../text/printed-date.ts";
import type { PrintedMonth } from "../text/printed-month.ts";

const YEAR_WORD =
  /(?<!\p{L})(?:за|в|период:?|for|year:?)\s+[_ ]*(20[0-4]\d)(?!\d)(?![./-])|(?:^|[^\p{L}\d.]\s*)(20[0-4]\d)[_ ]*(?:год[ау]?|жыл)(?!\p{L})/iu;

/** The year that a line says the paper is for; a date or a birth year is none. */
export function yearIn(line: string): string | undefined {
  if (/рожд|туған|birth/iu.test(line)) return undefined;
  const match = YEAR_WORD.exec(line);
  return match?.[1] ?? match?.[2];
}

const PERIOD =
  /(?:с|from|бастап)\s+(\d{1,2}[./]\d{1,2}[./]\d{4}).{1,12}?(\d{1,2}[./]\d{1,2}[./]\d{4})/iu;

/**
 * The year that months without one belong to: the year the paper says it is for, or the one year
 * of its period. Agreed where another engine read the same digits at that place.
 */
export function paperYear(sheets: readonly Sheet[], months: readonly PrintedMonth[]): Attested {
  if (months.every(({ year }) => year !== undefined)) return UNREAD;
  for (const sheet of sheets) {
    for (const { text, phrases } of textLines(sheet)) {
      const stated = yearIn(text) ?? yearOfPeriod(text);
      if (stated === undefined) continue;
      const word = phrases
        .flatMap(({ words }) => words)
        .find((candidate) => candidate.text.includes(stated));
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

/** A number as one reader of words has it, and who else read it at its place. */
function attestWord(value: string, word: Spot | undefined, sheet: Sheet): Attested {
  if (!word) return { value, agreed: false };
  const there = sheet.places
    .filter(({ box }) => sharedHeight(box, word.box) > 0.5 && sharedWidth(box, word.box) > 0.5)
    .flatMap(({ seen }) => seen)
    .flatMap(({ family, text }) => (text.includes(value) ? [{ family, value }] : []));
  return attestValues([{ family: word.family, value }, ...there]);
}
