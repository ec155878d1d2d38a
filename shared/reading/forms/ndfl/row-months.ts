import type { Attested } from "../../find/attested.ts";
import { UNREAD } from "../../find/attested.ts";
import { followsFromOrder } from "../../proof/paper-order.ts";
import type { IncomeRow } from "./rows.ts";

/**
 * The month of each row as `YYYY-MM`. It is agreed where year and month both are, or the paper's
 * order leaves no other month. Two readers of one cut-off box agree on `1` where `11` is printed:
 * so an agreed month must also stand in order, and a lone digit must not be what is left of two.
 */
export function rowMonths(rows: readonly IncomeRow[], year: Attested): readonly Attested[] {
  const padded = rows.some(({ monthPlace }) =>
    monthPlace?.seen.some(({ text }) => /^0[1-9]$/u.test(text)),
  );
  return rows.map((row, index): Attested => {
    const { value, agreed } = row.month;
    if (value === undefined || year.value === undefined) return UNREAD;
    const inOrder = standsInOrder(rows, index, value);
    const whole = value >= "10" ? isNearBefore(rows, index, value) : isWhole(rows, index, padded);
    const sure = (agreed && inOrder && whole) || followsFromOrder(rows, index);
    return { value: `${year.value}-${value}`, agreed: year.agreed && sure };
  });
}

function standsInOrder(rows: readonly IncomeRow[], index: number, month: string): boolean {
  const before = rows[index - 1]?.month.value;
  const after = rows[index + 1]?.month.value;
  return (before === undefined || before <= month) && (after === undefined || month <= after);
}

/** Two digits are what was cut to one elsewhere, unless a ruling beside `1` makes `11` of it. */
function isNearBefore(rows: readonly IncomeRow[], index: number, month: string): boolean {
  const alone = rows[index]?.monthPlace?.seen.some(({ text }) => /^[1-9]$/u.test(text)) === true;
  const before = rows[index - 1]?.month.value;
  return !alone || (before !== undefined && Number(month) - Number(before) <= 2);
}

function isWhole(rows: readonly IncomeRow[], index: number, padded: boolean): boolean {
  const row = rows[index];
  if (!row || !mayBeCut(row, padded)) return row !== undefined;
  return row.month.value !== undefined && nearNext(rows, index, row.month.value);
}

/** Whether a lone digit may be a part of 10, 11 or 12, or of a month with its zero in front. */
function mayBeCut({ monthPlace }: IncomeRow, padded: boolean): boolean {
  const seen = monthPlace?.seen ?? [];
  const alone = seen.filter(({ text }) => /^[1-9]$/u.test(text));
  if (alone.length === 0) return false;
  return padded || (alone.some(({ text }) => text <= "2") && !alone.some(({ isWord }) => isWord));
}

function nearNext(rows: readonly IncomeRow[], index: number, month: string): boolean {
  const after = rows[index + 1]?.month.value;
  return after !== undefined && Number(after) - Number(month) <= 2;
}
