import type { Sheet } from "../find/sheet.ts";
import { textLines } from "../find/text-lines.ts";

/** All text of the sheets as one reader of words has it. */
export function textOf(sheets: readonly Sheet[]): string {
  return sheets
    .flatMap(textLines)
    .map(({ text }) => text)
    .join(" ");
}
