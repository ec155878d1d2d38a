import { describe, expect, it } from "vitest";
import { blank } from "../../../shared/imaging/gray-image.ts";
import { removeSalt, saltShare } from "../../../shared/imaging/specks.ts";
import { drawn } from "./drawing.ts";

/** A page with a decimal point of three by three pixels, and single specks all over. */
function salted() {
  const image = drawn(300, 300, [[100, 100, 3, 3]]);
  for (let i = 7; i < 90_000; i += 97) image.pixels[i] = 0;
  return image;
}

describe("removeSalt", () => {
  it("removes single specks and keeps a decimal point", () => {
    const cleaned = removeSalt(salted());
    const dark = cleaned.pixels.filter((value) => value < 120).length;

    expect(cleaned.pixels[101 * 300 + 101]).toBe(0);
    expect(dark).toBeLessThan(40);
  });

  it("leaves a page alone on which no salt is measured", () => {
    const page = drawn(300, 300, [[100, 100, 1, 1]]);

    expect(removeSalt(page)).toBe(page);
  });
});

describe("saltShare", () => {
  it("is nothing on a blank page", () => {
    expect(saltShare(blank(50, 50))).toBe(0);
  });
});
