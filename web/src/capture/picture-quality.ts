/** A picture in shades of grey, 0 black to 255 white, row by row. */
export interface GreyPicture {
  readonly width: number;
  readonly height: number;
  readonly shades: Uint8Array | Uint8ClampedArray;
  /** Pixels of the original's longer side, before it was made smaller for measuring. */
  readonly originalSide: number;
}

/** What is measured on a picture before it is sent. */
export interface PictureMeasures {
  readonly originalSide: number;
  /**
   * How steep the steepest edges are, 0–255: the 99th percentile of the difference between
   * neighbours two pixels apart. Print that is in focus rises within two pixels; blur spreads it.
   */
  readonly steepness: number;
  /** The shade of the paper: the 80th percentile, because paper is most of a page. */
  readonly paper: number;
  /** Share of pixels blown out to pure white while the paper around is not. */
  readonly glare: number;
}

/** What to tell somebody who takes the picture, in the order of importance. */
export type QualityAdvice = "small" | "unclear" | "dark" | "glare";

/** Below this, digits of 10 points on A4 are under 12 pixels high, and readers begin to fail. */
const SMALLEST_SIDE = 1_400;
/** Of the paper's shade. On the specimens in focus it is 0.49 and more, out of focus 0.23 and less. */
const LEAST_STEEPNESS = 0.27;
const DARKEST_PAPER = 90;
const MOST_GLARE = 0.04;
const BLOWN_OUT = 252;
const PAPER_BELOW_GLARE = 225;

/** Measures a picture; one pass over its pixels, so an old phone manages it at once. */
export function measurePicture({
  width,
  height,
  shades,
  originalSide,
}: GreyPicture): PictureMeasures {
  const counts = new Uint32Array(256);
  const edges = new Uint32Array(256);
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const shade = shades[row * width + column] ?? 0;
      counts[shade] = (counts[shade] ?? 0) + 1;
      if (column + 2 >= width) continue;
      const step = Math.abs((shades[row * width + column + 2] ?? 0) - shade);
      edges[step] = (edges[step] ?? 0) + 1;
    }
  }
  const paper = percentile(counts, 0.8);
  const blownOut = counts.slice(BLOWN_OUT).reduce((sum, count) => sum + count, 0);
  return {
    originalSide,
    steepness: percentile(edges, 0.99),
    paper,
    glare: paper < PAPER_BELOW_GLARE ? blownOut / (width * height) : 0,
  };
}

/** What could be better; empty where nothing is wrong. Advice, never a refusal. */
export function adviceOn({
  originalSide,
  steepness,
  paper,
  glare,
}: PictureMeasures): readonly QualityAdvice[] {
  const advice: QualityAdvice[] = [];
  if (originalSide < SMALLEST_SIDE) advice.push("small");
  if (steepness < LEAST_STEEPNESS * paper) advice.push("unclear");
  if (paper < DARKEST_PAPER) advice.push("dark");
  if (glare > MOST_GLARE) advice.push("glare");
  return advice;
}

function percentile(counts: Uint32Array, share: number): number {
  const total = counts.reduce((sum, count) => sum + count, 0);
  let seen = 0;
  for (let value = 0; value < counts.length; value += 1) {
    seen += counts[value] ?? 0;
    if (seen >= share * total) return value;
  }
  return counts.length - 1;
}
