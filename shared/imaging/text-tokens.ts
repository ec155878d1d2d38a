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

/** Rows looked at together for the middle of a line, as a share of its box's height. */
const WINDOW = 0.3;

/** No stroke of a sign is so many times as long as its box is high. */
const LONGEST_STROKE = 1.5;

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

/** The rows of the line around its fullest ones, rulings left out. */
function textBand({ pixels, width, height }: GrayImage): TextToken {
  const ink: number[] = [];
  for (let y = 0; y < height; y++) {
    ink.push(rowInk(pixels.subarray(y * width, (y + 1) * width), height));
  }
  const window = fullestWindow(ink, Math.max(1, Math.round(height * WINDOW)));
  const inside = ink.slice(window.from, window.to + 1).sort((one, other) => one - other);
  const usual = inside[inside.length >> 1] ?? 0;
  const isText = (row: number) => (ink[row] ?? 0) > usual * 0.08;
  let { from, to } = window;
  while (from > 0 && isText(from - 1)) from--;
  while (to < height - 1 && isText(to + 1)) to++;
  return { from, to };
}

/** The run of rows with most ink: a line of text is thicker than the darkest ruling. */
function fullestWindow(ink: readonly number[], length: number): TextToken {
  let best = 0;
  let most = -1;
  let sum = 0;
  for (let y = 0; y < ink.length; y++) {
    sum += (ink[y] ?? 0) - (y >= length ? (ink[y - length] ?? 0) : 0);
    if (y < length - 1 || sum <= most) continue;
    most = sum;
    best = y - length + 1;
  }
  return { from: best, to: Math.min(ink.length - 1, best + length - 1) };
}

/** Dark pixels of a row; none where they run on as only a ruling does. */
function rowInk(row: Uint8Array, height: number): number {
  let count = 0;
  let run = 0;
  let longest = 0;
  for (const value of row) {
    run = value < DARK ? run + 1 : 0;
    count += value < DARK ? 1 : 0;
    longest = Math.max(longest, run);
  }
  const isRuling = count >= row.length * 0.8 || longest > height * LONGEST_STROKE;
  return isRuling ? 0 : count;
}

function hasInk({ pixels, width }: GrayImage, x: number, { from, to }: TextToken): boolean {
  for (let y = from; y <= to; y++) if ((pixels[y * width + x] ?? 255) < DARK) return true;
  return false;
}
