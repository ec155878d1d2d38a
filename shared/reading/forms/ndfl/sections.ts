import { type Attested, attest, UNREAD } from "../../find/attested.ts";
import { type Hit, insideHits, wholeHits } from "../../find/label.ts";
import type { Place } from "../../find/place.ts";
import type { Sheet } from "../../find/sheet.ts";
import { centreY, sharedHeight } from "../../page/box.ts";
import { type Kind, kindOf } from "./kind.ts";
import { COLUMNS, MARKS, type Mark, TOTALS, type Total } from "./vocabulary.ts";

/** A stretch of one sheet between two headings. */
export interface Zone {
  readonly sheet: Sheet;
  readonly top: number;
  readonly bottom: number;
}

/** Sections 3 to 5 of one rate; a certificate has one set for each rate. */
export interface Section {
  readonly rate: Attested;
  readonly incomes: readonly Zone[];
  readonly deductions: readonly Zone[];
  readonly totals: readonly Hit<Total>[];
  readonly sheets: readonly Sheet[];
}

const pinned = (fraction: number): number => Math.min(0.999, Math.max(0, fraction));

/** Where a heading's line ends: its own numbers, such as the rate, are none of the zone's. */
const endOf = ({ page, box }: Hit): number => page + pinned(box.bottom);

/** Where a heading's line begins. */
const beginOf = ({ page, box }: Hit): number => page + pinned(box.top);

/** Page and height as one number, so that headings stand in reading order over all sheets. */
const positionOf = ({ page, box }: Hit): number => page + pinned(centreY(box));

/** The certificate cut into one section for each rate; sheets without a heading continue. */
export function sectionsOf(sheets: readonly Sheet[]): readonly Section[] {
  const marks = marksOn(sheets);
  const totals = sheets
    .flatMap(({ passages }) => wholeHits(passages, TOTALS))
    .sort((one, other) => positionOf(one) - positionOf(other));
  const starts = startsOf(sheets, marks);
  const sections = starts.map((start, index): Section => {
    const end = Math.min(
      starts[index + 1]?.position ?? Number.POSITIVE_INFINITY,
      ...marks
        .filter(({ key }) => key === "title")
        .map(positionOf)
        .filter((at) => at > start.position),
    );
    const own = marks.filter((mark) => positionOf(mark) > start.position && positionOf(mark) < end);
    const ownTotals = totals.filter(
      (hit) => positionOf(hit) > start.position && positionOf(hit) < end,
    );
    const marked = (key: Mark) => own.filter((mark) => mark.key === key);
    const totalsAt = Math.min(end, ...[...marked("totals"), ...ownTotals].map(beginOf));
    const deductions = marked("deductions").filter((mark) => beginOf(mark) < totalsAt);
    const incomesEnd = Math.min(totalsAt, ...deductions.map(beginOf));
    return {
      rate: start.rate,
      incomes: zonesBetween(sheets, start.from, incomesEnd),
      deductions: zonesBetween(sheets, Math.min(totalsAt, ...deductions.map(endOf)), totalsAt),
      totals: ownTotals,
      sheets,
    };
  });
  return joinSheets(sections);
}

interface Start {
  readonly position: number;
  /** End of the heading's line. */
  readonly from: number;
  readonly rate: Attested;
}

/** Where income tables begin: at their headings, else at their column heads, else at the top. */
function startsOf(sheets: readonly Sheet[], marks: readonly Hit<Mark>[]): readonly Start[] {
  const headings = marks.filter(({ key }) => key === "incomes");
  if (headings.length > 0) {
    return headings.map((hit) => {
      const sheet = sheets.find(({ page }) => page === hit.page);
      return {
        position: positionOf(hit),
        from: endOf(hit),
        rate: sheet ? rateOf(hit, sheet.places) : UNREAD,
      };
    });
  }
  const heads = COLUMNS.filter(({ key }) => key === "code")
    .flatMap((label) => sheets.flatMap(({ passages }) => insideHits(passages, label, 0.8)))
    .map(positionOf);
  const first =
    heads.length > 0
      ? Math.min(...heads) - 0.002
      : (sheets.map(firstRow).find((top) => top !== undefined) ?? sheets[0]?.page ?? 1);
  return [{ position: first, from: first, rate: UNREAD }];
}

/** Where the first line begins that has month, code and amount in the order of the table. */
function firstRow({ page, places }: Sheet): number | undefined {
  const tops = places.flatMap((code) => {
    if (kindOf(code) !== "code") return [];
    const stands = (kind: Kind, from: number, to: number) =>
      places.some(
        (other) =>
          kindOf(other) === kind &&
          sharedHeight(other.box, code.box) > 0.4 &&
          other.box.left - code.box.left > from &&
          other.box.left - code.box.left < to,
      );
    return stands("month", -0.2, 0) && stands("amount", 0, 0.3) ? [code.box.top] : [];
  });
  return tops.length === 0 ? undefined : page + pinned(Math.min(...tops) - 0.005);
}

/** The rate printed in the line of the heading; some agents leave it blank. */
function rateOf(heading: Hit<Mark>, places: readonly Place[]): Attested {
  const right = places
    .filter(
      ({ box }) => sharedHeight(box, heading.box) > 0.4 && box.left > heading.box.right - 0.01,
    )
    .sort((one, other) => one.box.left - other.box.left);
  const [first] = right;
  return first && first.box.left - heading.box.right < 0.15 ? attest(first, readRate) : UNREAD;
}

const readRate = (text: string): string | undefined =>
  /^(\d{1,2})(?:[.,]0+)?\s*%?$/u.exec(text)?.[1]?.replace(/^0+(?=\d)/u, "");

/** Headings in reading order; the same one seen by two readers of words counts once. */
function marksOn(sheets: readonly Sheet[]): readonly Hit<Mark>[] {
  const hits = sheets
    .flatMap(({ passages }) => MARKS.flatMap((label) => insideHits(passages, label, 0.75)))
    .sort((one, other) => positionOf(one) - positionOf(other));
  return hits.filter(
    (hit, index) =>
      !hits
        .slice(0, index)
        .some((known) => known.key === hit.key && positionOf(hit) - positionOf(known) < 0.015),
  );
}

function zonesBetween(sheets: readonly Sheet[], from: number, to: number): readonly Zone[] {
  return sheets.flatMap((sheet) => {
    const top = Math.max(0, from - sheet.page);
    const bottom = Math.min(1, to - sheet.page);
    return top < bottom ? [{ sheet, top, bottom }] : [];
  });
}

/** Tables that print no totals of their own belong to the next one of the same rate. */
function joinSheets(sections: readonly Section[]): readonly Section[] {
  const joined: Section[] = [];
  for (const section of sections) {
    const open = joined.at(-1);
    const rates = new Set(
      [open?.rate.value, section.rate.value].filter((rate) => rate !== undefined),
    );
    if (!open || open.totals.length > 0 || rates.size > 1) joined.push(section);
    else {
      joined[joined.length - 1] = {
        ...section,
        rate: section.rate.value === undefined ? open.rate : section.rate,
        incomes: [...open.incomes, ...section.incomes],
        deductions: [...open.deductions, ...section.deductions],
      };
    }
  }
  return joined;
}

/** What stands in a zone. */
export const placesIn = ({ sheet, top, bottom }: Zone): readonly Place[] =>
  sheet.places.filter(({ box }) => centreY(box) > top && centreY(box) < bottom);
