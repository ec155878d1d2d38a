import { describe, expect, it } from "vitest";

import { numberInWords } from "../../../../shared/reading/text/number-words.ts";

describe("numberInWords", () => {
  it.each([
    ["сто двадцать пять тысяч", 125_000],
    ["Сорок одна тысяча двести", 41_200],
    ["один миллион две тысячи три", 1_002_003],
    ["двести девяносто одна тысяч", 291_000],
    ["TWO HUNDRED NINETY-ONE", 291],
    ["сто двадцаль пять тысяч", 125_000],
  ])("reads %s", (text, number) => {
    expect(numberInWords(text)).toBe(number);
  });

  it.each(["", "сто попугаев", "рублей"])("does not guess %j", (text) => {
    expect(numberInWords(text)).toBeUndefined();
  });
});
