import { describe, expect, it } from "vitest";

import { sheetOf } from "../../../shared/reading/find/sheet.ts";
import { listsPersons } from "../../../shared/reading/lists-persons.ts";
import type { Spot } from "../../../shared/reading/page/spot.ts";

const word = (text: string, left: number, y: number): Spot => {
  const box = { left, right: left + text.length * 0.008, top: y, bottom: y + 0.01 };
  const place = { box, uploaded: box, page: 1, recording: 0 };
  return { ...place, text, confidence: 1, isWord: true, family: "tesseract", reader: "tesseract" };
};
const line = (text: string, left: number, y: number): Spot[] => {
  let at = left;
  return text.split(" ").map((part) => {
    const spot = word(part, at, y);
    at = spot.box.right + 0.005;
    return spot;
  });
};
const isList = (...spots: readonly Spot[][]) =>
  listsPersons(sheetOf({ number: 1, spots: spots.flat(), cells: [] }));

const LINES = [
  ...line("Federal Income Tax", 0.1, 0.3),
  word("267.91", 0.6, 0.3),
  ...line("Social Security", 0.1, 0.33),
  word("184.56", 0.6, 0.33),
];

describe("listsPersons", () => {
  it("sees several people beside amounts under a head", () => {
    const rows = [...line("Maria Sample", 0.1, 0.3), word("267.91", 0.6, 0.3)];
    const more = [...line("Peter Other", 0.1, 0.33), word("184.56", 0.6, 0.33)];
    expect(isList(line("Employee", 0.1, 0.25), rows, more)).toBe(true);
  });

  it("takes the field of one person over a list of taxes for no head", () => {
    const name = line("Maria Sample", 0.25, 0.2);
    expect(isList(line("Employee:", 0.1, 0.2), name, LINES)).toBe(false);
    expect(isList(line("Employee", 0.1, 0.2), name, LINES)).toBe(false);
  });
});
