import type { Place } from "../../find/place.ts";
import type { Sheet } from "../../find/sheet.ts";
import { centreX, centreY, heightOf, median } from "../../page/box.ts";
import type { Total } from "./vocabulary.ts";

/** A total whose label and value were both found. */
export interface Located {
  readonly key: Total;
  readonly label: { readonly top: number; readonly bottom: number; readonly left: number };
  readonly place: Place | undefined;
  readonly page: number;
}

type Row = readonly [Total, Total];

/** The totals in printed order, label and value twice in a line, as the editions have them. */
const EDITIONS: readonly (readonly Row[])[] = [
  [
    ["totalIncome", "taxWithheld"],
    ["taxBase", "taxTransferred"],
    ["taxCalculated", "taxOverwithheld"],
    ["advancePayments", "taxNotWithheld"],
  ],
  [
    ["totalIncome", "taxBase"],
    ["taxCalculated", "advancePayments"],
    ["profitTaxCredit", "foreignTax"],
    ["taxWithheld", "taxOverwithheld"],
  ],
];

/**
 * Totals whose label nobody could read, by their place beside one that was read: only where all
 * labels that were read stand exactly as one edition prints them. Such a name is an inference and
 * never confirms by itself.
 */
export function unlabelled(known: readonly Located[], sheet: Sheet): readonly Silent[] {
  const taken = new Set(known.flatMap(({ place }) => place ?? []));
  const edition = EDITIONS.find((rows) => isPrintedAs(rows, known));
  if (!edition) return leftOver(known, sheet, taken);
  const beside = besideKnown(edition, known, sheet, taken);
  return beside.length > 0 ? beside : leftOver(known, sheet, taken);
}

interface Silent {
  readonly key: Total;
  readonly place: Place;
}

function besideKnown(
  edition: readonly Row[],
  known: readonly Located[],
  sheet: Sheet,
  taken: ReadonlySet<Place>,
): readonly Silent[] {
  return edition.flatMap(([left, right]) => {
    const [one, other] = [left, right].map((key) => known.find((total) => total.key === key));
    if (!one === !other) return [];
    const partner = one ?? other;
    const missing = one ? right : left;
    const side = edition.map((row) => row[one ? 1 : 0]);
    const place = partner && valueBeside(partner, side, known, sheet);
    return place && !taken.has(place) ? [{ key: missing, place }] : [];
  });
}

/** Fewer labels than this do not tell which edition a certificate follows. */
const TELLING = 6;

/**
 * The last total, or the last line of two, whose labels nobody could read, by elimination: all
 * others of one edition were found, in whatever order, and as many amounts are left in the grid.
 */
function leftOver(
  known: readonly Located[],
  sheet: Sheet,
  taken: ReadonlySet<Place>,
): readonly Silent[] {
  const located = known.filter(({ place, page }) => place !== undefined && page === sheet.page);
  for (const edition of EDITIONS) {
    const own = located.filter(({ key }) => edition.flat().includes(key));
    const missing = edition.flat().filter((key) => !own.some((one) => one.key === key));
    const isLine = edition.some((row) => row.every((key, side) => missing[side] === key));
    const isLast = missing.length === 1 || (missing.length === 2 && isLine);
    if (own.length < TELLING || !isLast) continue;
    const places = freeInGrid(own, sheet, taken);
    if (places.length !== missing.length) continue;
    const [first, second] = places;
    const isOneLine =
      !(first && second) ||
      Math.abs(centreY(first.box) - centreY(second.box)) < heightOf(first.box);
    if (!isOneLine) continue;
    return missing.flatMap((key, at) => {
      const place = places[at];
      return place ? [{ key, place }] : [];
    });
  }
  return [];
}

/** Amounts under or over the known ones in either column of values, left before right. */
function freeInGrid(
  own: readonly Located[],
  sheet: Sheet,
  taken: ReadonlySet<Place>,
): readonly Place[] {
  const boxes = own.flatMap(({ place }) => place?.box ?? []);
  const middles = boxes.map(centreY).sort((one, other) => one - other);
  const line = median(boxes.map(heightOf), 0.01);
  const [top = 1, bottom = 0] = [middles[0], middles.at(-1)];
  return sheet.places
    .filter(({ box, page }) => {
      const y = centreY(box);
      const isNear = page === sheet.page && y > top - 2.2 * line && y < bottom + 3 * line;
      return isNear && boxes.some(({ right }) => Math.abs(right - box.right) < 0.012);
    })
    .filter((place) => !taken.has(place) && place.seen.some(({ text }) => /\d/u.test(text)))
    .sort((one, other) => one.box.right - other.box.right);
}

const middleOf = ({ label }: Located): number => (label.top + label.bottom) / 2;

/** Whether at least four labels stand in this order: pairs in one line, lines one under another. */
function isPrintedAs(rows: readonly Row[], known: readonly Located[]): boolean {
  const expected = rows.flat();
  const own = known.filter(({ key }) => expected.includes(key));
  if (own.length < 4) return false;
  const spot = ({ key }: Located) => {
    const row = rows.findIndex((pair) => pair.includes(key));
    return { row, side: rows[row]?.indexOf(key) ?? 0 };
  };
  const border = median(
    own.map(({ label }) => label.left),
    0.3,
  );
  return (
    own.every((one) =>
      own.every((other) => {
        const [a, b] = [spot(one), spot(other)];
        const apart = middleOf(other) - middleOf(one);
        const line = one.label.bottom - one.label.top;
        if (a.row === b.row) return Math.abs(apart) < 1.5 * line;
        return Math.sign(b.row - a.row) === Math.sign(apart);
      }),
    ) && own.every((one) => one.label.left <= border + 0.02 || spot(one).side === 1)
  );
}

/** The amount in the partner's line that stands under or over the other values of its side. */
function valueBeside(
  partner: Located,
  side: readonly Total[],
  known: readonly Located[],
  sheet: Sheet,
): Place | undefined {
  const column = known.filter(({ key }) => side.includes(key)).flatMap(({ place }) => place ?? []);
  const right = median(
    column.map(({ box }) => box.right),
    -1,
  );
  const middle = median(
    column.map(({ box }) => centreX(box)),
    -1,
  );
  return sheet.places.find(({ box, page }) => {
    const inLine = Math.abs(centreY(box) - middleOf(partner)) < 0.8 * heightOf(box);
    const inColumn = Math.abs(box.right - right) < 0.012 || Math.abs(centreX(box) - middle) < 0.012;
    return page === partner.page && inLine && inColumn;
  });
}
