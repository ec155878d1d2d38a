import type { CalendarDate } from "../calendar.ts";
import { plusDays } from "./day-number.ts";

/** Hours ahead of UTC where a region's own time is not the country's usual one. */
const HOURS: Readonly<Record<string, number>> = { "RU-OMS": 6, "RU-ALT": 7, "RU-PRI": 10 };
const USUAL = { RU: 3, KZ: 5 } as const;
const HOURS_OF_DAY = 24;

/**
 * The day that an instant falls on at a place.
 *
 * @param instant ISO text in UTC, such as `2025-07-10T21:30:00.000Z`.
 */
export function localDay(instant: string, region: string): CalendarDate {
  const ahead = HOURS[region] ?? USUAL[region.startsWith("KZ") ? "KZ" : "RU"];
  const hour = Number(instant.slice(11, 13)) + ahead;
  return plusDays(instant.slice(0, 10), hour >= HOURS_OF_DAY ? 1 : 0);
}
