import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { decimalString, readAmount } from "../../../../shared/reading/numbers/printed-amount.ts";

describe("readAmount", () => {
  it.each([
    ["1 234,56", 123_456],
    ["1234,56", 123_456],
    ["1234.56", 123_456],
    ["1 165 000.00", 116_500_000],
    ["150 000,00 ₽", 15_000_000],
    ["125 000,00 рублей", 12_500_000],
    ["51 688 тг", 5_168_800],
    ["1 234-56", 123_456],
    ["1 234-00", 123_400],
    ["1 234=", 123_400],
    ["1.234,56", 123_456],
    ["98,500.00", 9_850_000],
    ["30923", 3_092_300],
    ["30 923", 3_092_300],
    ["30923,00", 3_092_300],
    ["136,882", 13_688_200],
    ["$ 452.43", 45_243],
    ["37.43*", 3_743],
    ["-40.60", -4_060],
    ["+ 13.50", 1_350],
    ["0", 0],
    ["0,00", 0],
    ["42\u00a0500,00", 4_250_000],
    ["42\u202f500,00", 4_250_000],
  ])("reads %s", (text, minor) => {
    expect(readAmount(text)).toMatchObject({ minor, doubtful: false });
  });

  it("doubts one mark for thousands and kopecks alike", () => {
    expect(readAmount("1.165.000.00")).toMatchObject({ minor: 116_500_000, doubtful: true });
  });

  it.each([
    "$7,00.0000",
    "$5,00.000",
    "$50,00.00",
    "$4.00.0000",
    "$3,50.00",
    "83 72 72",
    "1O0.00",
    "l00.00",
    "１００.00",
    "01",
    "007,00",
    "12.3",
    "1 234.5",
    "1234 567",
    "1,23,456.00",
    "12 34,56",
    "1 234.567",
    "05.08.2024",
    "112-233-445 95",
    "8(3812)000-00-00",
    "4 6 8 2",
    "-",
    "–",
    "..",
    "",
    "12345678901234",
  ])("refuses %s", (text) => {
    expect(readAmount(text)).toBeUndefined();
  });

  it("reads back whatever it printed, with any mark for thousands and kopecks", () => {
    const styles = fc.constantFrom(
      [" ", ","],
      [" ", "."],
      ["", ","],
      ["", "."],
      [",", "."],
      [".", ","],
    );
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10 ** 11 }),
        styles,
        (minor, [group = "", mark = ""]) => {
          const [whole = "", cents] = decimalString(minor).split(".");
          const text = `${whole.replace(/\B(?=(\d{3})+$)/gu, group)}${mark}${cents}`;

          expect(readAmount(text)?.minor).toBe(minor);
        },
      ),
    );
  });
});

describe("decimalString", () => {
  it.each([
    [0, "0.00"],
    [5, "0.05"],
    [-4_060, "-40.60"],
    [4_250_000, "42500.00"],
  ])("writes %d hundredths", (minor, text) => {
    expect(decimalString(minor)).toBe(text);
  });
});
