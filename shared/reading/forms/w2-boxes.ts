import type { Attested } from "../find/attested.ts";
import { type FoundFigure, proposalsOf } from "../find/found-figure.ts";
import { type Hit, insideHits } from "../find/label.ts";
import type { Place } from "../find/place.ts";
import type { Sheet } from "../find/sheet.ts";
import { centreY, heightOf, median, sharedHeight } from "../page/box.ts";
import type { Spot } from "../page/spot.ts";
import { type Passage, passagesOf, phraseOf } from "../text/phrase.ts";

interface BoxRule {
  readonly name: string;
  readonly code: string;
  readonly wordings: readonly string[];
}

const BOXES: readonly BoxRule[] = [
  {
    name: "totalIncome",
    code: "1",
    wordings: ["1 wages, tips, other compensation", "1 wages, tips, other comp"],
  },
  {
    name: "taxWithheld",
    code: "2",
    wordings: ["2 federal income tax withheld", "2 vi income tax withheld"],
  },
  { name: "socialSecurityWages", code: "3", wordings: ["3 social security wages"] },
  { name: "socialSecurityTax", code: "4", wordings: ["4 social security tax withheld"] },
  { name: "medicareWages", code: "5", wordings: ["5 medicare wages and tips"] },
  { name: "medicareTax", code: "6", wordings: ["6 medicare tax withheld"] },
];

/** The number printed in the box is its code; it follows from the form itself. */
const printedCode = (value: string): Attested => ({ value, agreed: true });

/** Where the amounts of a box may stand. */
interface BoxAmounts {
  readonly rule: BoxRule;
  readonly under: Place | undefined;
  readonly beside: Place | undefined;
}

/**
 * The figures of the boxes: under their labels as on the form, or beside them as in a list. Where
 * some boxes have an amount beside their label and some have not, none is sure to be the box's own.
 */
export function boxFigures(sheets: readonly Sheet[]): readonly FoundFigure[] {
  const boxes = BOXES.flatMap((rule) => amountsOf(rule, sheets));
  const beside = boxes.filter((box) => box.beside !== undefined).length;
  const isMixed = beside > 0 && beside < boxes.length;
  return boxes.flatMap(({ rule, ...places }): FoundFigure[] => {
    const place = places.beside ?? places.under;
    if (!place) return [];
    return [
      {
        name: rule.name,
        code: printedCode(rule.code),
        currency: "USD",
        basis: "gross",
        place,
        proposals: proposalsOf(place, { decimals: false }),
        bearsIncome: rule.name === "totalIncome",
        ...(isMixed && { inferred: true }),
      },
    ];
  });
}

function amountsOf(rule: BoxRule, sheets: readonly Sheet[]): readonly BoxAmounts[] {
  for (const sheet of sheets) {
    const labels = boxLabels(sheet);
    const [hit] = insideHits(labels, { key: rule.name, wordings: rule.wordings }, 0.8);
    if (!hit) continue;
    const end = endOfBox(hit, labels);
    const under = amountUnder(hit, sheet, end);
    const beside = amountBeside(hit, sheet, end);
    if (under ?? beside) return [{ rule, under, beside }];
  }
  return [];
}

/** The first amount with cents in the line of a label, before the next box. */
function amountBeside(hit: Hit, sheet: Sheet, end: number): Place | undefined {
  return sheet.places
    .filter(({ seen }) => seen.some(({ text }) => /\d[.,]\d{2}$/u.test(text)))
    .filter(({ box }) => sharedHeight(box, hit.box) > 0.5)
    .filter(({ box }) => box.left > hit.box.right && box.right < end + 0.005)
    .sort((one, other) => one.box.left - other.box.left)[0];
}

/** The number of a box, with what its ruling is read as. */
const BOX_NUMBER = /^[|[(]?\d{1,2}$/u;

/** The text cut where a box's number begins: labels of neighbouring boxes stand close. */
function boxLabels(sheet: Sheet): readonly Passage[] {
  const parts = sheet.phrases.flatMap((phrase) => {
    const groups: Spot[][] = [[]];
    for (const word of phrase.words) {
      if (BOX_NUMBER.test(word.text)) groups.push([]);
      groups.at(-1)?.push(word);
    }
    return groups.filter((words) => words.length > 0).map(phraseOf);
  });
  return passagesOf(parts);
}

/** Where the box of a label ends: at the next label of its line, wherever its value is set. */
function endOfBox(hit: Hit, labels: readonly Passage[]): number {
  const next = labels
    .filter(({ phrases, words }) => phrases.length === 1 && BOX_NUMBER.test(words[0]?.text ?? ""))
    .map(({ box }) => box)
    .filter((box) => sharedHeight(box, hit.box) > 0.5 && box.left > hit.box.right)
    .map(({ left }) => left);
  return Math.min(1, ...next);
}

/** The amount under a label: of those on the nearest line the one closest to its left edge. */
function amountUnder(hit: Hit, sheet: Sheet, end: number): Place | undefined {
  const line = median(
    hit.words.map(({ box }) => heightOf(box)),
    0.012,
  );
  const under = sheet.places
    .filter(({ seen }) => seen.some(({ text }) => /\d[\d.,]*\d|^\d$/u.test(text)))
    .filter(({ box }) => centreY(box) > hit.box.bottom && box.top - hit.box.bottom < 2.6 * line)
    .filter(({ box }) => box.left > hit.box.left - 0.01 && box.right < end + 0.005)
    .sort((one, other) => one.box.top - other.box.top);
  const nearest = under[0];
  if (!nearest) return undefined;
  return under
    .filter(({ box }) => box.top < nearest.box.bottom)
    .sort((one, other) => aside(one, hit) - aside(other, hit))[0];
}

function aside({ box }: Place, hit: Hit): number {
  return Math.abs(box.left - hit.box.left);
}
