import { describe, expect, it } from "vitest";
import { tileLoneGlyph, untile } from "../../../../shared/readers/pp-ocr/tile-glyph.ts";
import { drawn } from "../../imaging/drawing.ts";

describe("tileLoneGlyph", () => {
  it("shows a lone glyph three times", () => {
    const tiled = tileLoneGlyph(drawn(100, 40, [[50, 5, 20, 30]]));
    const row = tiled?.pixels.subarray(20 * tiled.width, 21 * tiled.width);

    expect(row?.filter((value) => value === 0)).toHaveLength(60);
  });

  it("leaves a figure of several glyphs alone", () => {
    expect(tileLoneGlyph(drawn(100, 40, [[20, 5, 60, 30]]))).toBeUndefined();
  });

  it("leaves two narrow strokes alone, which are 11 and no lone glyph", () => {
    const eleven = drawn(100, 40, [
      [50, 5, 5, 30],
      [62, 5, 5, 30],
    ]);

    expect(tileLoneGlyph(eleven)).toBeUndefined();
  });

  it("leaves white alone", () => {
    expect(tileLoneGlyph(drawn(100, 40, []))).toBeUndefined();
  });
});

describe("untile", () => {
  it.each([
    { read: "000", once: "0" },
    { read: "00", once: "0" },
    { read: "111", once: "1" },
    { read: "013", once: undefined },
    { read: "5", once: undefined },
  ])("takes $read for $once", ({ read, once }) => {
    expect(untile({ text: read, confidence: 1, from: 0, to: 1 })?.text).toBe(once);
  });
});
