import { ratio } from "../ratio.ts";
import { decimalText } from "./decimal.ts";
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

/** The indicator that is the figure of one or two contracts, however many were measured. */
const MEDIAN = "income-growth-median";
/** Values have six places. */
const MILLIONTHS = 1_000_000;

/**
 * The report as it may be published: a cell of 1 to `below` − 1 is left out, and so is a share whose
 * part or whose rest is that small. Wherever figures add up, in a breakdown or among the indicators
 * of a group, the others never tell what is left out: not one figure alone, nor several that are
 * together as small as one, or as small as they can be. The smallest of the others goes with them,
 * until nothing left out can be told any more. Zero is no family and stays.
 *
 * A median is the growth of one or two families: it is given out without its fraction, to two places,
 * and only over twice as many contracts as a cell must have.
 */
export function withoutSmallCells(report: RegisterReport, below: number): RegisterReport {
  const total = tableOf(report.indicators, below);
  const groups = report.breakdowns.map((one) => tableOf(one.indicators, below));
  const sums = sumsOf(report.breakdowns, groups, total);
  for (const small of smallGroups(report.breakdowns, below)) hideAll(groups[small]);
  const tables = [total, ...groups];
  const among = tables.flatMap(sumsAmong);
  const hideNext = (sum: Sum) => isTold(sum, below) && hideSmallest(sum);
  while (tables.some(hideTold) || sums.some(hideNext) || among.some(hideNext)) {
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
  const measured = indicators.find(({ name }) => name === "income-growth-mean")?.denominator ?? 0;
  const small = indicators.filter((one) =>
    one.name === MEDIAN ? measured > 0 && measured < 2 * below : isSmall(one, below),
  );
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

/** Figures that add up to another. */
interface Sum {
  readonly whole: Cell | undefined;
  readonly parts: readonly Cell[];
}

const cellOf = (table: Table, name: string): Cell[] =>
  table.indicators.filter((one) => one.name === name).map((one) => ({ table, one }));
const isHidden = ({ table, one }: Cell) => table.hidden.has(one.name);

/** Every sum of a breakdown: one indicator of all its groups, and of all contracts. */
function sumsOf(all: readonly Breakdown[], groups: readonly Table[], total: Table): readonly Sum[] {
  const names = total.indicators
    .filter(({ kind, name }) => kind !== "change" && name !== MEDIAN)
    .map(({ name }) => name);
  return [...new Set(all.map(({ by }) => by))].flatMap((by) => {
    const tables = groups.filter((_, index) => all[index]?.by === by);
    return names.map((name) => ({
      whole: cellOf(total, name)[0],
      parts: tables.flatMap((table) => cellOf(table, name)),
    }));
  });
}

/** The sums among the indicators of one group; there a share stands for its part alone. */
function sumsAmong(table: Table): readonly Sum[] {
  const counted = ({ one, ...cell }: Cell): Cell => ({
    ...cell,
    one: { ...one, denominator: null },
  });
  return ADDED_UP.map(({ whole, isPart }) => ({
    whole: cellOf(table, whole)[0],
    parts: table.indicators
      .filter(({ name }) => isPart(name))
      .map((one) => counted({ table, one })),
  }));
}

/** Whether the figures that are shown tell what is left out, or how few it is about. */
function isTold({ whole, parts }: Sum, below: number): boolean {
  const hidden = parts.filter(isHidden);
  if (whole !== undefined && isHidden(whole)) return hidden.length === 0;
  if (hidden.length < 2) return hidden.length === 1;
  const few = Math.max(below, hidden.length + 1);
  const sums = [partOf, restOf].map((size) =>
    hidden.reduce((total, { one }) => total + size(one), 0),
  );
  return sums.some((sum) => sum > 0 && sum < few);
}

/** Leaves out the smallest figure of a sum that is not left out yet; false where there is none. */
function hideSmallest({ whole, parts }: Sum): boolean {
  const [next] = [...(whole === undefined ? [] : [whole]), ...parts]
    .filter((cell) => !isHidden(cell) && weightOf(cell.one) > 0)
    .toSorted((one, other) => weightOf(one.one) - weightOf(other.one));
  next?.table.hidden.add(next.one.name);
  return next !== undefined;
}

/** How many a cell is about: what it counts, or what a share is of. */
function weightOf({ numerator, denominator }: Indicator): number {
  return denominator ?? numerator ?? 0;
}

/** How many a cell counts; a growth is of as many as were measured. */
function partOf({ kind, numerator, denominator }: Indicator): number {
  return (kind === "growth" ? denominator : numerator) ?? 0;
}

/** How many a share does not count. */
function restOf({ kind, numerator, denominator }: Indicator): number {
  return kind === "share" && denominator !== null ? denominator - (numerator ?? 0) : 0;
}

function shownOf({ indicators, hidden }: Table): readonly Indicator[] {
  return indicators.map((one) => {
    if (hidden.has(one.name)) return leftOut(one);
    return one.name === MEDIAN && one.value !== null ? roughly(one) : one;
  });
}

function roughly({ exact: _, value, ...one }: Indicator): Indicator {
  const exactly = ratio(BigInt(Math.round((value ?? 0) * MILLIONTHS)), BigInt(MILLIONTHS));
  return { ...one, numerator: null, denominator: null, value: Number(decimalText(exactly, 2)) };
}

function leftOut({ name, kind }: Indicator): Indicator {
  const nothing = { numerator: null, denominator: null, value: null, notMeasured: 0 };
  return { name, kind, ...nothing, protected: true };
}
