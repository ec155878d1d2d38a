import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { Reading } from "../../../shared/contracts/reading.ts";
import type { Block } from "../../../shared/reading/block.ts";
import { readPaper } from "../../../shared/reading/read-paper.ts";
import { printNdfl, SAMPLE } from "./specimens/printed-ndfl.ts";
import { figuresRecording, type Print, wordsRecording } from "./specimens/printed-page.ts";

const file = { file: "scan.png", sha256: "0".repeat(64), pages: 1 };
const prints = printNdfl(SAMPLE);
const codes = ({ reasons }: Reading) => reasons.map(({ code }) => code);

describe("readPaper on what readers may hand over", () => {
  it.each([
    ["no recording", []],
    [
      "a recording without blocks",
      [{ ...wordsRecording([], "textract", "textract@1"), outcome: "failed" as const }],
    ],
    ["a page without text", [wordsRecording([[]], "tesseract", "tesseract@7")]],
  ])("rejects %s as empty", (_, recordings) => {
    expect(codes(readPaper(recordings, file))).toEqual(["EMPTY_PAGE"]);
  });

  it("leaves a file to a person of which a page was not read", () => {
    const reading = readPaper([wordsRecording([prints], "tesseract", "tesseract@7")], {
      ...file,
      pages: 2,
    });

    expect(reading.status).toBe("needs-review");
    expect(codes(reading)).toContain("PAGE_NOT_READ");
  });

  it("names a form whose figures nobody could see", () => {
    const blank = prints.filter(({ cell, text }) => cell === undefined || !/\d/u.test(text));
    const reading = readPaper([wordsRecording([blank], "tesseract", "tesseract@7")], file);

    expect(reading).toMatchObject({ form: "ru.ndfl-1175018", status: "rejected", figures: [] });
    expect(codes(reading)).toEqual(["NO_FIGURES"]);
  });

  it("yields a valid reading for any boxes and any text", () => {
    const fraction = fc.double({ min: -1, max: 2, noNaN: true });
    const text = fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.constantFrom("СПРАВКА", "2000", "42 500,00", "Итого", "05.2025", "Месяц"),
    );
    const spoilt = fc.array(fc.tuple(fc.nat(), fraction, fraction, text), { maxLength: 30 });
    fc.assert(
      fc.property(spoilt, (changes) => {
        const whole = wordsRecording([prints], "tesseract", "tesseract@7");
        const blocks = [...whole.blocks];
        for (const [at, X, Y, Text] of changes) {
          const index = at % blocks.length;
          const block = blocks[index];
          if (block) blocks[index] = moved(block, X, Y, Text);
        }
        const reading = readPaper([{ ...whole, blocks }], file);

        expect(Reading.safeParse(reading).success).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it("reads a page of thousands of words in little time", () => {
    const rows = Array.from(
      { length: 3_000 },
      (_, index): Print => ({
        text: `слово${index} ${index},00`,
        x: 0.05 + 0.3 * (index % 3),
        y: 0.02 + (index / 3_000) * 0.95,
      }),
    );
    const started = performance.now();
    readPaper(
      [
        wordsRecording([[...prints, ...rows]], "tesseract", "tesseract@7"),
        figuresRecording([rows], "pp-ocr", "ppocr@1"),
      ],
      file,
    );

    expect(performance.now() - started).toBeLessThan(60_000);
  });
});

function moved(block: Block, X: number, Y: number, Text: string): Block {
  const [first = { X: 0, Y: 0 }, ...rest] = block.Geometry.Polygon;
  const Polygon = [{ X: first.X + X, Y: first.Y + Y }, ...rest];
  const { BoundingBox } = block.Geometry;
  return {
    ...block,
    ...(block.BlockType === "WORD" && { Text }),
    Geometry: { BoundingBox, Polygon },
  };
}
