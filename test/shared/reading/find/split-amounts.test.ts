import { describe, expect, it } from "vitest";

import type { Place } from "../../../../shared/reading/find/place.ts";
import { joinSplitAmounts } from "../../../../shared/reading/find/split-amounts.ts";

/** A place of one line, all readers of one mind about it. */
function place(text: string, y: number): Place {
  const box = { left: 0.1, right: 0.1 + text.length * 0.008, top: y, bottom: y + 0.01 };
  const spot = { box, uploaded: box, page: 1, recording: 0, text, confidence: 1, isWord: true };
  return { box, page: 1, seen: [{ ...spot, family: "tesseract", reader: "tesseract" }] };
}

/** Amounts of a page that prints kopecks, far from the places asked about. */
const PAGE = [0.5, 0.6, 0.7].map((y) => place("98 765,43", y));

const textsOf = (places: readonly Place[]) =>
  joinSplitAmounts([...places, ...PAGE], [])
    .map(({ seen }) => seen[0]?.text)
    .slice(0, -PAGE.length);

describe("joinSplitAmounts", () => {
  it("joins an amount that a narrow cell breaks over two lines", () => {
    expect(textsOf([place("1 165", 0.1), place("000,00", 0.111)])).toEqual(["1 165 000,00"]);
  });

  it.each([
    { why: "a tax over a total", upper: "165537", lower: "551790,60" },
    { why: "a month with a speck over the next month", upper: "11.", lower: "12" },
    { why: "a nought over an amount", upper: "0", lower: "790,60" },
  ])("leaves $why apart", ({ upper, lower }) => {
    expect(textsOf([place(upper, 0.1), place(lower, 0.111)])).toEqual([upper, lower]);
  });
});
