import { countedOf } from "./count-income.ts";
import type { IncomeLine } from "./income-line.ts";
import type { Ratio } from "./ratio.ts";
import { compare, NOTHING } from "./ratio.ts";
import type { ReviewCode } from "./review-codes.ts";

/** Between which counted amounts a doubtful line lies; null is without bound. */
export interface IncomeRange {
  readonly code: ReviewCode;
  readonly blocks: boolean;
  readonly low: Ratio | null;
  readonly high: Ratio | null;
}

/** The range of a line whose amount is doubtful and counts; undefined where neither is so. */
export function incomeRange(line: IncomeLine): IncomeRange | undefined {
  const { payment, formula, counted } = line;
  if (formula.by === 0) return undefined;
  const { doubt } = payment;
  if (counted === null && doubt === undefined) {
    return bounded(line, { code: "FOREIGN_CURRENCY", blocks: true }, NOTHING, null);
  }
  if (doubt === undefined) return undefined;
  const at = (amount: typeof doubt.low | null) =>
    amount === null ? null : countedOf(payment, { ...formula, sign: 1 }, amount);
  return bounded(line, doubt, at(doubt.low) ?? NOTHING, at(doubt.high));
}

function bounded(
  { formula }: IncomeLine,
  { code, blocks }: Pick<IncomeRange, "code" | "blocks">,
  low: Ratio,
  high: Ratio | null,
): IncomeRange {
  if (formula.sign === 1) return { code, blocks, low, high };
  return { code, blocks, low: high === null ? null : negative(high), high: negative(low) };
}

function negative({ numerator, denominator }: Ratio): Ratio {
  return { numerator: -numerator, denominator };
}

/** The lowest a line can count, over its doubt and every open reading; null is without bound. */
export function lowest(line: IncomeLine): Ratio | null {
  return extreme(line, "low");
}

/** The highest a line can count, over its doubt and every open reading; null is without bound. */
export function highest(line: IncomeLine): Ratio | null {
  return extreme(line, "high");
}

function extreme(line: IncomeLine, side: "low" | "high"): Ratio | null {
  const range = incomeRange(line);
  const bound = range === undefined ? line.counted : range[side];
  if (bound === null) return null;
  const values = [bound, line.counted ?? bound, ...line.readings.map(({ counted }) => counted)];
  const sign = side === "low" ? -1 : 1;
  return values.reduce((best, value) => (sign * compare(value, best) > 0 ? value : best));
}
