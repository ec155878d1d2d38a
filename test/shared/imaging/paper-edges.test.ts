import { describe, expect, it } from "vitest";
import { apply, invert, ontoQuad, type Quad } from "../../../shared/imaging/homography.ts";
import { paperEdges } from "../../../shared/imaging/paper-edges.ts";

const corners: Quad = [
  [120, 90],
  [720, 60],
  [770, 980],
  [70, 950],
];

/** A sheet with lines of print on a dark table, under light that falls off to the left. */
function photograph() {
  const size = { width: 840, height: 1050 };
  const toSheet = invert(ontoQuad(600, 850, corners));
  const pixels = new Uint8Array(size.width * size.height);
  for (let y = 0; y < size.height; y++) {
    for (let x = 0; x < size.width; x++) {
      const [u, v] = apply(toSheet, [x, y]);
      const onSheet = u >= 0 && v >= 0 && u < 600 && v < 850;
      const isPrint = onSheet && u > 60 && u < 540 && v % 30 < 9 && u % 12 < 8;
      const light = 0.6 + (0.4 * x) / size.width;
      pixels[y * size.width + x] = (onSheet ? (isPrint ? 50 : 240) : 50) * light;
    }
  }
  return { pixels, ...size };
}

describe("paperEdges", () => {
  it("finds the corners of a photographed sheet", () => {
    const found = paperEdges(photograph());
    const miss = found?.map(([x, y], i) =>
      Math.hypot(x - (corners[i]?.[0] ?? 0), y - (corners[i]?.[1] ?? 0)),
    );

    expect(Math.max(...(miss ?? [Number.POSITIVE_INFINITY]))).toBeLessThan(12);
  });

  it("finds none on a scan under uneven light", () => {
    const width = 600;
    const pixels = Uint8Array.from(
      { length: width * 800 },
      (_, i) => 90 + (150 * (i % width)) / width,
    );

    expect(paperEdges({ pixels, width, height: 800 })).toBeUndefined();
  });
});
