import {
  type Convention,
  type FoundFigure,
  type Proposal,
  proposalsOf,
} from "../../find/found-figure.ts";
import type { Hit } from "../../find/label.ts";
import type { Place } from "../../find/place.ts";
import { valueRightOf } from "../../find/value-right-of.ts";
import { readAmount } from "../../numbers/printed-amount.ts";
import type { ReadingReason } from "../../reading.ts";
import { unlabelled } from "./grid.ts";
import { ALWAYS_PRINTED } from "./left-over.ts";
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

/** The totals printed in a section: labels decide; positions only where a label is unreadable. */
export function totalsOf(
  section: Section,
  convention: Convention,
): readonly Pick<FoundFigure, "name" | "place" | "proposals" | "inferred">[] {
  const all = section.totals.map((hit) => {
    const sheet = section.sheets.find(({ page }) => page === hit.page);
    const place = sheet && valueRightOf(hit, sheet);
    return { hit, place: place?.seen.some(({ text }) => /\d/u.test(text)) ? place : undefined };
  });
  const valued = all.flatMap(({ hit, place }) => (place ? [{ hit, place }] : []));
  const claimed = oneOfEach(valued.filter(({ hit, place }) => isNearest(hit, place, valued)));
  const figure = (key: Total, place: Place) => ({
    name: key,
    place,
    proposals: proposalsOf(place, WHOLE.has(key) ? { decimals: false } : convention),
  });
  const located = all.map(({ hit }) => ({
    key: hit.key,
    label: hit.box,
    page: hit.page,
    place: claimed.find((one) => one.hit.key === hit.key)?.place,
  }));
  const silent = section.sheets.flatMap((sheet) =>
    unlabelled(
      located.filter(({ page }) => page === sheet.page),
      sheet,
    ),
  );
  const found = [
    ...claimed.map(({ hit, place }) => figure(hit.key, place)),
    ...silent.map(({ key, place }) => ({ ...figure(key, place), inferred: true })),
  ];
  return withDoubt(found).filter(({ name }) => !UNNAMED.has(name));
}

interface NamedTotal {
  readonly name: Total;
  readonly proposals: readonly Proposal[];
  readonly inferred?: boolean;
}

/** Totals that the others are told apart by: their amounts stand in equations with the rows. */
const IN_EQUATIONS: ReadonlySet<Total> = new Set(["totalIncome", "taxBase", "taxCalculated"]);
/** What every certificate prints; of the tax withheld nothing but its label says which it is. */
const EXPECTED: readonly Total[] = [...IN_EQUATIONS, "taxWithheld"];

/**
 * Where an expected total was not found, another may be that very amount under a label of the line
 * beside it, as on a bent sheet; and a tax has no kopecks (НК РФ art. 52 § 6). Nothing else would show
 * the mistake, so such a name is never confirmed.
 */
function withDoubt<One extends NamedTotal>(
  found: readonly One[],
): readonly (One & { readonly inferred?: boolean })[] {
  const isWhole = EXPECTED.every((total) =>
    found.some(({ name, inferred }) => name === total && inferred !== true),
  );
  return found.map((one) => {
    const isLoose = !isWhole && !IN_EQUATIONS.has(one.name);
    const hasKopecks = WHOLE.has(one.name) && one.proposals.some(({ minor }) => minor % 100 !== 0);
    return isLoose || hasKopecks ? { ...one, inferred: true } : one;
  });
}

/** Says so where a total that every certificate prints was not found: its proof is missing too. */
export function missingTotals(
  figures: readonly FoundFigure[],
  sections: number,
): readonly ReadingReason[] {
  const missing = ALWAYS_PRINTED.filter(
    (total) => figures.filter(({ name }) => name === total).length < sections,
  );
  if (missing.length === 0) return [];
  const message = `A total that this form always prints was not found: ${missing.join(", ")}`;
  return [{ code: "TOTAL_MISSING", message }];
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
