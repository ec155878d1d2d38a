import type { AmountTable, TableRow } from "../find/month-table.ts";
import type { Place } from "../find/place.ts";
import { readAmount } from "../numbers/printed-amount.ts";
import { centreX } from "../page/box.ts";

/** Columns that break down the amounts of another one, printed between it and the next. */
export interface Breakdown {
  readonly of: string;
  readonly until: string;
}

/**
 * Columns of unknown heads that the table may hold nothing new in are left out: what stands between
 * a whole and the column after its parts, and is nowhere more than the whole, is one of its parts.
 */
export function unknownColumns(
  { rows, unknown }: AmountTable,
  breakdown: Breakdown | undefined,
): readonly string[] {
  if (!breakdown) return unknown;
  return unknown.filter((column) => !rows.every((row) => isPart(row, column, breakdown)));
}

function isPart({ cells }: TableRow, column: string, { of, until }: Breakdown): boolean {
  const [part, whole, next] = [cells.get(column), cells.get(of), cells.get(until)];
  if (!part) return true;
  if (!(whole && next)) return false;
  const x = centreX(part.box);
  const isBetween = x > centreX(whole.box) && x < centreX(next.box);
  return isBetween && mostOf(part) <= leastOf(whole);
}

const amountsOf = ({ seen }: Place): readonly number[] =>
  seen.flatMap(({ text }) => readAmount(text)?.minor ?? []);

const mostOf = (place: Place): number => Math.max(0, ...amountsOf(place));
const leastOf = (place: Place): number => Math.min(Number.POSITIVE_INFINITY, ...amountsOf(place));
