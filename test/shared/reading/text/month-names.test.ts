import { describe, expect, it } from "vitest";

import { monthOfName } from "../../../../shared/reading/text/month-names.ts";

describe("monthOfName", () => {
  it.each([
    ["Январь", 1],
    ["марта", 3],
    ["ҚАҢТАР", 1],
    ["шілде", 7],
    ["сент", 9],
    ["December", 12],
    ["Сентябр", 9],
    ["ФевраIь", 2],
    ["июнь", 6],
    ["июль", 7],
  ])("knows %s", (text, month) => {
    expect(monthOfName(text)).toBe(month);
  });

  it.each(["июшь", "Ма", "Итого", "2025", "март-апрель"])("does not guess %s", (text) => {
    expect(monthOfName(text)).toBeUndefined();
  });
});
