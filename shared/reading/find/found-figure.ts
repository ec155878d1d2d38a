import { readAmount } from "../numbers/printed-amount.ts";
import type { Attested } from "./attested.ts";
import type { Place } from "./place.ts";

/** An amount that at least one reader proposes for a figure. */
export interface Proposal {
  readonly minor: number;
  /** Engine families whose reading says so without doubt. */
  readonly families: ReadonlySet<string>;
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

/** What the readers propose for a place, clean proposals first. */
export function proposalsOf(place: Place, { decimals }: Convention): readonly Proposal[] {
  const found = new Map<number, Set<string>>();
  const propose = (minor: number, family: string | undefined) => {
    const families = found.get(minor) ?? new Set<string>();
    if (family !== undefined) families.add(family);
    found.set(minor, families);
  };
  for (const { text, family } of place.seen) {
    const amount = readAmount(text);
    if (!amount) continue;
    const lostMark = decimals && !amount.decimals && amount.minor >= 100_000;
    if (lostMark) propose(amount.minor / 100, undefined);
    propose(amount.minor, amount.doubtful || lostMark ? undefined : family);
  }
  return [...found]
    .map(([minor, families]) => ({ minor, families }))
    .sort((one, other) => other.families.size - one.families.size);
}
