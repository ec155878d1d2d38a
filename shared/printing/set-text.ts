import type { Font } from "./typeface.ts";

/** A stretch of text in one font, as glyphs. */
export interface Run {
  readonly font: Font;
  readonly glyphs: readonly { readonly glyph: number; readonly character: string }[];
  readonly width: number;
}

/** One line, set. */
export interface Line {
  readonly runs: readonly Run[];
}

const REPLACEMENT = "?";
const THOUSAND = 1000;

/**
 * Text as lines no wider than given, broken at spaces but those of amounts, and within a word that alone is too wide.
 *
 * @param fonts In which each character is looked for, in this order; what none has becomes `?`.
 * @param size Of the letters, in points, as is `width`.
 */
export function linesOf(
  text: string,
  fonts: readonly Font[],
  { size, width }: { readonly size: number; readonly width: number },
): readonly Line[] {
  const wide = (part: string) => (widthOf(set(part, fonts)) * size) / THOUSAND;
  const lines: string[] = [];
  let line = "";
  for (const word of piecesOf(text, (piece) => wide(piece) <= width)) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (wide(longer) <= width) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line].map((one) => ({ runs: set(one, fonts) }));
}

/** Words, a word that does not fit in pieces that do. */
function piecesOf(text: string, fits: (piece: string) => boolean): readonly string[] {
  return text
    .normalize("NFC")
    .split(/(?:(?!\u00A0)[\s\p{Cc}])+/u)
    .filter((word) => word !== "")
    .flatMap((word) => {
      if (fits(word)) return [word];
      const pieces: string[] = [];
      let piece = "";
      for (const character of word) {
        if (piece !== "" && !fits(piece + character)) {
          pieces.push(piece);
          piece = "";
        }
        piece += character;
      }
      return [...pieces, piece];
    });
}

function widthOf(runs: readonly Run[]): number {
  return runs.reduce((sum, { width }) => sum + width, 0);
}

/** A line as runs of one font each. */
function set(line: string, fonts: readonly Font[]): readonly Run[] {
  const runs: { font: Font; glyphs: Run["glyphs"][number][]; width: number }[] = [];
  for (const character of line) {
    const { font, glyph, shown } = glyphIn(fonts, character);
    let run = runs.at(-1);
    if (run?.font !== font) {
      run = { font, glyphs: [], width: 0 };
      runs.push(run);
    }
    run.glyphs.push({ glyph, character: shown });
    run.width += font.widthOf(glyph);
  }
  return runs;
}

function glyphIn(fonts: readonly Font[], character: string) {
  for (const shown of [character, REPLACEMENT]) {
    for (const font of fonts) {
      const glyph = font.glyphOf(shown.codePointAt(0) ?? 0);
      if (glyph !== undefined) return { font, glyph, shown };
    }
  }
  throw new RangeError("Cannot set text: expected a font with a question mark");
}
