import { describe, expect, it } from "vitest";
import { mergeBoxes } from "../../../../shared/readers/pp-ocr/merge-boxes.ts";
import { asPage, drawn } from "../../imaging/drawing.ts";

const box = (left: number, right: number, top = 100, bottom = 150) => ({
  left,
  top,
  right,
  bottom,
});
const unruled = asPage(drawn(600, 300, [])).rulings;
const ruledAt250 = asPage(drawn(600, 300, [[250, 20, 3, 250]])).rulings;

describe("mergeBoxes", () => {
  it("joins the two halves of a typewritten amount", () => {
    expect(mergeBoxes([box(245, 330), box(100, 270)], unruled)).toEqual([box(100, 330)]);
  });

  it("keeps cells apart whose boxes overlap across a ruling", () => {
    expect(mergeBoxes([box(100, 260), box(240, 330)], ruledAt250)).toHaveLength(2);
  });

  it("keeps two lines apart", () => {
    expect(mergeBoxes([box(100, 270), box(245, 330, 140, 190)], unruled)).toHaveLength(2);
  });

  it("keeps boxes apart that do not meet", () => {
    expect(mergeBoxes([box(100, 240), box(245, 330)], unruled)).toHaveLength(2);
  });
});
