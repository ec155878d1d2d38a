import type { CalendarDate } from "./calendar.ts";
import type { Dated } from "./programme.ts";

/** Whether a rule is in force on a day. */
export function inForceOn({ from, to }: Dated, day: CalendarDate): boolean {
  return from <= day && (to === undefined || day <= to);
}
