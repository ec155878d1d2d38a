import type { Indicator } from "./indicator.ts";
import type { Breakdown, RegisterReport } from "./register-report.ts";
import { ADDED_UP, TOLD_BY } from "./told-cells.ts";

/** Below how many contracts a cell of a published table tells of single families. */
export const PUBLISHED_BELOW = 5;

/** The indicators of one group, or of all contracts, and the names of those that are left out. */
interface Table {
  readonly indicators: readonly Indicator[];
  readonly hidden: Set<string>;
}

/**
 * The report as it may be published: a cell of 1 to `below` − 1 is left out, and so is a share whose
 * part or whose rest is that small. Wherever figures add up, in a breakdown or among the indicators
 * of a group, never just one is left out, because the others would tell it: the smallest of them goes
 * with it, until nothing left out can be told any more. Zero is no family and stays.
 */
export function withoutSmallCells(report: RegisterReport, below: number): RegisterReport {
  const total = tableOf(report.indicators, below);
  const groups = report.breakdowns.map((one) => tableOf(one.indicators, below));
  const sums = sumsOf(report.breakdowns, groups, total);
  for (const small of smallGroups(report.breakdowns, below)) hideAll(groups[small]);
  const tables = [total, ...groups];
  while (tables.some(hideTold) || sums.some(hideSecond) || tables.some(hideAmong)) {
    // Each round leaves out more, and there are only so many cells.
  }
  return {
    ...report,
    indicators: shownOf(total),
    breakdowns: report.breakdowns.map((one, index) => {
      const table = groups[index];
      return table === undefined ? one : { ...one, indicators: shownOf(table) };
    }),
  };
}

function tableOf(indicators: readonly Indicator[], below: number): Table {
  const small = indicators.filter((one) => isSmall(one, below));
  return { indicators, hidden: new Set(small.map(({ name }) => name)) };
}

/** A part that is small, or whose rest is: both tell of single families. */
function isSmall({ kind, numerator, denominator }: Indicator, below: number): boolean {
  if (kind === "change") return false;
  if (kind === "growth") return denominator !== null && small(denominator, below);
  if (numerator !== null && small(numerator, below)) return true;
  return numerator !== null && denominator !== null && small(denominator - numerator, below);
}

function small(count: number, below: number): boolean {
  return count > 0 && count < below;
}

/** Groups of too few contracts, and never just one of a breakdown: the next smallest goes with it. */
function smallGroups(all: readonly Breakdown[], below: number): readonly number[] {
  const sized = all.map(({ by, indicators }, index) => {
    const covered = indicators.find(({ name }) => name === "contracts-covered");
    return { by, index, size: covered?.numerator ?? 0 };
  });
  return [...new Set(all.map(({ by }) => by))].flatMap((by) => {
    const ofOne = sized.filter((one) => one.by === by && one.size > 0);
    const first = ofOne.filter(({ size }) => small(size, below));
    const others = ofOne.filter((one) => !first.includes(one));
    const next = first.length === 1 ? others.toSorted((a, b) => a.size - b.size).slice(0, 1) : [];
    return [...first, ...next].map(({ index }) => index);
  });
}

function hideAll(table: Table | undefined): void {
  for (const { name } of table?.indicators ?? []) table?.hidden.add(name);
}

/** Leaves out what would tell, by its own whole, another indicator that is left out. */
function hideTold({ indicators, hidden }: Table): boolean {
  const before = hidden.size;
  for (const [name, tells] of TOLD_BY) {
    if (!hidden.has(name)) continue;
    for (const one of indicators) if (tells(one.name)) hidden.add(one.name);
  }
  return hidden.size > before;
}

/** A figure that stands in a table. */
interface Cell {
  readonly table: Table;
  readonly one: Indicator;
}

/** Every sum of a breakdown: one indicator of all its groups, and of all contracts. */
function sumsOf(all: readonly Breakdown[], groups: readonly Table[], total: Table) {
  const names = total.indicators.filter(({ kind }) => kind !== "change").map(({ name }) => name);
  return [...new Set(all.map(({ by }) => by))].flatMap((by) => {
    const tables = [total, ...groups.filter((_, index) => all[index]?.by === by)];
    return names.map((name): readonly Cell[] =>
      tables.flatMap((table) => {
        const one = table.indicators.find((indicator) => indicator.name === name);
        return one === undefined ? [] : { table, one };
      }),
    );
  });
}

/** Where one figure of a sum is left out, leaves out the smallest of the others. */
function hideSecond(cells: readonly Cell[]): boolean {
  const { length } = cells.filter(({ table, one }) => table.hidden.has(one.name));
  if (length !== 1) return false;
  const [next] = cells
    .filter(({ table, one }) => !table.hidden.has(one.name) && weightOf(one) > 0)
    .toSorted((one, other) => weightOf(one.one) - weightOf(other.one));
  next?.table.hidden.add(next.one.name);
  return next !== undefined;
}

/** The same among the indicators of one group that add up. */
function hideAmong(table: Table): boolean {
  return ADDED_UP.some((isOfSum) => {
    const cells = table.indicators.filter(({ name }) => isOfSum(name));
    return hideSecond(cells.map((one) => ({ table, one: { ...one, denominator: null } })));
  });
}

/** How many a cell is about: what it counts, or what a share is of. */
function weightOf({ numerator, denominator }: Indicator): number {
  return denominator ?? numerator ?? 0;
}

function shownOf({ indicators, hidden }: Table): readonly Indicator[] {
  return indicators.map((one) => (hidden.has(one.name) ? leftOut(one) : one));
}

function leftOut({ name, kind }: Indicator): Indicator {
  const nothing = { numerator: null, denominator: null, value: null, notMeasured: 0 };
  return { name, kind, ...nothing, protected: true };
}
