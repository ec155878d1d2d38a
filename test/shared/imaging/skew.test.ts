import { describe, expect, it } from "vitest";
import { blank } from "../../../shared/imaging/gray-image.ts";
import { skewDegrees } from "../../../shared/imaging/skew.ts";

/** Lines of text, as dashes, turned clockwise. */
function textTurnedBy(degrees: number) {
  const image = blank(900, 1200);
  const slope = Math.tan((degrees * Math.PI) / 180);
  for (let line = 150; line < 1050; line += 40) {
    for (let x = 100; x < 800; x++) {
      if (x % 14 > 8) continue;
      const y = Math.round(line + (x - 450) * slope);
      for (let down = 0; down < 10; down++) image.pixels[(y + down) * 900 + x] = 0;
    }
  }
  return image;
}

describe("skewDegrees", () => {
  it.each([-5, -2.2, 0, 0.4, 3, 7])("measures text turned by %d degrees", (degrees) => {
    expect(Math.abs(skewDegrees(textTurnedBy(degrees)) - degrees)).toBeLessThan(0.11);
  });

  it("leaves a blank page as it is", () => {
    expect(skewDegrees(blank(400, 600))).toBe(0);
  });
});
