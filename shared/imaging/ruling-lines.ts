import type { Rulings } from "./rulings.ts";

/** One ruling as a straight line: its slope against its own axis, its middle and its length. */
export interface RulingLine {
  readonly slope: number;
  readonly x: number;
  readonly y: number;
  readonly length: number;
}

/** Shortest line that says something about the page's shape, in inches. */
const SHORTEST_INCHES = { horizontal: 1.2, vertical: 0.5 };

/** The long rulings of a page, as lines: what is left of perspective shows in their slopes. */
export function rulingLines(rulings: Rulings, dpi: number) {
  const { horizontal, vertical, width, height } = rulings;
  return {
    horizontal: linesIn(horizontal, { width, height }, false, dpi * SHORTEST_INCHES.horizontal),
    vertical: linesIn(vertical, { width, height }, true, dpi * SHORTEST_INCHES.vertical),
  };
}

function linesIn(
  mask: Uint8Array,
  size: { width: number; height: number },
  vertical: boolean,
  shortest: number,
): RulingLine[] {
  const seen = new Uint8Array(mask.length);
  const lines: RulingLine[] = [];
  for (let i = 0; i < mask.length; i++) {
    if (mask[i] !== 1 || seen[i] === 1) continue;
    const line = lineThrough(gather(mask, seen, i, size), size.width, vertical);
    if (line && line.length >= shortest) lines.push(line);
  }
  return lines;
}

/** The pixels of one ruling: those within two pixels of each other. */
function gather(
  mask: Uint8Array,
  seen: Uint8Array,
  from: number,
  { width, height }: { width: number; height: number },
): number[] {
  const pixels = [from];
  seen[from] = 1;
  for (let i = 0; i < pixels.length; i++) {
    const at = pixels[i] ?? 0;
    const x = at % width;
    const y = (at - x) / width;
    for (let row = Math.max(0, y - 2); row <= Math.min(height - 1, y + 2); row++) {
      for (let column = Math.max(0, x - 2); column <= Math.min(width - 1, x + 2); column++) {
        const next = row * width + column;
        if (mask[next] !== 1 || seen[next] === 1) continue;
        seen[next] = 1;
        pixels.push(next);
      }
    }
  }
  return pixels;
}

function lineThrough(
  pixels: readonly number[],
  width: number,
  vertical: boolean,
): RulingLine | undefined {
  const count = pixels.length;
  let sumX = 0;
  let sumY = 0;
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  let square = 0;
  let product = 0;
  for (const pixel of pixels) {
    const x = pixel % width;
    const y = (pixel - x) / width;
    const along = vertical ? y : x;
    sumX += x;
    sumY += y;
    square += along * along;
    product += x * y;
    low = Math.min(low, along);
    high = Math.max(high, along);
  }
  const along = vertical ? sumY : sumX;
  const determinant = count * square - along * along;
  if (determinant === 0) return undefined;
  const slope = (count * product - sumX * sumY) / determinant;
  return { slope, x: sumX / count, y: sumY / count, length: high - low };
}
