import fc from "fast-check";
import { describe, expect, it } from "vitest";

import type { Point } from "../../../../shared/reading/block.ts";
import { centreX, centreY } from "../../../../shared/reading/page/box.ts";
import { familyOf, straightPages } from "../../../../shared/reading/page/straight-page.ts";
import { readPaper } from "../../../../shared/reading/read-paper.ts";
import { printNdfl, SAMPLE } from "../specimens/printed-ndfl.ts";
import { figuresRecording, type Lay, wordsRecording } from "../specimens/printed-page.ts";

const prints = printNdfl(SAMPLE);
const LAYS: Readonly<Record<string, Lay>> = {
  "turned by a quarter": ({ X, Y }) => ({ X: 1 - Y, Y: X }),
  "upside down": ({ X, Y }) => ({ X: 1 - X, Y: 1 - Y }),
  "turned back by a quarter": ({ X, Y }) => ({ X: Y, Y: 1 - X }),
  "in perspective": ({ X, Y }) => {
    const far = 1 + 0.25 * Y;
    return { X: 0.1 + (0.75 * X) / far, Y: 0.08 + (1.05 * Y) / far };
  },
  "skewed by three degrees": ({ X, Y }) => ({
    X: 0.04 + 0.9 * X - 0.047 * Y,
    Y: 0.05 + 0.9 * Y + 0.047 * X,
  }),
};

const recordings = (lay: Lay) => [
  figuresRecording([prints], "pp-ocr", "ppocr-v4@1.4.2", undefined, lay),
  figuresRecording([prints], "tesseract", "tesseract@7.0.0/eng", undefined, lay),
  wordsRecording([prints], "tesseract", "tesseract@7.0.0/rus", undefined, lay),
];

describe("straightPages", () => {
  it.each(Object.entries(LAYS))("lays a page %s upright again", (_, lay) => {
    const [page] = straightPages(recordings(lay));
    const title = page?.spots.find(({ text }) => text === "СПРАВКА");
    const total = page?.spots.find(({ text }) => text === "267067,67");

    expect(title && centreY(title.box)).toBeCloseTo(0.08, 2);
    expect(total && centreX(total.box)).toBeCloseTo(0.45, 1);
  });

  it.each(Object.entries(LAYS))("lets a page %s be read in full", (_, lay) => {
    const reading = readPaper(recordings(lay), {
      file: "scan.jpg",
      sha256: "0".repeat(64),
      pages: 1,
    });

    expect(reading.status).toBe("read");
    expect(reading.figures).toHaveLength(17);
  });

  it("takes skew out that no PAGE polygon tells of", () => {
    const lean: Lay = ({ X, Y }) => ({ X: X - 0.03 * Y, Y: Y + 0.03 * X });
    const flat = recordings(lean).map((recording) => ({
      ...recording,
      blocks: recording.blocks.map((block) =>
        block.BlockType === "PAGE"
          ? { ...block, Geometry: { ...block.Geometry, Polygon: UPRIGHT } }
          : block,
      ),
    }));
    const reading = readPaper(flat, { file: "scan.jpg", sha256: "0".repeat(64), pages: 1 });

    expect(reading.status).toBe("read");
  });
});

const UPRIGHT: readonly Point[] = [
  { X: 0, Y: 0 },
  { X: 1, Y: 0 },
  { X: 1, Y: 1 },
  { X: 0, Y: 1 },
];

describe("readPaper", () => {
  it("does not depend on the order of blocks", () => {
    const file = { file: "scan.jpg", sha256: "0".repeat(64), pages: 1 };
    const plain = recordings((point) => point);
    const expected = readPaper(plain, file);
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat(1_000_000)), (ranks) => {
        const shuffled = plain.map((recording) => ({
          ...recording,
          blocks: [...recording.blocks]
            .map((block) => ({ block, rank: ranks.next().value ?? 0 }))
            .sort((one, other) => one.rank - other.rank)
            .map(({ block }, index) => ({ ...block, Id: `renamed-${index}` })),
        }));

        expect(readPaper(shuffled, file)).toEqual(expected);
      }),
      { numRuns: 20 },
    );
  });
});

describe("familyOf", () => {
  it.each([
    ["ppocr-v4@1.4.2", "ppocr-v4"],
    ["tesseract@7.0.0/rus", "tesseract"],
    ["textract", "textract"],
  ])("of %s is %s", (model, family) => {
    expect(familyOf(model)).toBe(family);
  });
});
