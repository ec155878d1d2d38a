import { describe, expect, it } from "vitest";
import { figureText } from "../../../../shared/readers/pp-ocr/figure-text.ts";

const signs = (text: string, probability = 0.99) =>
  [...text].map((sign, i) => ({ text: sign, probability, at: i / text.length }));
const read = (digits: string, free = digits) =>
  figureText({ digits: signs(digits), free: signs(free) })?.text;

describe("figureText", () => {
  it.each([
    { digits: "42500.00", free: "42500.00", expected: "42500.00" },
    { digits: "42500,00", free: "42 500,00", expected: "42500,00" },
    { digits: "01", free: "O1", expected: "01" },
    { digits: "1234-56", free: "1 234-56", expected: "1234-56" },
    { digits: "1234=", free: "1234=", expected: "1234=" },
    { digits: ".503-", free: ".503-", expected: "503" },
    { digits: "81746.36", free: "$1746.36", expected: "1746.36" },
    { digits: "138", free: "13%", expected: "13" },
    { digits: "4-2500.00", free: "4-2500.00", expected: "42500.00" },
  ])("reads $free as $expected", ({ digits, free, expected }) => {
    expect(read(digits, free)).toBe(expected);
  });

  it.each([
    { free: "CyMMa", why: "a word forced into digits is no amount" },
    { free: "SOB", why: "look-alikes without a digit are letters" },
    { free: "8(38)0", why: "a telephone number has brackets inside" },
    { free: "№", why: "a lone sign is no figure" },
  ])("reads nothing in $free: $why", ({ free }) => {
    expect(read("5813", free)).toBeUndefined();
  });

  it("is as sure as of its least sure sign", () => {
    const digits = [...signs("4"), ...signs("7", 0.4), ...signs("1")];

    expect(figureText({ digits, free: digits })?.confidence).toBe(0.4);
  });
});
