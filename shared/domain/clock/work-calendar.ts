import type { CalendarDate } from "../calendar.ts";
import { dayAfter } from "../calendar.ts";
import type { Confidence } from "../parameter.ts";
import { leastCertain } from "../parameter.ts";
import { plusDays, weekday } from "./day-number.ts";
import { DAYS_OFF_KZ, DAYS_OFF_RU, type SpecialDay } from "./days-off.ts";

/** Days that an agency sets for its region; they come before those of the data. */
export interface AgencyDays {
  readonly daysOff: readonly { readonly region?: string | undefined; readonly day: string }[];
  readonly workingDays: readonly { readonly region?: string | undefined; readonly day: string }[];
}

/** The working days of one region. */
export interface WorkCalendar {
  readonly works: (day: CalendarDate) => boolean;
  /** How sure the days of a stretch are: of those in it that are no plain weekday. */
  readonly confidence: (from: CalendarDate, to: CalendarDate) => Confidence;
}

const SATURDAY = 6;
const JANUARY = /-01-0[1-8]$/u;

/**
 * The calendar of a region: five days a week, the country's holidays, the days moved each year, and
 * first of all the agency's own.
 *
 * Russia moves a holiday on a weekend to the next working day (but those of January); Kazakhstan
 * does so with all but Christmas and Kurban Ait.
 *
 * Legal source: Labour Code of Russia art. 112; Labour Code of Kazakhstan art. 85.
 */
export function workCalendar(region: string, agency?: AgencyDays): WorkCalendar {
  const country = region.slice(0, 2) === "KZ" ? DAYS_OFF_KZ : DAYS_OFF_RU;
  const own = ownDays(region, agency);
  const known = (day: CalendarDate) => own.get(day) ?? specialOn(country, day);
  const plain = (day: CalendarDate) => weekday(day) < SATURDAY;
  const isOff = (day: CalendarDate): boolean => {
    const special = known(day);
    if (special !== undefined) return !special.works;
    return (
      !plain(day) || isMovedTo(day, country, (one) => known(one)?.works === false || !plain(one))
    );
  };
  return {
    works: (day) => !isOff(day),
    confidence: (from, to) => {
      let sure: Confidence = "sourced";
      for (let day = from; day <= to; day = dayAfter(day)) {
        const special = known(day);
        if (special !== undefined) sure = leastCertain(sure, special.confidence);
      }
      return sure;
    },
  };
}

function ownDays(region: string, agency: AgencyDays | undefined): ReadonlyMap<string, SpecialDay> {
  const of = (days: AgencyDays["daysOff"], works: boolean) =>
    days
      .filter((one) => one.region === undefined || one.region === region)
      .map(({ day }): [string, SpecialDay] => [
        day,
        { day, works, act: "the agency's settings", confidence: "sourced" },
      ]);
  return new Map([...of(agency?.daysOff ?? [], false), ...of(agency?.workingDays ?? [], true)]);
}

function specialOn(days: readonly SpecialDay[], day: CalendarDate): SpecialDay | undefined {
  const year = Number(day.slice(0, 4));
  const own = days.find((one) => one.day === day);
  if (own !== undefined) return own;
  return days.find(
    (one) => one.day === day.slice(5) && year >= (one.from ?? year) && year <= (one.to ?? year),
  );
}

/** Whether a holiday that fell on a weekend has moved to this day: the first working day after it. */
function isMovedTo(
  day: CalendarDate,
  country: readonly SpecialDay[],
  isOffAnyway: (day: CalendarDate) => boolean,
): boolean {
  let owed = 0;
  for (const before of stretchBefore(day, isOffAnyway)) {
    const special = specialOn(country, before);
    const yearly = special?.day.length === 5 && !JANUARY.test(before);
    if (yearly && weekday(before) >= SATURDAY && !special.works) owed += 1;
  }
  return owed > 0;
}

/** The unbroken days off right before a day, at most a fortnight. */
function stretchBefore(day: CalendarDate, isOff: (day: CalendarDate) => boolean) {
  const days: CalendarDate[] = [];
  let at = plusDays(day, -1);
  while (isOff(at) && days.length < 14) {
    days.push(at);
    at = plusDays(at, -1);
  }
  return days;
}
