import type { Attested } from "../find/attested.ts";

/** Month and code of one row, in the order of the paper. */
export interface OrderedRow {
  /** Two digits or `YYYY-MM`; compared as text. */
  readonly month: Attested;
  readonly code: Attested;
}

const step = (from: string, to: string): number => Number(to.slice(-2)) - Number(from.slice(-2));

/**
 * Months that follow from the paper's order although one reader alone read them: a month between
 * two equal ones, or the next after the one before and the last before the one after, all three
 * with the same code. Any other value would break the ascending order or print a month twice.
 */
export function followsFromOrder(rows: readonly OrderedRow[], index: number): boolean {
  const row = rows[index];
  const month = row?.month.value;
  if (row === undefined || month === undefined || !ascends(rows)) return false;
  const before = rows[index - 1];
  const after = rows[index + 1];
  if (before?.month.value === month && after?.month.value === month) return true;
  return isNext(before, row, month === "01") && isNext(row, after, month === "12");
}

/** Whether `to` is the month after `from` with the same code; an end of the year needs none. */
function isNext(from: OrderedRow | undefined, to: OrderedRow | undefined, atEnd: boolean): boolean {
  if (!(from && to)) return atEnd;
  const one = from.month.value;
  const other = to.month.value;
  if (one === undefined || other === undefined || from.code.value === undefined) return false;
  return step(one, other) === 1 && from.code.value === to.code.value;
}

function ascends(rows: readonly OrderedRow[]): boolean {
  const months = rows.flatMap(({ month }) => month.value ?? []);
  return months.every((month, index) => index === 0 || (months[index - 1] ?? "") <= month);
}
