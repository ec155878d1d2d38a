import type { ScanReading } from "../../functions/read-scan/read-scan.ts";
import type { Analysis } from "../../local/textract/back-end.ts";
import type { Block } from "../../shared/reading/block.ts";
import { CANARIES } from "../rights/canaries.ts";

/** Lines of an invented letter of employment, as a reader would report them. */
const LINES = ["СПРАВКА О ДОХОДАХ", "ОБРАЗЕЦ", CANARIES.name, CANARIES.inn, CANARIES.amount];

/** Blocks of one page with the lines above, one word each. */
function sampleBlocks(): Block[] {
  return LINES.map((text, at) => {
    const [left, top, width, height] = [0.1, 0.1 + at * 0.05, 0.3, 0.02];
    const corners = [
      { X: left, Y: top },
      { X: left + width, Y: top },
      { X: left + width, Y: top + height },
      { X: left, Y: top + height },
    ];
    return {
      ...{ Id: `w${at}`, BlockType: "WORD", Page: 1, Text: text, Confidence: 97 },
      Geometry: {
        BoundingBox: { Left: left, Top: top, Width: width, Height: height },
        Polygon: corners,
      },
    };
  });
}

/** What our own readers saw on a picture: two recordings and the page's picture. */
export function localReading(sha256: string): ScanReading {
  const recording = {
    schema: "opora.recording/1" as const,
    ...{ sha256, pages: 1, outcome: "complete" as const, warnings: [], blocks: sampleBlocks() },
  };
  return {
    recordings: [
      { ...recording, reader: "pp-ocr", model: "pp-ocr@recorded", covers: ["figures"] },
      { ...recording, reader: "tesseract", model: "tesseract@recorded", covers: ["words"] },
    ],
    pages: [{ number: 1, jpeg: Buffer.from("a page") }],
  };
}

/** What Textract saw on a picture. */
export const textractReading: Analysis = {
  ...{ status: "SUCCEEDED", pages: 1, modelVersion: "1.0" },
  blocks: sampleBlocks(),
};
