import { describe, expect, it } from "vitest";

import { readPaper } from "../../../shared/reading/read-paper.ts";
import { printNdfl, SAMPLE, totalsOf } from "./specimens/printed-ndfl.ts";
import { figuresRecording, type Print, wordsRecording } from "./specimens/printed-page.ts";

const file = { file: "scan.png", sha256: "0".repeat(64), pages: 1 };

const threeReaders = (prints: readonly Print[]) => [
  figuresRecording([prints], "pp-ocr", "ppocr-v4@1.4.2"),
  figuresRecording([prints], "tesseract", "tesseract@5.1.0/eng"),
  wordsRecording([prints], "tesseract", "tesseract@5.1.0/rus"),
];

describe("readPaper", () => {
  it.each(["2020", "2023"] as const)(
    "confirms every figure of a clean certificate of %s",
    (edition) => {
      const reading = readPaper(threeReaders(printNdfl({ ...SAMPLE, edition })), file);

      expect(reading.status).toBe("read");
      expect(totalsOf(SAMPLE).tax).toBe(30_923);
    },
  );
});
