import { centreY, heightOf } from "../page/box.ts";
import type { Phrase } from "../text/phrase.ts";
import type { Sheet } from "./sheet.ts";

/** A whole line of text, with the phrases it is made of. */
export interface TextLine {
  readonly text: string;
  readonly phrases: readonly Phrase[];
}

/** The lines of a sheet as its first reader of words has them, top to bottom. */
export function textLines(sheet: Sheet): readonly TextLine[] {
  const recording = sheet.words[0]?.recording;
  const phrases = sheet.phrases.filter(({ words }) => words[0]?.recording === recording);
  const lines: Phrase[][] = [];
  for (const phrase of phrases) {
    const line = lines.findLast(
      ([first]) =>
        first && Math.abs(centreY(first.box) - centreY(phrase.box)) < 0.5 * heightOf(first.box),
    );
    if (line) line.push(phrase);
    else lines.push([phrase]);
  }
  return lines.map((line) => {
    const sorted = [...line].sort((one, other) => one.box.left - other.box.left);
    return { text: sorted.map(({ text }) => text).join(" "), phrases: sorted };
  });
}
