import type { Attested } from "../find/attested.ts";
import { type FoundFigure, proposalsOf } from "../find/found-figure.ts";
import { type Hit, insideHits } from "../find/label.ts";
import type { Place } from "../find/place.ts";
import type { Sheet } from "../find/sheet.ts";
import { centreY, heightOf, median, sharedHeight } from "../page/box.ts";
import type { Spot } from "../page/spot.ts";
import type { FoundPaper } from "../proof/found-paper.ts";
import type { Identity } from "../proof/identity.ts";
import { type Passage, passagesOf, phraseOf } from "../text/phrase.ts";
import type { Form } from "./form.ts";
import { textOf } from "./paper-text.ts";

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

/** Form W-2, the yearly wage and tax statement: numbered boxes, the amount under its label. */
export const W2: Form = {
  name: "en.w2",
  anchors: [["wage and tax statement"], ["form w-2"], ["w-2", "employer identification number"]],
  labels: [
    "wages, tips",
    "social security wages",
    "medicare wages",
    "income tax withheld",
    "employer identification number",
  ],
  leastLabels: 2,
  find(sheets): FoundPaper {
    const figures = BOXES.flatMap((rule) => figureOf(rule, sheets));
    const text = textOf(sheets);
    const ein = /(?<!\d)\d{2}-\d{7}(?!\d)/u.exec(text)?.[0];
    const year = largestYear(sheets);
    const name = sheets.flatMap((sheet) => nameUnder(sheet) ?? [])[0];
    return {
      form: "en.w2",
      pages: sheets.map(({ page }) => page),
      fields: {
        ...(year !== undefined && { year }),
        ...(ein !== undefined && { "agent.ein": ein }),
        ...(name !== undefined && { "person.name": name }),
      },
      figures,
      identities: [
        ...shareOf(figures, "socialSecurityWages", "socialSecurityTax", 0.062),
        ...shareOf(figures, "medicareWages", "medicareTax", 0.0145),
      ],
      sums: [],
      printsTotal: false,
      reasons: [],
    };
  },
};

/** The employee's name stands under its label, at the same left edge. */
function nameUnder(sheet: Sheet): string | undefined {
  const wordings = ["employee's first name and initial"];
  const [hit] = insideHits(sheet.passages, { key: "name", wordings }, 0.8);
  if (!hit) return undefined;
  const line = heightOf(hit.box);
  return sheet.phrases
    .filter(({ box }) => box.top > hit.box.top + 0.5 * line && box.top < hit.box.bottom + 4 * line)
    .filter(({ box }) => Math.abs(box.left - hit.box.left) < 0.03)
    .map(({ text }) => /^\p{Lu}[\p{L}.'-]*(?: \p{Lu}[\p{L}.'-]*){1,3}$/u.exec(text)?.[0])
    .find((name) => name !== undefined);
}

/** The tax year is the largest year in print. */
function largestYear(sheets: readonly Sheet[]): string | undefined {
  const years = sheets
    .flatMap(({ words }) => words)
    .filter(({ text }) => /^20[0-4]\d$/u.test(text))
    .sort((one, other) => heightOf(other.box) - heightOf(one.box));
  return years[0]?.text;
}

/** The number printed in the box is its code; it follows from the form itself. */
const printedCode = (value: string): Attested => ({ value, agreed: true });

function figureOf(
  { name, code, wordings }: BoxRule,
  sheets: readonly Sheet[],
): readonly FoundFigure[] {
  for (const sheet of sheets) {
    const labels = boxLabels(sheet);
    const [hit] = insideHits(labels, { key: name, wordings }, 0.8);
    const place = hit && amountUnder(hit, sheet, endOfBox(hit, labels));
    if (!place) continue;
    return [
      {
        name,
        code: printedCode(code),
        currency: "USD",
        basis: "gross",
        place,
        proposals: proposalsOf(place, { decimals: false }),
        bearsIncome: name === "totalIncome",
      },
    ];
  }
  return [];
}

/** The text cut where a box's number begins: labels of neighbouring boxes stand close. */
function boxLabels(sheet: Sheet): readonly Passage[] {
  const parts = sheet.phrases.flatMap((phrase) => {
    const groups: Spot[][] = [[]];
    for (const word of phrase.words) {
      if (/^\d{1,2}$/u.test(word.text)) groups.push([]);
      groups.at(-1)?.push(word);
    }
    return groups.filter((words) => words.length > 0).map(phraseOf);
  });
  return passagesOf(parts);
}

/** Where the box of a label ends: at the next label of its line, wherever its value is set. */
function endOfBox(hit: Hit, labels: readonly Passage[]): number {
  const next = labels
    .filter(({ phrases, words }) => phrases.length === 1 && /^\d{1,2}/u.test(words[0]?.text ?? ""))
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

/** A tax is a fixed share of its wages, to a dollar: employers round every pay day. */
function shareOf(
  figures: readonly FoundFigure[],
  wages: string,
  tax: string,
  rate: number,
): readonly Identity[] {
  const of = figures.findIndex(({ name }) => name === wages);
  const part = figures.findIndex(({ name }) => name === tax);
  if (of < 0 || part < 0) return [];
  return [
    {
      code: `${tax === "medicareTax" ? "medicare" : "social-security"}-tax-at-rate`,
      members: [of, part],
      holds: (amounts) =>
        Math.abs(amounts(of) * rate - amounts(part)) <= 100 ||
        // The additional Medicare tax of 0.9 % begins at 200,000 dollars.
        (tax === "medicareTax" && amounts(of) > 20_000_000 && amounts(part) > amounts(of) * rate),
      proves: (amounts) =>
        Math.round(amounts(of) * rate) === amounts(part) && amounts(part) > 0 ? [part] : [],
    },
  ];
}
