import { type Convention, type FoundFigure, proposalsOf } from "../../find/found-figure.ts";
import type { Hit } from "../../find/label.ts";
import type { Place } from "../../find/place.ts";
import { valueRightOf } from "../../find/value-right-of.ts";
import { readAmount } from "../../numbers/printed-amount.ts";
import type { Section } from "./sections.ts";
import type { Total } from "./vocabulary.ts";

/** Labels whose values no programme asks for. */
const UNNAMED: ReadonlySet<Total> = new Set(["profitTaxCredit", "foreignTax"]);
/** Taxes are whole roubles and may be printed without kopecks. */
const WHOLE: ReadonlySet<Total> = new Set([
  "taxCalculated",
  "taxWithheld",
  "taxTransferred",
  "taxOverwithheld",
  "taxNotWithheld",
  "advancePayments",
]);

/** The totals printed in a section: labels decide, never positions. */
export function totalsOf(
  section: Section,
  convention: Convention,
): readonly Pick<FoundFigure, "name" | "place" | "proposals">[] {
  const valued = section.totals.flatMap((hit) => {
    const sheet = section.sheets.find(({ page }) => page === hit.page);
    const place = sheet && valueRightOf(hit, sheet);
    return place?.seen.some(({ text }) => /\d/u.test(text)) ? [{ hit, place }] : [];
  });
  const claimed = valued.filter(
    ({ hit, place }) => !UNNAMED.has(hit.key) && isNearest(hit, place, valued),
  );
  return oneOfEach(claimed).map(({ hit, place }) => ({
    name: hit.key,
    place,
    proposals: proposalsOf(place, WHOLE.has(hit.key) ? { decimals: false } : convention),
  }));
}

interface Valued {
  readonly hit: Hit<Total>;
  readonly place: Place;
}

/** A value belongs to the nearest of the labels that reach it. */
function isNearest(hit: Hit<Total>, place: Place, all: readonly Valued[]): boolean {
  const rivals = all.filter((other) => other.place === place && other.hit !== hit);
  return rivals.every((other) => other.hit.key === hit.key || other.hit.box.right < hit.box.right);
}

/** The best likeness of each name; the same label read twice is one figure. */
function oneOfEach(valued: readonly Valued[]): readonly Valued[] {
  const best = new Map<Total, Valued>();
  for (const one of valued) {
    const known = best.get(one.hit.key);
    const better =
      !known || readable(one) > readable(known) || one.hit.likeness > known.hit.likeness;
    if (better) best.set(one.hit.key, one);
  }
  return [...best.values()];
}

const readable = ({ place }: Valued): number =>
  place.seen.some(({ text }) => readAmount(text) !== undefined) ? 1 : 0;
