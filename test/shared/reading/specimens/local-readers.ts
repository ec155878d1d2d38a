import type { Recording } from "../../../../shared/reading/recording.ts";
import { figuresRecording, type Print, wordsRecording } from "./printed-page.ts";

/** The file that specimens of one page pretend to be. */
export const FILE = { file: "scan.png", sha256: "0".repeat(64), pages: 1 };

/** What the readers of this machine saw of a page, without a mistake. */
export function localReaders(
  prints: readonly Print[],
  words = "tesseract@7.0.0/rus",
): readonly Recording[] {
  return [
    figuresRecording([prints], "pp-ocr", "ppocr-v4@1.4.2"),
    figuresRecording([prints], "tesseract", "tesseract@7.0.0/eng"),
    wordsRecording([prints], "tesseract", words),
  ];
}
