import { type InkPart, type InkRange, inkParts, inkRange } from "./ink-parts.ts";
import { type Area, median, type Picture, type PlacedFigure } from "./picture.ts";

/** One digit of a figure: what it is, where it stands, and how it is drawn. */
export interface Glyph {
  readonly digit: string;
  readonly area: Area;
  /** Darkness on a grid of columns and rows laid over the glyph, 0 paper and 1 the darkest ink. */
  readonly drawing: Float32Array;
  /** Width over height. */
  readonly ratio: number;
}

/** The digits of one figure in order. */
export interface FigureGlyphs {
  readonly figure: PlacedFigure;
  readonly glyphs: readonly Glyph[];
}

const COLUMNS = 10;
const ROWS = 14;

/** Pixels looked at around the box of a figure, as a share of its height. */
const MARGIN = 0.12;

/** Digits lower than this in pixels say too little of their type. */
const LEAST_HEIGHT = 14;

/** Where ink begins, from paper to black: the darker, the better digits that touch come apart. */
const LEVELS = [0.5, 0.62, 0.74, 0.84];

/**
 * The digits of a figure one by one; undefined where the ink does not part into exactly as many
 * signs as the readers read, as where digits touch or a ruling runs through them.
 */
export function figureGlyphs(picture: Picture, figure: PlacedFigure): FigureGlyphs | undefined {
  const digits = [...figure.text].filter((sign) => /\d/u.test(sign));
  const area = widened(figure.area, picture);
  const range = inkRange(picture, area);
  for (const share of LEVELS) {
    const signs = signsAt(picture, area, range.paper - share * (range.paper - range.ink));
    if (signs?.length !== digits.length) continue;
    const glyphs = signs.map((part, index): Glyph => {
      return {
        digit: digits[index] ?? "",
        area: { left: part.left, top: part.top, right: part.right, bottom: part.bottom },
        drawing: drawingOf(picture, part, range),
        ratio: (part.right - part.left) / heightOf(part),
      };
    });
    return { figure, glyphs };
  }
  return undefined;
}

/** The parts of ink that may be digits; undefined where one of them cannot be. */
function signsAt(picture: Picture, area: Area, level: number): readonly InkPart[] | undefined {
  const parts = inkParts(picture, area, level).filter(({ count }) => count >= 6);
  const height = median(parts.map(heightOf).filter((value) => value > LEAST_HEIGHT / 2));
  const tall = parts
    .filter((part) => heightOf(part) > 0.72 * height)
    .filter((part) => !isRuling(part, height));
  const whole = tall.every((part) => isDigit(part, height) && !touches(part, area));
  return whole && height >= LEAST_HEIGHT ? tall : undefined;
}

/** A thin upright line at the side of a cell. */
function isRuling(part: InkPart, height: number): boolean {
  return part.right - part.left <= 0.12 * height || heightOf(part) > 1.45 * height;
}

const heightOf = ({ top, bottom }: InkPart): number => bottom - top;

function isDigit(part: InkPart, height: number): boolean {
  const width = part.right - part.left;
  return width < 1.1 * height;
}

/** What reaches the edge of the area may go on outside it. */
function touches(part: InkPart, area: Area): boolean {
  return part.top <= area.top || part.bottom >= area.bottom;
}

function widened({ left, top, right, bottom }: Area, { width, height }: Picture): Area {
  const by = Math.max(2, Math.round((bottom - top) * MARGIN));
  return {
    left: Math.max(0, Math.floor(left) - by),
    top: Math.max(0, Math.floor(top) - by),
    right: Math.min(width, Math.ceil(right) + by),
    bottom: Math.min(height, Math.ceil(bottom) + by),
  };
}

/** Darkness at the middle of each cell of a grid over the part, paper 0 and the figure's black 1. */
function drawingOf(
  { pixels, width }: Picture,
  part: InkPart,
  { paper, ink }: InkRange,
): Float32Array {
  const drawing = new Float32Array(COLUMNS * ROWS);
  const [wide, high] = [part.right - part.left, heightOf(part)];
  for (let row = 0; row < ROWS; row += 1) {
    for (let column = 0; column < COLUMNS; column += 1) {
      const x = part.left + ((column + 0.5) * wide) / COLUMNS - 0.5;
      const y = part.top + ((row + 0.5) * high) / ROWS - 0.5;
      const dark = (paper - sample(pixels, width, x, y)) / Math.max(1, paper - ink);
      drawing[row * COLUMNS + column] = Math.min(1, Math.max(0, dark));
    }
  }
  return drawing;
}

/** Grey between pixels. */
function sample(pixels: Uint8Array, width: number, x: number, y: number): number {
  const [left, top] = [Math.max(0, Math.floor(x)), Math.max(0, Math.floor(y))];
  const [right, down] = [x - left, y - top];
  const at = (dx: number, dy: number) => pixels[(top + dy) * width + left + dx] ?? 255;
  const upper = at(0, 0) * (1 - right) + at(1, 0) * right;
  const lower = at(0, 1) * (1 - right) + at(1, 1) * right;
  return upper * (1 - down) + lower * down;
}
