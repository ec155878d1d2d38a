import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { formatMoney, money, moneyOf, parseMoney } from "../../../shared/domain/money.ts";
import {
  add,
  compare,
  exactText,
  ratio,
  rounded,
  scale,
  subtract,
  whole,
} from "../../../shared/domain/ratio.ts";

describe("money", () => {
  it.each(["0.00", "0.01", "-0.01", "-12.30", "40000.00", "999999999999999.99"])(
    "reads and writes %s",
    (text) => {
      expect(formatMoney(moneyOf(text))).toBe(text);
    },
  );

  it.each(["1", "1.0", "1.000", "1,00", " 1.00", "1 000.00", "", "+1.00", "1e3", ".50"])(
    "does not read %s",
    (text) => {
      expect(parseMoney(text)).toBeUndefined();
      expect(() => moneyOf(text)).toThrow(RangeError);
    },
  );
});

describe("rounded", () => {
  it.each([
    [1n, 2n, 1n],
    [-1n, 2n, -1n],
    [1n, 3n, 0n],
    [2n, 3n, 1n],
    [-2n, 3n, -1n],
    [5n, 1n, 5n],
    [3n, 2n, 2n],
    [499n, 1000n, 0n],
  ])("of %d/%d is %d", (numerator, denominator, expected) => {
    expect(rounded(ratio(numerator, denominator))).toBe(expected);
  });
});

describe("fractions", () => {
  const fraction = fc
    .tuple(fc.bigInt({ min: -1000n, max: 1000n }), fc.bigInt({ min: 1n, max: 60n }))
    .map(([top, bottom]) => ratio(top, bottom));

  it("add, subtract and compare exactly", () => {
    fc.assert(
      fc.property(fraction, fraction, (one, other) => {
        const sum = add(one, other);
        expect(compare(subtract(sum, other), one)).toBe(0);
        expect(compare(sum, one)).toBe(Math.sign(Number(other.numerator)));
        expect(compare(scale(one, 3n, 3n), one)).toBe(0);
      }),
    );
  });

  it("are written in lowest terms", () => {
    expect(exactText(ratio(6n, 4n))).toBe("3/2");
    expect(exactText(ratio(-6n, 4n))).toBe("-3/2");
    expect(exactText(ratio(0n, 4n))).toBe("0");
    expect(exactText(whole(money(7n)))).toBe("7");
  });

  it.each([0n, -1n])("refuse a denominator of %d", (denominator) => {
    expect(() => ratio(1n, denominator)).toThrow(RangeError);
  });
});
