import type { AccrualPeriod } from "../application.ts";
import type { CalendarMonth } from "../calendar.ts";
import { monthIndex } from "../calendar.ts";

/** Which part of a payment falls into the period: `by` of `over` equal parts. */
export interface PeriodShare {
  readonly by: number;
  readonly over: number;
}

/** The months averaged over, the first and the last, as months and as indices; and when it was asked. */
export interface PeriodBounds extends MonthSpan {
  readonly firstMonth: CalendarMonth;
  readonly lastMonth: CalendarMonth;
  /** The month of application: what is received later is not yet income. */
  readonly appliedIn: CalendarMonth;
}

interface MonthSpan {
  readonly first: number;
  readonly last: number;
}

const WHOLE: PeriodShare = { by: 1, over: 1 };
const NONE: PeriodShare = { by: 0, over: 1 };

/**
 * The part of a payment that is counted in the period.
 *
 * A payment for one month counts whole in the month it was received. A payment earned in several
 * months is divided by their number and counted for those that fall into the period, whenever it was
 * received up to the month of application: accrued and not yet paid is not income. Pensions, benefits
 * and all else that is no pay count whole in the month they were received, whatever months they are for.
 *
 * Legal source: 44-FZ art. 8 (pay by month of receipt; bonuses by months earned), art. 9 (seasonal
 * and contract work, business).
 *
 * @param spread Whether the programme divides this kind of income.
 */
export function accruedShare(
  receivedIn: CalendarMonth,
  accruedFor: AccrualPeriod | undefined,
  period: PeriodBounds,
  spread: boolean,
): PeriodShare {
  if (isNotYetReceived(receivedIn, period)) return NONE;
  const accrued = spread ? severalMonths(accruedFor) : undefined;
  if (accrued === undefined) {
    return period.firstMonth <= receivedIn && receivedIn <= period.lastMonth ? WHOLE : NONE;
  }
  const first = Math.max(accrued.first, period.first);
  const last = Math.min(accrued.last, period.last);
  return { by: Math.max(0, last - first + 1), over: accrued.last - accrued.first + 1 };
}

/**
 * Whether a payment comes only after the month of application.
 *
 * Legal source: 44-FZ art. 8 (income counts when it is actually received).
 */
export function isNotYetReceived(
  receivedIn: CalendarMonth,
  { appliedIn }: Pick<PeriodBounds, "appliedIn">,
): boolean {
  return receivedIn > appliedIn;
}

/**
 * The other reading of a payment received inside the period and earned wholly outside it: one equal
 * part for each month of the period. Undefined where the question does not arise.
 *
 * Legal source: 44-FZ art. 8 (open: literally such pay counts as nothing, practice may spread it).
 */
export function spreadShare(
  receivedIn: CalendarMonth,
  accruedFor: AccrualPeriod | undefined,
  period: PeriodBounds,
): PeriodShare | undefined {
  const accrued = severalMonths(accruedFor);
  if (accrued === undefined) return undefined;
  const inside = period.firstMonth <= receivedIn && receivedIn <= period.lastMonth;
  const apart = accrued.last < period.first || accrued.first > period.last;
  if (!(inside && apart)) return undefined;
  const over = accrued.last - accrued.first + 1;
  return { by: Math.min(period.last - period.first + 1, over), over };
}

function severalMonths(accruedFor: AccrualPeriod | undefined): MonthSpan | undefined {
  if (accruedFor === undefined) return undefined;
  const first = monthIndex(accruedFor.from);
  const last = monthIndex(accruedFor.to);
  return last > first ? { first, last } : undefined;
}
