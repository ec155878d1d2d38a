import { existsSync, readFileSync } from "node:fs";

import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { textractRecording } from "../../../../shared/readers/textract/textract-recording.ts";

const TEN_PAGES = "../shared/data/textract/ten-page-async-forms-tables.2895-blocks.json";

const word = (id: string, page?: number) => ({
  Id: id,
  BlockType: "WORD",
  Text: id,
  Confidence: 99,
  ...(page === undefined ? {} : { Page: page }),
  Geometry: { BoundingBox: { Left: 0.1, Top: 0.2, Width: 0.3, Height: 0.1 } },
});

/** The same blocks in parts of random sizes, as GetDocumentAnalysis pages them. */
function cut(blocks: readonly object[], sizes: readonly number[]): { Blocks: object[] }[] {
  const parts: { Blocks: object[] }[] = [];
  let from = 0;
  for (let turn = 0; from < blocks.length; turn++) {
    const size = sizes[turn % sizes.length] ?? 1;
    parts.push({ Blocks: blocks.slice(from, from + size) });
    from += size;
  }
  return parts;
}

describe("textractRecording", () => {
  it("takes page 1 where a synchronous response names none", () => {
    const { pages, blocks } = textractRecording([{ Blocks: [word("a")] }], "00");

    expect([pages, blocks[0]?.Page]).toEqual([1, 1]);
  });

  it("derives the corners of a box that came without a polygon", () => {
    const { blocks } = textractRecording([{ Blocks: [word("a")] }], "00");

    expect(blocks[0]?.Geometry.Polygon[0]).toEqual({ X: 0.1, Y: 0.2 });
    expect(blocks[0]?.Geometry.Polygon).toHaveLength(4);
  });

  it("counts a part that arrives twice once", () => {
    const part = { Blocks: [word("a"), word("b")] };

    expect(textractRecording([part, part], "00").blocks.map(({ Id }) => Id)).toEqual(["a", "b"]);
  });

  it.each([
    { version: "1.0", model: "textract@1.0" },
    { version: "tesseract@7.0.0/rus", model: "tesseract@7.0.0/rus" },
    { version: undefined, model: "textract@unknown" },
  ])("names the model $model for version $version", ({ version, model }) => {
    const part = { Blocks: [], AnalyzeDocumentModelVersion: version };

    expect(textractRecording([part], "00").model).toBe(model);
  });

  it("is partial when Textract says so or warns, and names the pages", () => {
    const part = {
      JobStatus: "PARTIAL_SUCCESS",
      Blocks: [word("a", 1)],
      Warnings: [{ ErrorCode: "PAGE_CORRUPTED", Pages: [2] }],
    };
    const { outcome, warnings } = textractRecording([part], "00");

    expect(outcome).toBe("partial");
    expect(warnings).toEqual([{ code: "PAGE_CORRUPTED", pages: [2] }]);
  });

  it("refuses what is no response", () => {
    expect(() => textractRecording([{ Blocks: [{ Id: 1 }] }], "00")).toThrow();
  });

  it.skipIf(!existsSync(TEN_PAGES))("is the same however the result is cut into parts", () => {
    const { Blocks } = JSON.parse(readFileSync(TEN_PAGES, "utf8")) as { Blocks: object[] };
    const whole = textractRecording([{ Blocks }], "00");

    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1 }), (sizes) => {
        const { blocks } = textractRecording(cut(Blocks, sizes), "00");
        expect(blocks).toEqual(whole.blocks);
      }),
      { numRuns: 10 },
    );
  });
});
