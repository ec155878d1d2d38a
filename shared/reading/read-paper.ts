import { sheetOf } from "./find/sheet.ts";
import { straightPages } from "./page/straight-page.ts";
import { type PaperSheets, papersIn } from "./papers-in.ts";
import { type PaperFile, provePaper } from "./proof/prove-paper.ts";
import type { Reading, ReadingReason } from "./reading.ts";
import { alsoIncomplete, lacksParts, missingFrom } from "./recorded-in-full.ts";
import type { Recording } from "./recording.ts";
import { rejectedReading } from "./rejected-reading.ts";
import { withSuspicions } from "./suspicion/with-suspicions.ts";
import { unusedSheets } from "./unused-sheets.ts";

/**
 * What stands on a file, from all that its readers recorded: the form, each figure with its place
 * and its standing, every equation of the paper applied. Pure: the same recordings, in whatever
 * order their blocks come, give the same reading.
 */
export function readPaper(recordings: readonly Recording[], file: PaperFile): Reading {
  const sheets = straightPages(recordings).map(sheetOf);
  if (sheets.every(({ words, places }) => words.length === 0 && places.length === 0)) {
    const message = `No reader found any text on the pages${alsoIncomplete(recordings)}`;
    return rejectedReading(file, { code: "EMPTY_PAGE", message });
  }
  const papers = papersIn(sheets);
  const [first, second] = papers;
  if (!first) {
    const message = `The pages are none of the papers that are known here${alsoIncomplete(recordings)}`;
    return rejectedReading(file, { code: "UNKNOWN_FORM", message });
  }
  const missing = missingFrom(recordings, file);
  if (!second) return readOne(first, file, missing, recordings);
  return severalPapers(papers, file, missing, recordings);
}

function readOne(
  { form, sheets }: PaperSheets,
  file: PaperFile,
  reasons: readonly ReadingReason[],
  recordings: readonly Recording[],
): Reading {
  const paper = form.find(sheets);
  if (paper.figures.length === 0) {
    const message = `The form is known, and no figure could be found on it${alsoIncomplete(recordings)}`;
    return { ...rejectedReading(file, { code: "NO_FIGURES", message }), form: form.name };
  }
  const incomplete = lacksParts(recordings);
  const doubts = [...paper.reasons, ...reasons, ...unusedSheets(sheets, paper)];
  const proven = provePaper({ ...paper, incomplete, reasons: doubts }, file);
  return withSuspicions(proven, sheets, recordings);
}

/** A file of several papers: a reading for each, and none at the top. */
function severalPapers(
  papers: readonly PaperSheets[],
  file: PaperFile,
  reasons: readonly ReadingReason[],
  recordings: readonly Recording[],
): Reading {
  const several = {
    code: "SEVERAL_PAPERS",
    message: "The file holds several papers: each is read as a part of its own",
  };
  return {
    schema: "opora.reading/1",
    ...file,
    form: papers[0]?.form.name ?? "unknown",
    status: "needs-review",
    reasons: [several, ...reasons],
    fields: {},
    figures: [],
    checks: [],
    parts: papers.map((paper) =>
      readOne(paper, { ...file, pages: pagesOf(paper) }, [], recordings),
    ),
  };
}

const pagesOf = ({ sheets }: PaperSheets): number => new Set(sheets.map(({ page }) => page)).size;
