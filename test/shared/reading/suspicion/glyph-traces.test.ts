import { describe, expect, it } from "vitest";

import { glyphTraces } from "../../../../shared/reading/suspicion/glyph-traces.ts";
import { patchedPaper } from "../../../../shared/reading/suspicion/glyphs/patched-paper.ts";
import type { PlacedFigure } from "../../../../shared/reading/suspicion/glyphs/picture.ts";

const WIDTH = 400;
const HEIGHT = 400;
const DIGIT = { width: 12, height: 22, pitch: 16 };

/** A page of plain upright bars as digits, one figure a row; a digit may be moved or made taller. */
function page(rows: number, odd?: { row: number; at: number; down?: number; taller?: number }) {
  const pixels = new Uint8Array(WIDTH * HEIGHT).fill(250);
  const figures: PlacedFigure[] = [];
  for (let row = 0; row < rows; row += 1) {
    const top = 20 + row * 40;
    for (let at = 0; at < 6; at += 1) {
      const isOdd = odd?.row === row && odd.at === at;
      const [down, taller] = isOdd ? [odd.down ?? 0, odd.taller ?? 0] : [0, 0];
      bar(pixels, 40 + at * DIGIT.pitch, top + down - taller, DIGIT.height + taller);
    }
    figures.push({
      text: "880880",
      area: { left: 38, top: top - 6, right: 138, bottom: top + 30 },
    });
  }
  return { picture: { pixels, width: WIDTH, height: HEIGHT }, figures };
}

function bar(pixels: Uint8Array, left: number, top: number, height: number): void {
  for (let y = top; y < top + height; y += 1) {
    pixels.fill(20, y * WIDTH + left, y * WIDTH + left + DIGIT.width);
  }
}

const found = ({ picture, figures }: ReturnType<typeof page>) =>
  glyphTraces(picture, figures).map(({ code, area }) => [code, area.left]);

describe("glyphTraces", () => {
  it("says nothing of figures whose digits stand alike", () => {
    expect(found(page(5))).toEqual([]);
  });

  it.each([
    ["lower", { row: 2, at: 3, down: 3 }],
    ["higher", { row: 2, at: 3, down: -3 }],
    ["taller", { row: 2, at: 3, taller: 5 }],
  ])("points at a digit that stands %s than its neighbours", (_, odd) => {
    expect(found(page(5, odd))).toContainEqual(["DIGIT_OFF_THE_LINE", 40 + 3 * DIGIT.pitch]);
  });

  it("takes a pixel for the reach of a round digit", () => {
    expect(found(page(5, { row: 2, at: 3, down: 1 }))).toEqual([]);
  });

  it("says nothing where the digits cannot be told apart", () => {
    const { picture, figures } = page(5, { row: 2, at: 3, down: 3 });
    expect(found({ picture, figures: figures.map((one) => ({ ...one, text: "8808" })) })).toEqual(
      [],
    );
  });
});

describe("patchedPaper", () => {
  /** Grain that repeats, smoother on the rows given. */
  function grainy(smooth: readonly number[]) {
    const pixels = new Uint8Array(WIDTH * HEIGHT);
    let state = 7;
    for (let at = 0; at < pixels.length; at += 1) {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
      const row = Math.floor(at / WIDTH / 40);
      const depth = smooth.includes(row) ? 2 : 20;
      pixels[at] = 225 + ((state >> 16) % depth) - depth / 2;
    }
    return { pixels, width: WIDTH, height: HEIGHT };
  }
  const areas = Array.from({ length: 9 }, (_, row) => {
    return { left: 40, top: row * 40 + 4, right: 140, bottom: row * 40 + 36 };
  });

  it("points at the figures on smoother paper", () => {
    expect(patchedPaper(grainy([3, 4]), areas)).toEqual([3, 4]);
  });

  it("says nothing of a page that is alike all over, or smooth for the most part", () => {
    expect(patchedPaper(grainy([]), areas)).toEqual([]);
    expect(patchedPaper(grainy([0, 1, 2, 3, 4, 5, 6]), areas)).toEqual([]);
  });
});
