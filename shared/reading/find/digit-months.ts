import { centreX, sharedHeight, sharedWidth } from "../page/box.ts";
import type { PrintedMonth } from "../text/printed-month.ts";
import type { Hit } from "./label.ts";
import type { Place } from "./place.ts";
import type { Sheet } from "./sheet.ts";

/** Months such as `03.2025` that a reader of figures saw, whatever became of them as words. */
export function monthsInDigits({ places }: Sheet): readonly PrintedMonth[] {
  return places.flatMap(({ seen, box }) => {
    const words = seen.filter(({ text }) => IN_DIGITS.test(text));
    const [, month, year] = IN_DIGITS.exec(words[0]?.text ?? "") ?? [];
    return month === undefined ? [] : [{ month: Number(month), year, words, box, named: false }];
  });
}

const IN_DIGITS = /^(0?[1-9]|1[0-2])[./-](20[0-4]\d)$/u;

const BARE_MONTH = /^(0?[1-9]|1[0-2])$/u;
/** `03.25`: an amount elsewhere, a month where the column is the months'. */
const SHORT_YEAR = /^(0[1-9]|1[0-2])[./]([1-4]\d)$/u;

/** Bare months such as `03` or `03.25` under the head of the months' column. */
export function numberedMonths(sheet: Sheet, heads: readonly Hit[]): readonly PrintedMonth[] {
  return sheet.places
    .filter((place) =>
      heads.some((head) => head.box.top < place.box.top && isUnderHead(place, head)),
    )
    .filter((place) => !isInText(place, sheet))
    .flatMap(({ seen, box }) => {
      const [, month, year] =
        seen.map(({ text }) => BARE_MONTH.exec(text) ?? SHORT_YEAR.exec(text)).find(Boolean) ?? [];
      return month === undefined
        ? []
        : [
            {
              month: Number(month),
              year: year === undefined ? undefined : `20${year}`,
              words: seen,
              box,
              named: false,
            },
          ];
    });
}

/** Behind words of its line, as in a telephone number, a number is no month. */
function isInText(place: Place, { phrases }: Sheet): boolean {
  return phrases.some(({ words }) => {
    const at = words.findIndex(
      ({ box }) => sharedWidth(box, place.box) > 0.5 && sharedHeight(box, place.box) > 0.5,
    );
    return words.slice(0, Math.max(0, at)).some(({ text }) => /\p{L}{2}/u.test(text));
  });
}

/** Under the head itself; a month with its year also where the head is set in the middle. */
function isUnderHead({ box, seen }: Place, head: Hit): boolean {
  if (sharedWidth(head.box, box) > 0.5) return true;
  const isShort = seen.some(({ text }) => SHORT_YEAR.test(text));
  return isShort && Math.abs(centreX(head.box) - centreX(box)) < 0.2;
}
