import type { GrayImage } from "./gray-image.ts";

/** Part of a line of text that stands apart; columns in pixels, `to` the last one with ink. */
export interface TextToken {
  readonly from: number;
  readonly to: number;
}

/** The tokens of a line, left to right, and the height of its signs, in pixels. */
export interface TextLine {
  readonly tokens: readonly TextToken[];
  readonly height: number;
}

const DARK = 140;

/** A gap of this share of the height parts two tokens. */
const TOKEN_GAP = 0.22;

/** Parts a line of text at its gaps. */
export function textTokens(line: GrayImage): TextLine {
  const band = textBand(line);
  const height = band.to - band.from + 1;
  const tokens: TextToken[] = [];
  let from = -1;
  let last = -1;
  for (let x = 0; x <= line.width; x++) {
    if (x < line.width && hasInk(line, x, band)) {
      if (from < 0) from = x;
      last = x;
    } else if (from >= 0 && (x === line.width || x - last > height * TOKEN_GAP)) {
      tokens.push({ from, to: last });
      from = -1;
    }
  }
  return { tokens, height };
}

/** The rows of the line around its fullest one, rulings left out. */
function textBand({ pixels, width, height }: GrayImage): TextToken {
  const ink: number[] = [];
  for (let y = 0; y < height; y++) {
    let count = 0;
    for (let x = 0; x < width; x++) if ((pixels[y * width + x] ?? 255) < DARK) count++;
    ink.push(count < width * 0.8 ? count : 0);
  }
  const most = Math.max(...ink);
  const isText = (row: number) => (ink[row] ?? 0) > most * 0.06;
  let from = ink.indexOf(most);
  let to = from;
  while (from > 0 && isText(from - 1)) from--;
  while (to < height - 1 && isText(to + 1)) to++;
  return { from, to };
}

function hasInk({ pixels, width }: GrayImage, x: number, { from, to }: TextToken): boolean {
  for (let y = from; y <= to; y++) if ((pixels[y * width + x] ?? 255) < DARK) return true;
  return false;
}
