import { describe, expect, it } from "vitest";
import { findRulings } from "../../../shared/imaging/rulings.ts";
import { drawn } from "./drawing.ts";

const page = drawn(600, 300, [
  [50, 40, 400, 3], // a horizontal ruling
  [500, 40, 3, 200], // a vertical one
  [100, 150, 4, 35], // the stroke of a digit
  [120, 150, 30, 4],
]);

describe("findRulings", () => {
  const { horizontal, vertical } = findRulings(page, 300);

  it("marks long lines", () => {
    expect(horizontal[41 * 600 + 200]).toBe(1);
    expect(vertical[100 * 600 + 501]).toBe(1);
  });

  it("leaves the strokes of digits unmarked", () => {
    expect(vertical[160 * 600 + 101]).toBe(0);
    expect(horizontal[151 * 600 + 130]).toBe(0);
  });

  it("bridges the gaps that a bad copy leaves", () => {
    const broken = drawn(600, 100, [
      [50, 40, 200, 3],
      [253, 40, 200, 3],
    ]);

    expect(findRulings(broken, 300).horizontal[41 * 600 + 251]).toBe(1);
  });
});
