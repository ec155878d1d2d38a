import { expect, it } from "vitest";

import { blank } from "../../../shared/imaging/gray-image.ts";
import { inkBounds } from "../../../shared/imaging/ink-bounds.ts";

it("frames all ink of a picture", () => {
  const image = blank(40, 30);
  image.pixels[5 * 40 + 7] = 0;
  image.pixels[20 * 40 + 31] = 120;

  expect(inkBounds(image)).toEqual({ left: 7, top: 5, right: 32, bottom: 21 });
});

it("finds nothing on a blank picture", () => {
  expect(inkBounds(blank(40, 30))).toBeUndefined();
});
