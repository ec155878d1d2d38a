import type { FoundFigure } from "../find/found-figure.ts";
import { insideHits } from "../find/label.ts";
import type { Sheet } from "../find/sheet.ts";
import { heightOf } from "../page/box.ts";
import type { FoundPaper } from "../proof/found-paper.ts";
import type { Identity } from "../proof/identity.ts";
import type { Form } from "./form.ts";
import { textOf } from "./paper-text.ts";
import { boxFigures } from "./w2-boxes.ts";

/** Form W-2, the yearly wage and tax statement: numbered boxes, each amount under or beside its label. */
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
    const figures = boxFigures(sheets);
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
