import type { Figure, Reading, ReadingReason } from "../reading.ts";
import { suspicion } from "./suspicion.ts";

/** Figures that stand one below the other with a month each, by name, kind of payment and rate. */
function series(figures: readonly Figure[]): readonly (readonly Figure[])[] {
  const found = new Map<string, Figure[]>();
  for (const figure of figures) {
    if (figure.month === undefined || figure.derived === true) continue;
    const key = [figure.name, figure.code ?? "", figure.rate ?? ""].join("|");
    found.set(key, [...(found.get(key) ?? []), figure]);
  }
  return [...found.values()].filter((rows) => rows.length > 2);
}

/**
 * Months that look as if one row had been moved to another month: one stands twice while its
 * neighbour inside the series is missing, or one stands out of the order that all others keep.
 */
export function oddMonths({ figures }: Reading): readonly ReadingReason[] {
  return series(figures.filter(({ standing }) => standing !== "unreadable")).flatMap((rows) => {
    const moved = rows.filter((row, index) => isTwiceBesideGap(rows, row, index));
    if (moved.length > 0) {
      return [
        suspicion(
          "MONTH_TWICE_AND_GAP",
          moved.map(({ id }) => id),
        ),
      ];
    }
    const stray = strayOf(rows);
    return stray === undefined ? [] : [suspicion("MONTHS_OUT_OF_ORDER", [stray.id])];
  });
}

function isTwiceBesideGap(rows: readonly Figure[], row: Figure, index: number): boolean {
  const same = rows.filter(({ month }) => month === row.month);
  if (same.length !== 2) return false;
  const months = rows.map(({ month }) => ordinal(month));
  const own = ordinal(row.month);
  const has = (month: number) => months.includes(month);
  const before = index > 0 && !has(own - 1) && has(own - 2);
  const after = !has(own + 1) && has(own + 2);
  return before || after;
}

/** The one row without which all months ascend, where with it they do not. */
function strayOf(rows: readonly Figure[]): Figure | undefined {
  if (ascends(rows)) return undefined;
  const strays = rows.filter((row) => ascends(rows.filter((other) => other !== row)));
  return rows.length > 3 ? strays.at(-1) : undefined;
}

function ascends(rows: readonly Figure[]): boolean {
  return rows.every(
    ({ month = "" }, index) => index === 0 || (rows[index - 1]?.month ?? "") <= month,
  );
}

function ordinal(month = ""): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5));
}
