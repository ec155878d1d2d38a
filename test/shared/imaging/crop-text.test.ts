import { describe, expect, it } from "vitest";
import { cropText } from "../../../shared/imaging/crop-text.ts";
import { asPage, drawn } from "./drawing.ts";

describe("cropText", () => {
  const page = asPage(
    drawn(400, 300, [
      [250, 20, 3, 200], // a ruling beside the figure
      [220, 100, 4, 36], // the figure's last stroke
    ]),
  );
  const box = { left: 180, top: 90, right: 256, bottom: 146 };

  it("takes a ruling out that would be read as 1", () => {
    const { pixels, width } = cropText(page, box);

    expect(pixels[28 * width + 71]).toBe(255);
  });

  it("keeps the strokes of the figure", () => {
    const { pixels, width } = cropText(page, box);

    expect(pixels[28 * width + 41]).toBe(0);
  });
});
