import { blank, type GrayImage } from "./gray-image.ts";

const DARK = 140;

/** Part of the ink that stands together. */
interface Span {
  readonly from: number;
  readonly to: number;
  readonly ink: number;
}

/** White left around the ink, as a share of its height. */
const MARGIN = 0.22;

/** Least width over height of the trimmed picture. */
const LEAST_ASPECT = 2;

/**
 * The main line of text in a picture, with an even white margin, at least twice as wide as high.
 *
 * Rests of rulings, specks and neighbouring lines fall away.
 *
 * @returns `undefined` if there is no ink to speak of.
 */
export function trimInk(image: GrayImage): GrayImage | undefined {
  const { width, height } = image;
  const lines = spans(rowInk(image, 0, height), 0);
  const line = heaviest(lines);
  if (!line || line.to - line.from < 8 || line.ink < 30) return undefined;
  const lineHeight = line.to - line.from + 1;
  const groups = spans(columnInk(image, line), lineHeight * 1.1);
  const most = heaviest(groups)?.ink ?? 0;
  const kept = groups.filter((group) => group.ink > most * 0.12);
  const left = kept[0]?.from ?? 0;
  const right = kept.at(-1)?.to ?? 0;
  if (kept.length === 0 || right - left < 3) return undefined;
  const margin = Math.max(5, Math.round(lineHeight * MARGIN));
  const inner = right - left + 1 + 2 * margin;
  const trimmedHeight = lineHeight + 2 * margin;
  const trimmed = blank(Math.max(inner, Math.round(trimmedHeight * LEAST_ASPECT)), trimmedHeight);
  const shift = (trimmed.width - inner) >> 1;
  const top = Math.max(0, line.from - 2);
  for (let y = top; y <= Math.min(height - 1, line.to + 2); y++) {
    const from = Math.max(0, left - margin);
    const row = image.pixels.subarray(
      y * width + from,
      y * width + Math.min(width - 1, right + margin) + 1,
    );
    const to = (y - line.from + margin) * trimmed.width + shift + from - left + margin;
    trimmed.pixels.set(row, to);
  }
  return trimmed;
}

function rowInk({ pixels, width }: GrayImage, from: number, to: number): number[] {
  const ink: number[] = [];
  for (let y = from; y < to; y++) {
    let count = 0;
    for (let x = 0; x < width; x++) if ((pixels[y * width + x] ?? 255) < DARK) count++;
    ink.push(count);
  }
  return ink;
}

function columnInk({ pixels, width }: GrayImage, line: Span): number[] {
  const ink: number[] = [];
  for (let x = 0; x < width; x++) {
    let count = 0;
    for (let y = line.from; y <= line.to; y++) if ((pixels[y * width + x] ?? 255) < DARK) count++;
    ink.push(count);
  }
  return ink;
}

/** Runs of at least two ink pixels a line, joined over gaps up to a width. */
function spans(ink: readonly number[], gap: number): Span[] {
  const found: Span[] = [];
  let from = -1;
  let last = -1;
  let sum = 0;
  for (let i = 0; i <= ink.length; i++) {
    const count = ink[i] ?? 0;
    if (count >= 2) {
      if (from < 0) from = i;
      last = i;
      sum += count;
    } else if (from >= 0 && (i === ink.length || i - last > gap)) {
      found.push({ from, to: last, ink: sum });
      from = -1;
      sum = 0;
    }
  }
  return found;
}

function heaviest(found: readonly Span[]): Span | undefined {
  return found.reduce<Span | undefined>(
    (most, span) => (most && most.ink >= span.ink ? most : span),
    undefined,
  );
}
