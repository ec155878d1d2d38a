import { describe, expect, it } from "vitest";

import { dateFrom, localDate, typedFrom } from "../../../../web/src/calculator/typed-date.ts";

describe("dateFrom", () => {
  it("reads what typedFrom wrote", () => {
    expect(dateFrom(typedFrom("2024-02-29"))).toBe("2024-02-29");
  });

  it.each([
    { day: "30", month: "02", year: "2024" },
    { day: "", month: "", year: "" },
    { day: "1", month: "01", year: "24" },
    { day: "1", month: "01", year: "1899" },
  ])("knows no day $day.$month.$year", (typed) => {
    expect(dateFrom(typed)).toBeUndefined();
  });
});

describe("localDate", () => {
  it("is the day of the device's own calendar", () => {
    expect(localDate(new Date(2026, 0, 5, 23, 59))).toBe("2026-01-05");
  });
});
