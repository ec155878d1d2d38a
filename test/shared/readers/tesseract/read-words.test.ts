import type { Worker } from "tesseract.js";
import { describe, expect, it } from "vitest";

import { blank } from "../../../../shared/imaging/gray-image.ts";
import { readWords } from "../../../../shared/readers/tesseract/read-words.ts";
import { asPage } from "../../imaging/drawing.ts";

const page = asPage(blank(600, 300));

/** An engine that sees one line of these words on the page at 200 dpi, ten pixels a word. */
function engineThatSees(words: readonly (readonly [text: string, confidence: number])[]): Worker {
  const line = {
    bbox: { x0: 0, y0: 20, x1: 10 * words.length, y1: 30 },
    confidence: 90,
    words: words.map(([text, confidence], at) => ({
      text,
      confidence,
      bbox: { x0: 10 * at, y0: 20, x1: 10 * at + 8, y1: 30 },
    })),
  };
  const data = { blocks: [{ paragraphs: [{ lines: [line] }] }] };
  return { recognize: async () => ({ jobId: "1", data }) } as unknown as Worker;
}

describe("readWords", () => {
  it("gives a line with its words, in places of the upload", async () => {
    const { blocks } = await readWords(
      engineThatSees([
        ["Сумма", 96],
        ["дохода", 92],
      ]),
      page,
    );

    expect(blocks.map(({ BlockType, Text }) => [BlockType, Text])).toEqual([
      ["PAGE", undefined],
      ["WORD", "Сумма"],
      ["WORD", "дохода"],
      ["LINE", "Сумма дохода"],
    ]);
    expect(blocks[2]?.Geometry.BoundingBox).toMatchObject({ Left: 0.025, Top: 0.1 });
  });

  it.each([
    { text: "налога", confidence: 60, plain: true, why: "a word" },
    { text: "налога", confidence: 30, plain: false, why: "a guess" },
    { text: "от", confidence: 95, plain: false, why: "letters that digits look like" },
    { text: "на", confidence: 95, plain: true, why: "a short word read well" },
    { text: "на", confidence: 60, plain: false, why: "a short word read badly" },
    { text: "ЗО", confidence: 99, plain: false, why: "thirty, perhaps" },
    { text: "№", confidence: 90, plain: true, why: "the sign of a number" },
    { text: "2-НДФЛ", confidence: 99, plain: false, why: "a word with a digit" },
  ])("calls $text at $confidence plain: $plain, $why", async ({ text, confidence, plain }) => {
    const { plainWords } = await readWords(engineThatSees([[text, confidence]]), page);

    expect(plainWords).toHaveLength(plain ? 1 : 0);
  });

  it("keeps no empty word and no line without words", async () => {
    const { blocks } = await readWords(engineThatSees([["  ", 99]]), page);

    expect(blocks.map(({ BlockType }) => BlockType)).toEqual(["PAGE"]);
  });
});
