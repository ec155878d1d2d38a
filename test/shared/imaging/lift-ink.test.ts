import { describe, expect, it } from "vitest";
import { liftInk } from "../../../shared/imaging/lift-ink.ts";

type Colour = readonly [number, number, number];
const PAPER: Colour = [250, 250, 248];
const PRINT: Colour = [25, 25, 30];
const STAMP: Colour = [60, 70, 190];
const PRINT_UNDER_STAMP: Colour = [15, 18, 60];

/** A page of a hundred rows whose tenth row is stamped. */
function page(stampedPixel: Colour) {
  const width = 100;
  const rgb = new Uint8Array(width * 100 * 3);
  for (let i = 0; i < width * 100; i++) rgb.set(i === 5 * width + 2 ? PRINT : PAPER, i * 3);
  for (let x = 20; x < 60; x++) rgb.set(STAMP, (10 * width + x) * 3);
  rgb.set(stampedPixel, (10 * width + 40) * 3);
  return liftInk({ number: 1, rgb, width, height: 100 });
}

describe("liftInk", () => {
  it("turns blue strokes white and keeps black print", () => {
    const { pixels } = page(STAMP);

    expect(pixels[10 * 100 + 30]).toBe(255);
    expect(pixels[5 * 100 + 2]).toBeLessThan(40);
  });

  it("keeps print that lies under the stamp", () => {
    expect(page(PRINT_UNDER_STAMP).pixels[10 * 100 + 40]).toBeLessThan(100);
  });
});
