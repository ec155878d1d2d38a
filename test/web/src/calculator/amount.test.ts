import { describe, expect, it } from "vitest";

import { amountFrom } from "../../../../web/src/calculator/amount.ts";

describe("amountFrom", () => {
  it.each([
    ["42500", "42500.00"],
    ["42 500,5", "42500.50"],
    ["42\u202F500.07", "42500.07"],
    ["0", "0.00"],
    ["007", "7.00"],
  ])("reads %j as %s", (typed, amount) => {
    expect(amountFrom(typed)).toBe(amount);
  });

  it.each(["", " ", "-1", "1,234.00", "12,345", "1e5", "сто", "1.2.3"])(
    "reads no amount in %j",
    (typed) => {
      expect(amountFrom(typed)).toBeUndefined();
    },
  );
});
