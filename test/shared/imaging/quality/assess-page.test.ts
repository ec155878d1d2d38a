import { describe, expect, it } from "vitest";
import type { PixelBox } from "../../../../shared/imaging/gray-image.ts";
import { assessPage } from "../../../../shared/imaging/quality/assess-page.ts";
import { asPage, drawn } from "../drawing.ts";

const WIDTH = 1000;
const HEIGHT = 800;

/** Rows of digits 30 pixels high on the straight page. */
const rows = Array.from({ length: 8 }, (_, i) => 60 + i * 80);
const signs = [200, 220, 240, 260, 280, 300];
const ink = rows.flatMap((top) => signs.map((left) => [left, top, 10, 30] as const));
const page = asPage(drawn(WIDTH, HEIGHT, ink));
const figures: PixelBox[] = rows.map((top) => ({
  left: 190,
  top: top - 10,
  right: 330,
  bottom: top + 40,
}));

/** The upload that the straight page was made from, so many times smaller, in one colour. */
const uploadOf = (times: number, paper = 255) => {
  const width = Math.round(WIDTH / times);
  const height = Math.round(HEIGHT / times);
  return { number: 1, width, height, rgb: new Uint8Array(width * height * 3).fill(paper) };
};
const content = { figures, words: [], lines: 8 };

describe("assessPage", () => {
  it.each([
    { times: 2, outcome: [], why: "digits of 15 pixels are read" },
    { times: 3.3, outcome: ["DIGITS_TOO_SMALL"], why: "digits of 9 pixels are doubtful" },
  ])("warns of $outcome: $why", ({ times, outcome }) => {
    expect(assessPage(uploadOf(times), page, content)).toEqual({ warnings: outcome });
  });

  it("refuses digits of 7 pixels, with advice", () => {
    const { refused } = assessPage(uploadOf(4.3), page, content);

    expect(refused?.code).toBe("TOO_SMALL");
    expect(refused?.message).toMatch(/nearer|300 dpi/);
  });

  it("does not judge the print by one or two figures", () => {
    const few = { ...content, figures: figures.slice(0, 2) };

    expect(assessPage(uploadOf(6), page, few).refused).toBeUndefined();
  });

  it("names a page without text empty", () => {
    const empty = { figures: [], words: [], lines: 0 };

    expect(assessPage(uploadOf(1), page, empty)).toEqual({ warnings: ["EMPTY_PAGE"] });
  });

  it("warns where text runs off the picture", () => {
    const cut = rows.map((top) => ({ left: 0, top, right: 90, bottom: top + 30 }));

    expect(assessPage(uploadOf(1), page, { ...content, words: cut }).warnings).toContain("CUT_OFF");
  });

  it("warns of a photograph that a lamp has burnt out", () => {
    const dim = uploadOf(1, 180);
    dim.rgb.fill(255, 0, dim.rgb.length / 20);

    expect(assessPage(dim, page, content).warnings).toContain("GLARE");
  });
});
