import { describe, expect, it } from "vitest";

import type { CalendarDate } from "../../../../shared/domain/calendar.ts";
import { nextWorkingDay } from "../../../../shared/domain/clock/count-days.ts";
import { plusDays, weekday } from "../../../../shared/domain/clock/day-number.ts";
import { workCalendar } from "../../../../shared/domain/clock/work-calendar.ts";

const day = (text: string) => text as CalendarDate;

describe("nextWorkingDay", () => {
  it("knows weekdays, days off and working Saturdays over leap years", () => {
    const calendar = workCalendar("RU-OMS");
    expect(weekday("2024-02-29")).toBe(4);
    expect(plusDays("2024-02-28", 2)).toBe("2024-03-01");
    expect(plusDays("2023-12-31", 1)).toBe("2024-01-01");
    expect(nextWorkingDay(day("2025-11-01"), calendar)).toBe("2025-11-01");
    expect(nextWorkingDay(day("2025-11-02"), calendar)).toBe("2025-11-05");
  });

  it("names a calendar that has no working day", () => {
    const never = { works: () => false, confidence: () => "sourced" as const };
    expect(() => nextWorkingDay(day("2025-11-02"), never)).toThrow(/60 days/u);
  });
});
