import { classify } from "./classify.ts";
import { sheetOf } from "./find/sheet.ts";
import { straightPages } from "./page/straight-page.ts";
import type { FoundPaper } from "./proof/found-paper.ts";
import { type PaperFile, provePaper } from "./proof/prove-paper.ts";
import type { Reading } from "./reading.ts";
import type { Recording } from "./recording.ts";
import { rejectedReading } from "./rejected-reading.ts";

/**
 * What stands on a file, from all that its readers recorded: the form, each figure with its place
 * and its standing, every equation of the paper applied. Pure: the same recordings, in whatever
 * order their blocks come, give the same reading.
 */
export function readPaper(recordings: readonly Recording[], file: PaperFile): Reading {
  const sheets = straightPages(recordings).map(sheetOf);
  if (sheets.every(({ words, places }) => words.length === 0 && places.length === 0)) {
    return rejectedReading(file, {
      code: "EMPTY_PAGE",
      message: "No reader found any text on the pages",
    });
  }
  const form = classify(sheets);
  if (!form) {
    return rejectedReading(file, {
      code: "UNKNOWN_FORM",
      message: "The pages are none of the papers that are known here",
    });
  }
  const paper: FoundPaper = form.find(sheets);
  if (paper.figures.length === 0) {
    return rejectedReading(file, {
      code: "NO_FIGURES",
      message: "The form is known, and no figure could be found on it",
    });
  }
  return provePaper(paper, file);
}
