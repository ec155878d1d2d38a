import { describe, expect, it } from "vitest";
import { blank } from "../../../shared/imaging/gray-image.ts";
import { trimInk } from "../../../shared/imaging/trim-ink.ts";
import { drawn } from "./drawing.ts";

describe("trimInk", () => {
  it("keeps the main line with an even margin", () => {
    const trimmed = trimInk(drawn(300, 100, [[50, 40, 80, 24]]));

    expect(trimmed).toMatchObject({ width: 90, height: 34 });
    expect(trimmed?.pixels[17 * 90 + 45]).toBe(0);
  });

  it("drops the rest of a neighbouring line", () => {
    const trimmed = trimInk(
      drawn(300, 100, [
        [50, 40, 80, 24],
        [50, 0, 80, 6],
      ]),
    );

    expect(trimmed?.height).toBe(34);
  });

  it("finds nothing on white", () => {
    expect(trimInk(blank(60, 40))).toBeUndefined();
  });
});
