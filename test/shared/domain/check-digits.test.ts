import { describe, expect, it } from "vitest";

import { isBin, isIin, isInn, isOgrn, isSnils } from "../../../shared/domain/check-digits.ts";

describe.each([
  {
    name: "isInn",
    check: isInn,
    good: ["7707083893", "5500000008", "2200000001", "500100732259", "550000000013"],
  },
  { name: "isSnils", check: isSnils, good: ["11223344595", "08765430300", "00100199899"] },
  { name: "isOgrn", check: isOgrn, good: ["1027700132195", "304500116000157"] },
  { name: "isIin", check: isIin, good: ["900101300007", "850515400306"] },
  { name: "isBin", check: isBin, good: ["150940000011"] },
])("$name", ({ check, good }) => {
  it.each(good)("accepts %s", (number) => {
    expect(check(number)).toBe(true);
  });

  it.each(good.filter((number) => number !== "00100199899"))(
    "refuses %s with its last digit changed",
    (number) => {
      const last = (Number(number.at(-1)) + 1) % 10;

      expect(check(`${number.slice(0, -1)}${last}`)).toBe(false);
    },
  );

  it.each(["", "0000000000", "000000000000", "00000000000", "12a4567890", "123"])(
    "refuses %j",
    (text) => {
      expect(check(text)).toBe(false);
    },
  );
});

describe("isIin", () => {
  it("refuses a stem for which no number exists", () => {
    const numbers = Array.from({ length: 10 }, (_, digit) => `85051540032${digit}`);

    expect(numbers.filter(isIin)).toEqual([]);
  });
});
