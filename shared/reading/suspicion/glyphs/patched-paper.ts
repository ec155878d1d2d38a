import { type Area, median, type Picture } from "./picture.ts";

/** Paper with less grain than this shows nothing: a print by a program has none anywhere. */
const LEAST_GRAIN = 1.6;

/** Grain below this share of the page's is not that paper's. */
const SMOOTH_SHARE = 0.45;

/** The grain of the other figures must be alike, or the page tells nothing. */
const STEADY_SHARE = 0.68;

/** Share of a box above and below that is left out: a patch is as high as its digits, not its box. */
const OUTSIDE = 0.3;

/** Fewer figures than this do not show how grainy the page is. */
const LEAST_FIGURES = 6;

/**
 * Which figures of an uploaded page stand on paper much smoother than the rest of the page does: a
 * patch, as erasing and typing anew leaves it in a scan.
 *
 * @param areas The places of figures in the picture as uploaded, before any cleaning.
 */
export function patchedPaper(picture: Picture, areas: readonly Area[]): readonly number[] {
  const grain = areas.map((area) => grainOf(picture, area));
  const usual = median(grain);
  if (areas.length < LEAST_FIGURES || usual < LEAST_GRAIN) return [];
  const smooth = [...grain.keys()].filter((index) => (grain[index] ?? 0) < SMOOTH_SHARE * usual);
  const others = grain.filter((_, index) => !smooth.includes(index));
  const steady = others.filter((value) => value > STEADY_SHARE * usual).length;
  const few = smooth.length > 1 && smooth.length * 2 <= areas.length;
  return few && steady >= 0.9 * others.length ? smooth : [];
}

/**
 * How much neighbouring pixels of bare paper differ in the area: the median step to the right, over
 * pixels that are not near ink. Steps, so that light falling off does not count.
 */
function grainOf({ pixels, width, height }: Picture, area: Area): number {
  const edge = (area.bottom - area.top) * OUTSIDE;
  const [left, top] = [
    Math.max(0, Math.floor(area.left)),
    Math.max(0, Math.floor(area.top + edge)),
  ];
  const right = Math.min(width - 2, Math.ceil(area.right));
  const bottom = Math.min(height, Math.ceil(area.bottom - edge));
  const greys: number[] = [];
  for (let y = top; y < bottom; y += 1) {
    for (let x = left; x < right; x += 1) greys.push(pixels[y * width + x] ?? 255);
  }
  const middle = median(greys);
  const paper = median(greys.filter((grey) => grey >= middle));
  const steps: number[] = [];
  for (let y = top; y < bottom; y += 1) {
    for (let x = left; x < right; x += 1) {
      const [one, other] = [pixels[y * width + x] ?? 255, pixels[y * width + x + 1] ?? 255];
      if (Math.min(one, other) > paper - 40) steps.push(Math.abs(one - other));
    }
  }
  return mean(steps);
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
