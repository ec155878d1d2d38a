import { type Box, centreY, median } from "../page/box.ts";
import { looksLikeAmount } from "./amount-stacks.ts";
import { type Hit, insideHits } from "./label.ts";
import type { Place } from "./place.ts";
import type { Sheet } from "./sheet.ts";
import { type Anchor, looksBeside, type TableShape } from "./table-anchors.ts";

/** Words that may begin a line of totals. */
export const totalHits = (sheet: Sheet, shape: TableShape) =>
  summingHits(sheet, shape).filter((hit) => !isOfPart(hit));

/** Lines that sum up a part of the rows, such as a quarter: they are neither rows nor the total. */
export const subtotalLines = (sheet: Sheet, shape: TableShape): readonly Anchor[] =>
  summingHits(sheet, shape)
    .filter(isOfPart)
    .flatMap((hit) => totalLine(hit, sheet) ?? []);

const summingHits = (sheet: Sheet, { totals }: TableShape) =>
  insideHits(sheet.passages, { key: "total", wordings: totals }, 0.8);

const PART_OF_YEAR = /(?<!\p{L})(?:квартал|полугоди|тоқсан|quarter)/iu;

const isOfPart = ({ passage, words }: Hit): boolean =>
  passage.phrases.some(
    (phrase) => PART_OF_YEAR.test(phrase.text) && phrase.words.some((word) => words.includes(word)),
  );

/** The line of totals: the nearest such word under the first row with an amount beside it. */
export function totalBelow(
  sheet: Sheet,
  shape: TableShape,
  first: number,
  last: number,
  pitch: number,
): Anchor | undefined {
  const lines = totalHits(sheet, shape)
    .filter(({ box }) => centreY(box) > first && centreY(box) < last + 5 * pitch)
    .filter(({ box }) => sheet.places.some((place) => looksBeside(place, box)))
    .sort((one, other) => centreY(one.box) - centreY(other.box));
  return totalLine(lines[0], sheet);
}

/** The line of totals directly over the first row, where a paper prints it first. */
export function totalAbove(
  sheet: Sheet,
  shape: TableShape,
  first: number,
  pitch: number,
): Anchor | undefined {
  const hits = totalHits(sheet, shape)
    .filter(({ box }) => centreY(box) < first - 0.5 * pitch && centreY(box) > first - 2.6 * pitch)
    .filter(({ box }) => amountsBeside(box, sheet).length > 0)
    .sort((one, other) => centreY(other.box) - centreY(one.box));
  return totalLine(hits[0], sheet);
}

const amountsBeside = (box: Box, sheet: Sheet): readonly Place[] =>
  sheet.places.filter(
    (place) => looksLikeAmount(place) && looksBeside(place, box) && place.box.left > box.right,
  );

/** At the height of its amounts: the word itself may be broken over lines. */
function totalLine(hit: Hit | undefined, sheet: Sheet): Anchor | undefined {
  if (!hit) return undefined;
  const heights = amountsBeside(hit.box, sheet).map(({ box }) => centreY(box));
  return { y: median(heights, centreY(hit.box)), month: undefined, isTotal: true, box: hit.box };
}
