import { describe, expect, it } from "vitest";

import {
  ageOn,
  dayAfter,
  dayBefore,
  isCalendarDate,
  isCalendarMonth,
  monthAt,
  monthIndex,
} from "../../../shared/domain/calendar.ts";
import { day, month } from "./make-case.ts";

describe("isCalendarDate", () => {
  it.each(["2024-02-29", "2000-02-29", "2025-12-31", "2025-04-30", "2025-01-01"])(
    "knows %s",
    (text) => {
      expect(isCalendarDate(text)).toBe(true);
    },
  );

  it.each([
    "2025-02-29",
    "1900-02-29",
    "2025-04-31",
    "2025-06-31",
    "2025-09-31",
    "2025-11-31",
    "2025-13-01",
    "2025-00-10",
    "2025-01-00",
    "2025-1-1",
    "10.07.2025",
    "",
    20250101,
    null,
  ])("does not know %s", (text) => {
    expect(isCalendarDate(text)).toBe(false);
  });
});

describe("isCalendarMonth", () => {
  it.each([
    ["2025-01", true],
    ["2025-12", true],
    ["2025-13", false],
    ["2025-00", false],
    ["2025-1", false],
    ["2025-01-01", false],
    [undefined, false],
  ])("of %s is %s", (text, known) => {
    expect(isCalendarMonth(text)).toBe(known);
  });
});

describe("months", () => {
  it("count on across years", () => {
    expect(monthAt(monthIndex(month("2025-01")) - 1)).toBe("2024-12");
    expect(monthAt(monthIndex(month("2025-12")) + 1)).toBe("2026-01");
    expect(monthAt(monthIndex(month("0999-12")))).toBe("0999-12");
  });
});

describe("the day before and after", () => {
  it.each([
    ["2025-01-01", "2024-12-31"],
    ["2025-03-01", "2025-02-28"],
    ["2024-03-01", "2024-02-29"],
    ["2025-05-01", "2025-04-30"],
    ["2025-05-10", "2025-05-09"],
  ])("%s follows %s", (later, earlier) => {
    expect(dayBefore(day(later))).toBe(earlier);
    expect(dayAfter(day(earlier))).toBe(later);
  });
});

describe("ageOn", () => {
  it.each([
    ["2007-07-10", "2025-07-09", 17],
    ["2007-07-10", "2025-07-10", 18],
    ["2007-07-10", "2025-07-11", 18],
    ["2004-02-29", "2022-02-28", 17],
    ["2004-02-29", "2022-03-01", 18],
    ["2025-12-31", "2026-01-01", 0],
  ])("born on %s is on %s %d", (birth, on, age) => {
    expect(ageOn(day(birth), day(on))).toBe(age);
  });
});
