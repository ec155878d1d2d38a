import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { dayAfter, monthIndex, monthOf } from "../../../../shared/domain/calendar.ts";
import { dayNumber, dayOfNumber } from "../../../../shared/domain/clock/day-number.ts";
import { localDay } from "../../../../shared/domain/clock/local-day.ts";
import { workCalendar } from "../../../../shared/domain/clock/work-calendar.ts";
import { USUAL_SETTINGS } from "../../../../shared/domain/contract/contract-settings.ts";
import {
  endOfQuarter,
  lastDayOfTerm,
  monthsLater,
} from "../../../../shared/domain/contract/later-months.ts";
import { dueItems } from "../../../../shared/domain/monitoring/due-items.ts";
import { day, ended } from "./sample-contract.ts";

const anyDay = fc
  .integer({ min: dayNumber("2013-01-01"), max: dayNumber("2041-12-31") })
  .map(dayOfNumber);
const count = fc.integer({ min: 1, max: 24 });

describe("lastDayOfTerm", () => {
  it.each([
    ["2025-01-31", 1, "2025-02-28"],
    ["2024-01-31", 1, "2024-02-29"],
    ["2025-01-30", 1, "2025-02-28"],
    ["2024-01-30", 1, "2024-02-29"],
    ["2025-01-29", 1, "2025-02-28"],
    ["2025-01-28", 1, "2025-02-27"],
    ["2025-02-01", 1, "2025-02-28"],
    ["2024-02-29", 12, "2025-02-28"],
    ["2023-03-01", 12, "2024-02-29"],
    ["2025-08-31", 3, "2025-11-30"],
    ["2025-12-31", 2, "2026-02-28"],
    ["2025-01-01", 12, "2025-12-31"],
  ])("of a term from %s over %i months is %s", (from, months, expected) => {
    expect(lastDayOfTerm(day(from), months)).toBe(expected);
  });

  it("never comes sooner for a later start, nor for more months, and leaves no day between terms", () => {
    fc.assert(
      fc.property(anyDay, count, (start, months) => {
        const last = lastDayOfTerm(start, months);
        expect(lastDayOfTerm(dayAfter(start), months) >= last).toBe(true);
        expect(lastDayOfTerm(start, months + 1) > last).toBe(true);
        const after = dayAfter(last);
        const sameDate = after.slice(8) === start.slice(8);
        expect(sameDate || after.slice(8) === "01").toBe(true);
        const late = monthIndex(monthOf(after)) - monthIndex(monthOf(start)) - months;
        expect(late === 0 || (late === 1 && after.slice(8) === "01")).toBe(true);
      }),
    );
  });
});

describe("monthsLater", () => {
  it("is the same date, or the last day of a month that has none, and never the next month", () => {
    fc.assert(
      fc.property(anyDay, count, (from, months) => {
        const later = monthsLater(from, months);
        expect(monthIndex(monthOf(later)) - monthIndex(monthOf(from))).toBe(months);
        const isLast = dayAfter(later).endsWith("-01");
        expect(later.slice(8) === from.slice(8) || (isLast && later.slice(8) < from.slice(8))).toBe(
          true,
        );
      }),
    );
  });
});

describe("endOfQuarter", () => {
  it("is the only day of the quarter after which another one begins", () => {
    fc.assert(
      fc.property(anyDay, (one) => {
        const last = endOfQuarter(one);
        expect(last >= one && dayNumber(last) - dayNumber(one) < 92).toBe(true);
        expect(dayAfter(last)).toMatch(/-(?:01|04|07|10)-01$/u);
      }),
    );
  });
});

describe("twelve months of checks after the end", () => {
  it.each([
    ["2024-02-29", ["2024-05-29", "2024-08-29", "2024-11-29", "2025-02-28"]],
    ["2025-11-30", ["2026-03-02", "2026-05-30", "2026-08-30", "2026-11-30"]],
    ["2025-12-31", ["2026-03-31", "2026-06-30", "2026-09-30", "2026-12-31"]],
  ])("of a contract that ended on %s fall due on %j or the next working day", (endedOn, due) => {
    const calendar = workCalendar("RU-OMS");
    const checks = dueItems({ ...ended(), endedOn: day(endedOn) }, day(endedOn), {
      ...{ calendar, settings: USUAL_SETTINGS, checkMonths: 12 },
    }).filter(({ kind }) => kind === "check");
    expect(checks).toHaveLength(4);
    for (const [at, check] of checks.entries()) {
      const plain = day(due[at] ?? "");
      expect(calendar.works(check.dueOn) && check.dueOn >= plain).toBe(true);
      expect(dayNumber(check.dueOn) - dayNumber(plain)).toBeLessThan(12);
    }
  });
});

describe("the day at a place", () => {
  it("changes once in 24 hours in every region, with no hour twice and none left out", () => {
    const regions = fc.constantFrom("RU-KO", "RU-OMS", "RU-ALT", "RU-PRI", "KZ-10", "KZ-75");
    const hours = fc.integer({ min: 0, max: 24 * 365 * 3 });
    fc.assert(
      fc.property(regions, hours, (region, hour) => {
        const at = (offset: number) =>
          localDay(
            new Date(Date.UTC(2025, 0, 1) + (hour + offset) * 3_600_000).toISOString(),
            region,
          );
        const changes = Array.from({ length: 24 }, (_, step) => at(step) !== at(step + 1));
        expect(changes.filter(Boolean)).toHaveLength(1);
        expect(at(24)).toBe(dayAfter(at(0)));
      }),
    );
  });

  it("begins in Kazakhstan five hours before it does in UTC, since 1 March 2024 everywhere", () => {
    for (const region of ["KZ-10", "KZ-75", "KZ-63", "KZ-27"]) {
      expect(localDay("2024-12-31T18:59:59.999Z", region)).toBe("2024-12-31");
      expect(localDay("2024-12-31T19:00:00.000Z", region)).toBe("2025-01-01");
    }
  });
});
