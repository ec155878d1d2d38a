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
  const hour = localHour(instant, region);
  return plusDays(instant.slice(0, 10), hour >= HOURS_OF_DAY ? 1 : 0);
}

/** The time of day that an instant is at a place, as `HH:MM`. */
export function localTime(instant: string, region: string): string {
  const hour = localHour(instant, region) % HOURS_OF_DAY;
  return `${String(hour).padStart(2, "0")}:${instant.slice(14, 16)}`;
}

/** The hour there, counted from the midnight of the day in UTC. */
function localHour(instant: string, region: string): number {
  const ahead = HOURS[region] ?? USUAL[region.startsWith("KZ") ? "KZ" : "RU"];
  return Number(instant.slice(11, 13)) + ahead;
}
