import type { Place } from "../../find/place.ts";
import type { Sheet } from "../../find/sheet.ts";
import { centreX, centreY, heightOf, median } from "../../page/box.ts";
import { EDITIONS, type Row } from "./editions.ts";
import { type Located, leftOver, type Silent } from "./left-over.ts";
import type { Total } from "./vocabulary.ts";

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
  const named = beside.map(({ key, place }) => ({
    key,
    place,
    label: place.box,
    page: sheet.page,
  }));
  const both = new Set([...taken, ...beside.map(({ place }) => place)]);
  return [
    ...beside,
    ...leftOver([...known, ...named], sheet, both, (place) => sideOf(place, known)),
  ];
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

/** Left or right of the border between the labels of the right side and the values of the left. */
function sideOf({ box }: Place, known: readonly Located[]): 0 | 1 {
  const border = Math.max(...known.map(({ label }) => label.left));
  return box.left > border ? 1 : 0;
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
