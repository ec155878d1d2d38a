import { describe, expect, it } from "vitest";

import { placesOf } from "../../../../shared/reading/find/place.ts";
import type { Spot } from "../../../../shared/reading/page/spot.ts";

const spot = (text: string, left: number, right: number, recording: number): Spot => {
  const box = { left, right, top: 0.1, bottom: 0.11 };
  const isWord = recording === 2;
  const family = recording === 0 ? "ppocr" : "tesseract";
  const reader = recording === 0 ? "pp-ocr" : "tesseract";
  return { box, uploaded: box, page: 1, recording, text, confidence: 1, isWord, family, reader };
};

describe("placesOf", () => {
  it("keeps an amount that two readers of figures read where the text shows scraps of it", () => {
    const places = placesOf([
      spot("14500.00", 0.667, 0.751, 0),
      spot("14500.00", 0.667, 0.751, 1),
      spot("00", 0.68, 0.69, 2),
      spot("0", 0.744, 0.746, 2),
    ]);
    expect(places).toHaveLength(1);
    expect(places[0]?.seen.slice(0, 2).map(({ text }) => text)).toEqual(["14500.00", "14500.00"]);
  });

  it("still cuts what is two columns with the same digits", () => {
    const places = placesOf([
      spot("4000.00501", 0.6, 0.75, 0),
      spot("4000.00", 0.6, 0.66, 2),
      spot("501", 0.72, 0.75, 2),
    ]);
    expect(places.map(({ seen }) => seen[0]?.text)).toEqual(["4000.00", "501"]);
  });
});
