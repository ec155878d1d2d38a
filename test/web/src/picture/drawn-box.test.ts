import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { boxAfterKey, boxBetween, type DrawnBox } from "../../../../web/src/picture/drawn-box.ts";

const inside = ([left, top, width, height]: DrawnBox) =>
  left >= 0 &&
  top >= 0 &&
  width > 0 &&
  height > 0 &&
  left + width <= 1.006 &&
  top + height <= 1.006;

describe("boxBetween", () => {
  it("does not mind from which corner it is drawn", () => {
    expect(boxBetween([0.5, 0.75], [0.25, 0.25])).toEqual([0.25, 0.25, 0.25, 0.5]);
  });

  it("stays on the picture, wherever the pointer goes", () => {
    const corner = fc.tuple(fc.double({ noNaN: true }), fc.double({ noNaN: true }));
    fc.assert(
      fc.property(corner, corner, (one, other) => {
        expect(inside(boxBetween(one, other))).toBe(true);
      }),
    );
  });
});

describe("boxAfterKey", () => {
  it.each([
    { key: "ArrowRight", resize: false, box: [0.75, 0.5, 0.25, 0.25] },
    { key: "ArrowDown", resize: true, box: [0.5, 0.5, 0.25, 0.5] },
    { key: "ArrowLeft", resize: true, box: [0.5, 0.5, 0.005, 0.25] },
  ] as const)("moves or resizes with $key", ({ key, resize, box }) => {
    expect(boxAfterKey([0.5, 0.5, 0.25, 0.25], key, resize, 0.25)).toEqual(box);
  });

  it("leaves other keys to the page", () => {
    expect(boxAfterKey([0.5, 0.5, 0.25, 0.25], "KeyN", false, 0.25)).toBeUndefined();
  });

  it("never leaves the picture", () => {
    const keys = fc.constantFrom("ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown");
    fc.assert(
      fc.property(fc.array(fc.tuple(keys, fc.boolean()), { maxLength: 60 }), (presses) => {
        let box: DrawnBox = [0.4, 0.4, 0.2, 0.1];
        for (const [key, resize] of presses) box = boxAfterKey(box, key, resize, 0.07) ?? box;
        expect(inside(box)).toBe(true);
      }),
    );
  });
});
