import { crop, type GrayImage, type PixelBox } from "../gray-image.ts";
import type { StraightPage } from "../straighten.ts";
import { textTokens } from "../text-tokens.ts";

/**
 * How far strokes run out, as a share of the height of the digits: the distance from ink to paper
 * at the sharpest edges. Median over the figures of a page.
 *
 * @returns `undefined` without figures.
 */
export function strokeBlur(page: StraightPage, figures: readonly PixelBox[]): number | undefined {
  const shares = figures
    .map((box) => {
      const figure = crop(page.image, box);
      return edgeWidth(figure) / textTokens(figure).height;
    })
    .sort((a, b) => a - b);
  return shares[shares.length >> 1];
}

/** Pixels that the steepest tenth of all edges needs from ink to paper. */
function edgeWidth({ pixels, width }: GrayImage): number {
  const steps: number[] = [];
  let darkest = 255;
  let brightest = 0;
  for (let at = 1; at < pixels.length - 1; at++) {
    const value = pixels[at] ?? 0;
    darkest = Math.min(darkest, value);
    brightest = Math.max(brightest, value);
    const step = Math.abs((pixels[at + 1] ?? 0) - (pixels[at - 1] ?? 0)) / 2;
    const wraps = at % width === 0 || at % width === width - 1;
    if (step > 8 && !wraps) steps.push(step);
  }
  steps.sort((a, b) => b - a);
  const steep = steps[Math.floor(steps.length * 0.1)];
  return steep === undefined ? width : (brightest - darkest) / steep;
}
