import { isCalendarDate } from "../../../shared/domain/calendar.ts";

/** A day as three fields hold it while somebody types. */
export interface TypedDate {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

/** The three fields of a known day, empty for none. */
export function typedFrom(date: string | undefined): TypedDate {
  const [year = "", month = "", day = ""] = date?.split("-") ?? [];
  return { day: day.replace(/^0/u, ""), month, year };
}

/** The day `YYYY-MM-DD` that three fields name; undefined where the calendar knows none. */
export function dateFrom({ day, month, year }: TypedDate): string | undefined {
  const date = `${year.trim()}-${month}-${day.trim().padStart(2, "0")}`;
  return isCalendarDate(date) && date >= "1900-01-01" ? date : undefined;
}

/** A day of the device's own calendar, as somebody at it would write it. */
export function localDate(instant: Date): string {
  const two = (number: number) => String(number).padStart(2, "0");
  return `${instant.getFullYear()}-${two(instant.getMonth() + 1)}-${two(instant.getDate())}`;
}
