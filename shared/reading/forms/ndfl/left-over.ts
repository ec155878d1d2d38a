import type { Place } from "../../find/place.ts";
import type { Sheet } from "../../find/sheet.ts";
import { isSpeck } from "../../find/value-right-of.ts";
import { centreY, heightOf, median } from "../../page/box.ts";
import { EDITIONS, type Row } from "./editions.ts";
import type { Total } from "./vocabulary.ts";

/** A total whose label was found, with its value if one stands beside it. */
export interface Located {
  readonly key: Total;
  readonly label: { readonly top: number; readonly bottom: number; readonly left: number };
  readonly place: Place | undefined;
  readonly page: number;
}

/** A total whose label nobody could read. */
export interface Silent {
  readonly key: Total;
  readonly place: Place;
}

/** Fewer labels than this do not tell which edition a certificate follows. */
const TELLING = 6;

/**
 * The last total, or the last two, whose labels nobody could read, by elimination: the labels of all
 * others of one edition were found, in whatever order, and what is left in the grid fits them.
 *
 * @param sideOf On which side of the grid a place stands, where the labels stand as printed.
 */
export function leftOver(
  known: readonly Located[],
  sheet: Sheet,
  taken: ReadonlySet<Place>,
  sideOf?: (place: Place) => 0 | 1 | undefined,
): readonly Silent[] {
  const here = known.filter(({ page }) => page === sheet.page);
  for (const edition of EDITIONS.filter((rows) => !isOfAnother(rows, here))) {
    const own = here.filter(({ key }) => edition.flat().includes(key));
    const missing = edition.flat().filter((key) => !own.some((one) => one.key === key));
    if (new Set(own.map(({ key }) => key)).size < TELLING || missing.length > 2) continue;
    const places = freeInGrid(own, sheet, taken);
    const named = nameAll(edition, missing, places, sideOf);
    if (named.length > 0) return named;
  }
  return [];
}

/** Totals that every certificate prints, whatever was earned; all others may be blank. */
export const ALWAYS_PRINTED: readonly Total[] = ["totalIncome", "taxBase", "taxCalculated"];

/** The places with the names that are left for them; none where it is not clear which is which. */
function nameAll(
  edition: readonly Row[],
  missing: readonly Total[],
  places: readonly Place[],
  sideOf: ((place: Place) => 0 | 1 | undefined) | undefined,
): readonly Silent[] {
  const [first, second] = places;
  if (!first || places.length > missing.length) return [];
  const isLine = edition.some((row) => row.every((key, side) => missing[side] === key));
  if (places.length < missing.length) {
    const key = oneOfTwo(missing, isLine ? sideOf?.(first) : undefined);
    return key === undefined ? [] : [{ key, place: first }];
  }
  const areBeside =
    second && Math.abs(centreY(first.box) - centreY(second.box)) < heightOf(first.box);
  if (second && !(isLine && areBeside) && !areSameTax(missing, [first, second])) return [];
  return missing.flatMap((key, at) => {
    const place = places[at];
    return place ? [{ key, place }] : [];
  });
}

/** Which of two missing totals the one amount is: by its side, else the one that is never blank. */
function oneOfTwo(missing: readonly Total[], side: 0 | 1 | undefined): Total | undefined {
  if (side !== undefined) return missing[side];
  const [always, other] = missing.filter((key) => ALWAYS_PRINTED.includes(key));
  return other ? undefined : always;
}

/** Tax that was withheld as it was calculated: whichever of the two is which, it is the same. */
function areSameTax(missing: readonly Total[], places: readonly Place[]): boolean {
  const areTaxes = missing.every((key) => key === "taxCalculated" || key === "taxWithheld");
  const texts = places.map(({ seen }) => seen.map(({ text }) => text.replace(/\D/gu, "")));
  return areTaxes && new Set(texts.flat()).size === 1;
}

/** Whether a label stands here that another edition alone prints among its totals. */
function isOfAnother(edition: readonly Row[], known: readonly Located[]): boolean {
  const others = EDITIONS.filter((rows) => rows !== edition).flat(2);
  return known.some(
    ({ key }) => key !== IN_SECTION_6 && others.includes(key) && !edition.flat().includes(key),
  );
}

/** The edition of 2023 prints it too, below its totals. */
const IN_SECTION_6: Total = "taxNotWithheld";

/** Amounts among the known ones that stand under or over one of them, or close before a label. */
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
      return (
        isNear &&
        (boxes.some(({ right }) => Math.abs(right - box.right) < 0.012) ||
          own.some(({ label }) => isCloseBefore(box, label)))
      );
    })
    .filter((place) => !taken.has(place) && !isSpeck(place) && says(place, /\d/u))
    .sort((one, other) => one.box.right - other.box.right);
}

const says = ({ seen }: Place, pattern: RegExp): boolean =>
  seen.some(({ text }) => pattern.test(text));

/** Values of the left side end where the labels of the right side begin. */
const isCloseBefore = (box: Place["box"], label: Located["label"]): boolean =>
  centreY(box) > label.top &&
  centreY(box) < label.bottom &&
  box.right < label.left &&
  label.left - box.right < 0.02;
