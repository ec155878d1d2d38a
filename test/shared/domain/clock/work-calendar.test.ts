import fc from "fast-check";
import { describe, expect, it } from "vitest";

import type { CalendarDate } from "../../../../shared/domain/calendar.ts";
import { dayNumber, dayOfNumber, weekday } from "../../../../shared/domain/clock/day-number.ts";
import { workCalendar } from "../../../../shared/domain/clock/work-calendar.ts";

const day = (text: string) => text as CalendarDate;

describe("workCalendar", () => {
  it.each([
    ["RU-OMS", "2025-11-04", false, "a holiday"],
    ["RU-OMS", "2025-11-03", false, "moved by decree"],
    ["RU-OMS", "2025-11-01", true, "a Saturday that is worked for it"],
    ["RU-OMS", "2026-03-09", false, "the Monday after a holiday on Sunday"],
    ["RU-OMS", "2026-05-11", false, "the Monday after a holiday on Saturday"],
    ["RU-OMS", "2026-01-09", false, "moved from a Saturday of the New Year"],
    ["RU-OMS", "2025-11-05", true, "a Wednesday"],
    ["KZ-10", "2025-11-04", true, "no holiday there"],
    ["KZ-10", "2025-03-24", false, "after Nauryz on Saturday and Sunday"],
    ["KZ-10", "2021-12-01", false, "a holiday until 2021"],
    ["KZ-10", "2022-12-01", true, "no longer one"],
  ])("in %s on %s: %s, %s", (region, on, works) => {
    expect(workCalendar(region).works(day(on))).toBe(works);
  });

  it("puts an agency's day of a region first", () => {
    const own = {
      daysOff: [{ region: "RU-KO", day: "2025-08-22" }],
      workingDays: [{ day: "2025-06-13" }],
    };

    expect(workCalendar("RU-KO", own).works(day("2025-08-22"))).toBe(false);
    expect(workCalendar("RU-OMS", own).works(day("2025-08-22"))).toBe(true);
    expect(workCalendar("RU-OMS", own).works(day("2025-06-13"))).toBe(true);
  });

  it("says how sure it is of a stretch", () => {
    const { confidence } = workCalendar("RU-OMS");

    expect(confidence(day("2025-07-01"), day("2025-07-31"))).toBe("sourced");
    expect(confidence(day("2025-10-27"), day("2025-11-10"))).toBe("memory-medium");
  });
});

describe("dayNumber", () => {
  it("counts every day once, with the week going on", () => {
    fc.assert(
      fc.property(fc.integer({ min: 700_000, max: 770_000 }), (number) => {
        const [one, next] = [dayOfNumber(number), dayOfNumber(number + 1)];
        expect(dayNumber(one)).toBe(number);
        expect(one < next).toBe(true);
        expect(weekday(next)).toBe((weekday(one) % 7) + 1);
      }),
    );
    expect(weekday("2025-07-10")).toBe(4);
  });
});
