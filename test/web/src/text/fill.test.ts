import { describe, expect, it } from "vitest";

import { fill, fillCount, wordFor } from "../../../../web/src/text/fill.ts";

const months = { one: "{count} месяц", few: "{count} месяца", many: "{count} месяцев", other: "?" };

describe("fillCount", () => {
  it.each([
    [1, "1 месяц"],
    [3, "3 месяца"],
    [12, "12 месяцев"],
    [21, "21 месяц"],
  ])("takes the form for %d", (count, text) => {
    expect(fillCount(months, count, "ru")).toBe(text);
  });
});

describe("fill", () => {
  it("leaves a gap visible where no value is given, and never fills twice", () => {
    expect(fill("{a} and {b}", { a: "{b}" })).toBe("{b} and {b}");
  });
});

describe("wordFor", () => {
  it("gives the code itself where there is no word, even for names every object has", () => {
    expect(wordFor({ wage: "зарплата" }, "wage")).toBe("зарплата");
    expect(wordFor({}, "constructor")).toBe("constructor");
  });
});
