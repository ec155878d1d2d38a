import { type Attested, attest, attestValues, UNREAD } from "../../find/attested.ts";
import type { Sheet } from "../../find/sheet.ts";
import { centreY, sharedHeight, sharedWidth } from "../../page/box.ts";
import type { Phrase } from "../../text/phrase.ts";
import { datesIn } from "../../text/printed-date.ts";

/** What stands under the title: `за 2024 год от 05.08.2024`. */
export interface Heading {
  readonly year: Attested;
  /** `YYYY-MM-DD`. */
  readonly issuedOn: string | undefined;
}

const YEAR = /(?<!\d)(20[0-4]\d)(?!\d)/u;

/** Year and date of issue, looked for above `bottom`; the year counts only with the word for it. */
export function headingOf(sheet: Sheet, bottom: number): Heading {
  const phrases = sheet.phrases.filter(({ box }) => centreY(box) < bottom);
  const lines = phrases.flatMap((phrase) => linesWith(phrase, phrases));
  const found = lines.find(
    (text) => /20\d\d[_ ]*г/iu.test(text.text) && !/от 15\.10\.2020/u.test(text.text),
  );
  if (!found) return { year: yearBeforeWord(sheet, bottom), issuedOn: undefined };
  const stated = /(?<!\d)(20[0-4]\d)[_ ]*г/iu.exec(found.text)?.[1];
  const after = found.text.slice(found.text.search(/20\d\d[_ ]*г/iu) + 4);
  const issuedOn = datesIn(
    after.replace(/[_\s]+/gu, " ").replace(/(?<!\d)(\d\d) (\d\d) (20\d\d)(?!\d)/u, "$1.$2.$3"),
  )[0];
  return {
    year: stated === undefined ? UNREAD : attestYear(stated, found.phrases, sheet),
    issuedOn,
  };
}

/** The year that readers of figures see before the word for it, where the text garbles it. */
function yearBeforeWord(sheet: Sheet, bottom: number): Attested {
  const words = sheet.words.filter(({ text, box }) => /^год$/iu.test(text) && box.bottom < bottom);
  const place = sheet.places.find(({ box, seen }) => {
    const isNext = words.some((word) => {
      const gap = word.box.left - box.right;
      return gap > -0.005 && gap < 0.04 && sharedHeight(word.box, box) > 0.5;
    });
    return isNext && seen.some(({ text }) => ONLY_YEAR.test(text));
  });
  return place ? attest(place, (text) => (ONLY_YEAR.test(text) ? text : undefined)) : UNREAD;
}

const ONLY_YEAR = /^20[0-4]\d$/u;

interface Line {
  readonly text: string;
  readonly phrases: readonly Phrase[];
}

/** The phrase with what stands beside it in the same line by the same reader. */
function linesWith(phrase: Phrase, all: readonly Phrase[]): readonly Line[] {
  if (!YEAR.test(phrase.text)) return [];
  const recording = phrase.words[0]?.recording;
  const beside = all
    .filter(
      (other) =>
        other.words[0]?.recording === recording &&
        (other === phrase || sharedHeight(other.box, phrase.box) > 0.5),
    )
    .sort((one, other) => one.box.left - other.box.left);
  return [{ text: beside.map(({ text }) => text).join(" "), phrases: beside }];
}

/** Who else read this year where it stands. */
function attestYear(stated: string, phrases: readonly Phrase[], sheet: Sheet): Attested {
  const word = phrases.flatMap(({ words }) => words).find(({ text }) => text.includes(stated));
  if (!word) return { value: stated, agreed: false };
  const there = sheet.places
    .filter(({ box }) => sharedHeight(box, word.box) > 0.5 && sharedWidth(box, word.box) > 0.5)
    .flatMap(({ seen }) => seen)
    .flatMap(({ family, text }) => {
      const year = YEAR.exec(text.replace(/(\d{2})[. ]+(\d{2})[. ]+(\d{4})$/u, ""))?.[1];
      return year === undefined ? [] : [{ family, value: year }];
    });
  return attestValues([{ family: word.family, value: stated }, ...there]);
}

/** The year counts as agreed also when the date of issue, printed apart, falls into it. */
export function corroborated({ year, issuedOn }: Heading, lastMonth: string | undefined): Attested {
  if (year.agreed || year.value === undefined || issuedOn === undefined) return year;
  const sameYear = issuedOn.slice(0, 4) === year.value;
  return sameYear && lastMonth !== undefined && lastMonth <= issuedOn.slice(5, 7)
    ? { ...year, agreed: true }
    : year;
}
