import type { Indicator } from "./indicator.ts";
import type { Breakdown, RegisterReport } from "./register-report.ts";

/** Below how many contracts a cell of a published table tells of single families. */
export const PUBLISHED_BELOW = 5;

/**
 * The report as it may be published: a cell of 1 to `below` − 1 is left out, and so is a share made
 * of one. Where only one cell of a whole is left out, the next smallest goes too, because the rest
 * would tell it. Zero is no family and stays.
 */
export function withoutSmallCells(report: RegisterReport, below: number): RegisterReport {
  const breakdowns = withoutSmallGroups(report.breakdowns, below);
  return { ...report, indicators: guarded(report.indicators, below), breakdowns };
}

function guarded(indicators: readonly Indicator[], below: number): readonly Indicator[] {
  const hidden = new Set<string>();
  for (const which of ["concluded/", "in-force/"]) {
    const cells = indicators.filter(({ name }) => name.startsWith(which));
    for (const name of namesLeftOut(cells, below)) hidden.add(name);
  }
  return indicators.map((indicator) =>
    hidden.has(indicator.name) || isSmall(indicator, below) ? leftOut(indicator) : indicator,
  );
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

function namesLeftOut(cells: readonly Indicator[], below: number): readonly string[] {
  const sizes = cells.map(({ name, numerator }) => ({ name, size: numerator ?? 0 }));
  const first = sizes.filter(({ size }) => small(size, below));
  if (first.length !== 1) return first.map(({ name }) => name);
  const [next] = sizes
    .filter(({ size, name }) => size > 0 && name !== first[0]?.name)
    .toSorted((one, other) => one.size - other.size);
  return [...first, ...(next === undefined ? [] : [next])].map(({ name }) => name);
}

/** Groups of too few contracts are left out as a whole, and never just one of a grouping. */
function withoutSmallGroups(all: readonly Breakdown[], below: number): readonly Breakdown[] {
  const groupings = [...new Set(all.map(({ by }) => by))];
  return groupings.flatMap((by) => {
    const groups = all.filter((one) => one.by === by);
    const sizes = groups.map(({ key, indicators }) => ({ key, size: sizeOf(indicators) }));
    const first = sizes.filter(({ size }) => small(size, below)).map(({ key }) => key);
    const [next] = sizes
      .filter(({ key, size }) => size > 0 && !first.includes(key))
      .toSorted((one, other) => one.size - other.size);
    const hidden = new Set(first.length === 1 && next !== undefined ? [...first, next.key] : first);
    return groups.map((group) => ({
      ...group,
      indicators: hidden.has(group.key)
        ? group.indicators.map(leftOut)
        : guarded(group.indicators, below),
    }));
  });
}

function sizeOf(indicators: readonly Indicator[]): number {
  return indicators.find(({ name }) => name === "contracts-covered")?.numerator ?? 0;
}

function leftOut({ name, kind }: Indicator): Indicator {
  const nothing = { numerator: null, denominator: null, value: null, notMeasured: 0 };
  return { name, kind, ...nothing, protected: true };
}
