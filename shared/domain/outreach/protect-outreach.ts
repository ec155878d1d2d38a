import type { OutreachTotals } from "./count-outreach.ts";

/** What visits came to as it may be published: null is left out. */
export interface ProtectedOutreach {
  readonly visits: number;
  readonly territories: number;
  readonly familiesReached: number | null;
  readonly familiesAdvised: number | null;
  readonly casesOpened: number | null;
  readonly accompanied: number | null;
  readonly solved: number | null;
  readonly byTerritory: readonly {
    readonly territory: string;
    readonly visits: number;
    readonly families: number | null;
  }[];
}

/**
 * What visits came to, small cells left out: a number of 1 to `below` − 1 families or cases, and a part
 * of the families whose rest is that small. Of the territories never just one is left out, nor several
 * that are together as small as one, because the families reached would tell it: the smallest of the
 * others goes with them, and at the end the families reached. How many visits there were and where a
 * team went tells of no family.
 */
export function withoutSmallOutreach(exact: OutreachTotals, below: number): ProtectedOutreach {
  const { visits, territories, familiesReached, familiesAdvised, accompanied, solved } = exact;
  const isSmall = (count: number) => count > 0 && count < below;
  const left = (count: number, all: number) =>
    isSmall(count) || isSmall(all - count) ? null : count;
  const hidden = hiddenTerritories(exact, below);
  const told = hidden !== "all" && !isSmall(familiesReached);
  return {
    ...{ visits, territories },
    familiesReached: told ? familiesReached : null,
    familiesAdvised: told ? left(familiesAdvised, familiesReached) : null,
    casesOpened: isSmall(exact.casesOpened) ? null : exact.casesOpened,
    accompanied: left(accompanied, familiesReached),
    solved: left(solved, accompanied),
    byTerritory: exact.byTerritory.map(({ families, ...place }) => {
      const out = hidden === "all" ? families > 0 : hidden.has(place.territory);
      return { ...place, families: out ? null : families };
    }),
  };
}

/** Territories whose families are left out; all where no others are left to go with them. */
function hiddenTerritories(
  { byTerritory, familiesReached }: OutreachTotals,
  below: number,
): ReadonlySet<string> | "all" {
  const bySize = byTerritory.toSorted((one, other) => one.families - other.families);
  const hidden = bySize.filter(({ families }) => families > 0 && families < below);
  if (hidden.length === 0) return new Set();
  const others = bySize.filter(({ families }) => families >= below);
  while (isTold(hidden, below)) {
    const next = others.shift();
    if (next === undefined) return "all";
    hidden.push(next);
  }
  // One family may be met in two places; where none was, the rest of the sum must not be small.
  const shown = others.reduce((total, { families }) => total + families, 0);
  const rest = familiesReached - shown;
  if (rest > 0 && rest < Math.max(below, hidden.length + 1)) return "all";
  return new Set(hidden.map(({ territory }) => territory));
}

function isTold(hidden: readonly { readonly families: number }[], below: number): boolean {
  const sum = hidden.reduce((total, { families }) => total + families, 0);
  return hidden.length < 2 || sum < Math.max(below, hidden.length + 1);
}
