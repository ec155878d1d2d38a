import type { Attested } from "../find/attested.ts";
import { skeleton } from "../text/letters.ts";
import { likenessOf } from "../text/likeness.ts";

/** Month and code of one row, in the order of the paper. */
export interface OrderedRow {
  /** Two digits or `YYYY-MM`; compared as text. */
  readonly month: Attested;
  readonly code: Attested;
}

const step = (from: string, to: string): number => Number(to.slice(-2)) - Number(from.slice(-2));

/**
 * Months that follow from the paper's order although one reader alone read them: a month between
 * two equal ones, where the table begins with January and ends with December; or the next after the
 * one before and the last before the one after, all three with the same code. Any other value would
 * break the ascending order or print a month twice.
 */
export function followsFromOrder(rows: readonly OrderedRow[], index: number): boolean {
  const row = rows[index];
  const month = row?.month.value;
  if (row === undefined || month === undefined || !ascends(rows)) return false;
  const before = rows[index - 1];
  const after = rows[index + 1];
  const least = index === 0 ? "01" : before?.month.value;
  const most = index === rows.length - 1 ? "12" : after?.month.value;
  if (isDisputed(before) || isDisputed(after)) return false;
  if (least === month && most === month) return true;
  if (isDisputed(row)) return false;
  return isNext(before, row, month === "01") && isNext(row, after, month === "12");
}

/** What readers dispute is no evidence, and only an order without any choice settles it. */
const isDisputed = (row: OrderedRow | undefined): boolean =>
  row?.month.disputed === true || row?.code.disputed === true;

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

/**
 * Whether rows are an unbroken chain: every month follows the one before, and each has the same
 * kinds of payment in the same order. One month misread would break it.
 *
 * @param rows Month as `YYYY-MM`, undefined where unread, and what is paid in the row.
 */
export function isRegularChain(
  rows: readonly { readonly month: string | undefined; readonly kind: string }[],
): boolean {
  const groups: { month: string; kinds: string[] }[] = [];
  for (const { month, kind } of rows) {
    if (month === undefined) return false;
    const group = groups.at(-1);
    if (group?.month === month) group.kinds.push(kind);
    else groups.push({ month, kinds: [kind] });
  }
  const perMonth = groups[0]?.kinds.length;
  return (
    groups.length > 1 &&
    groups.every(
      ({ month, kinds }, index) =>
        kinds.length === perMonth &&
        (kinds.length === 1 || kinds.every((kind, at) => isAlike(kind, groups[0]?.kinds[at]))) &&
        (index === 0 || month === nextMonth(groups[index - 1]?.month ?? "")),
    )
  );
}

/** Kinds of payment as words are read: a sign may differ. */
const isAlike = (kind: string, other: string | undefined): boolean =>
  kind === other || likenessOf(skeleton(kind), skeleton(other ?? "")) >= 0.75;

/**
 * Months of rows that nobody could read, where all the others stand as an unbroken chain would have
 * them, at least half of the rows. What comes back is a proposal, never agreed.
 */
export function fillChain(
  months: readonly (string | undefined)[],
): readonly (string | undefined)[] {
  const known = months.flatMap((month, index) => (month === undefined ? [] : [{ month, index }]));
  const [first] = known;
  const fits = known.every(({ month, index }) => {
    return first !== undefined && ordinal(month) - ordinal(first.month) === index - first.index;
  });
  if (!first || !fits || known.length < 2 || known.length * 2 < months.length) return months;
  return months.map((_, index) => monthAt(ordinal(first.month) + index - first.index));
}

function nextMonth(month: string): string {
  return monthAt(ordinal(month) + 1);
}

const ordinal = (month: string): number =>
  Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;

const monthAt = (ordinalMonth: number): string =>
  `${Math.floor(ordinalMonth / 12)}-${String((ordinalMonth % 12) + 1).padStart(2, "0")}`;
