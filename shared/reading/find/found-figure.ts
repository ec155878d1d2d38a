import { readAmount } from "../numbers/printed-amount.ts";
import type { Spot } from "../page/spot.ts";
import type { Attested } from "./attested.ts";
import type { Place } from "./place.ts";

/** An amount that at least one reader proposes for a figure. */
export interface Proposal {
  readonly minor: number;
  /** Engine families whose reading says so without doubt. */
  readonly families: ReadonlySet<string>;
  /**
   * A reader of running text saw it too. Readers of figures share their boxes: where a box cuts a
   * number, both agree on what is left of it.
   */
  readonly inText: boolean;
}

/** A figure located and named on a paper, before anything is proven about it. */
export interface FoundFigure {
  readonly name: string;
  readonly month?: Attested;
  readonly code?: Attested;
  readonly rate?: string;
  readonly currency: string;
  readonly basis: "gross" | "net" | "unknown";
  readonly place: Place;
  readonly proposals: readonly Proposal[];
  /** Whether a benefit is computed from it; a total merely proves. */
  readonly bearsIncome: boolean;
  readonly derived?: boolean;
  /** Named by where it stands or by default, because its words could not be read: never confirmed. */
  readonly inferred?: boolean;
  /** A line of the paper that only serves an equation and is no figure of the form. */
  readonly hidden?: boolean;
}

/** How amounts of one column are printed, learned from its undoubted readings. */
export interface Convention {
  /** Every amount carries a decimal mark, so one without has lost it. */
  readonly decimals: boolean;
}

/** Whether most of the places print decimals: then a bare integer is a doubt. */
export function conventionOf(places: readonly Place[]): Convention {
  const amounts = places.flatMap(({ seen }) => seen.flatMap(({ text }) => readAmount(text) ?? []));
  const withDecimals = amounts.filter(({ decimals }) => decimals).length;
  return { decimals: withDecimals >= 3 && withDecimals > 0.7 * amounts.length };
}

/** Whether somebody saw kopecks behind a dash, `43 500-00` or `43 500=00`: others may have lost it. */
const hasDashedCents = ({ seen }: Place): boolean =>
  seen.some(({ text }) => /\d[-−–=]\d{2}$/u.test(text));

/** What the readers propose for a place, clean proposals first. */
export function proposalsOf(place: Place, { decimals }: Convention): readonly Proposal[] {
  const found = new Map<number, { families: Set<string>; inText: boolean }>();
  const propose = (minor: number, spot: Spot | undefined) => {
    const known = found.get(minor) ?? { families: new Set<string>(), inText: false };
    if (spot) known.families.add(spot.family);
    found.set(minor, { ...known, inText: known.inText || spot?.isWord === true });
  };
  for (const spot of place.seen) {
    const amount = readAmount(spot.text);
    if (!amount) continue;
    const lostMark =
      !amount.decimals && amount.minor >= 100_000 && (decimals || hasDashedCents(place));
    if (lostMark) propose(amount.minor / 100, undefined);
    propose(amount.minor, amount.doubtful || lostMark || place.doubtful ? undefined : spot);
  }
  return [...found]
    .map(([minor, proposal]) => ({ minor, ...proposal }))
    .sort((one, other) => other.families.size - one.families.size);
}
