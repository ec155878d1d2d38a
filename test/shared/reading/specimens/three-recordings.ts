import { textractRecording } from "../../../../shared/readers/textract/textract-recording.ts";
import type { Block } from "../../../../shared/reading/block.ts";
import type { Recording } from "../../../../shared/reading/recording.ts";
import { localReaders } from "./local-readers.ts";
import { type Print, wordsRecording } from "./printed-page.ts";

/** One paper as three roads bring it: Textract's answer, this machine's readers, a PDF's own text. */
export function threeRecordings(
  prints: readonly Print[],
): Readonly<Record<"textract" | "local" | "pdf-text", readonly Recording[]>> {
  return {
    textract: [textractAnswer(prints)],
    local: localReaders(prints),
    "pdf-text": [
      {
        ...wordsRecording([prints.map(whole)], "pdf-text", "pdf-text@1"),
        covers: ["words", "figures"],
      },
    ],
  };
}

/** A PDF keeps a number with no-break spaces as one word. */
const whole = (print: Print): Print =>
  /\p{L}/u.test(print.text) ? print : { ...print, text: print.text.replaceAll(" ", "\u00a0") };

/** The answer of GetDocumentAnalysis: PAGE, LINE and WORD with their links, each line one print. */
function textractAnswer(prints: readonly Print[]): Recording {
  const { blocks } = wordsRecording([prints], "textract", "textract@1.0");
  const words = blocks.filter(({ BlockType }) => BlockType === "WORD");
  const [page] = blocks;
  const lines = linesOf(words);
  const Ids = lines.map(({ Id }) => Id);
  return textractRecording(
    [
      {
        DocumentMetadata: { Pages: 1 },
        JobStatus: "SUCCEEDED",
        AnalyzeDocumentModelVersion: "1.0",
        Blocks: [{ ...page, Relationships: [{ Type: "CHILD", Ids }] }, ...lines, ...words],
      },
    ],
    "0".repeat(64),
  );
}

function linesOf(words: readonly Block[]): readonly Block[] {
  return words.map((word) => ({
    ...word,
    Id: `LINE-${word.Id}`,
    BlockType: "LINE",
    Relationships: [{ Type: "CHILD", Ids: [word.Id] }],
  }));
}
