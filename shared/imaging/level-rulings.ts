import { robustFit } from "./fit-line.ts";
import {
  compose,
  type Homography,
  ontoQuad,
  type PixelPoint,
  type Quad,
  translation,
} from "./homography.ts";
import { rulingLines } from "./ruling-lines.ts";
import type { Rulings } from "./rulings.ts";

/** A miss of the slope, in pixels a pixel, that no ruling is dropped for. */
const SLOPE_TOLERANCE = 0.004;

/** Bend below which a page counts as straight, in inches. */
const STRAIGHT_INCHES = 0.01;

/**
 * The map that levels what is left of shear and perspective, measured on the rulings themselves:
 * slopes of the horizontals grow with y, of the verticals with x.
 *
 * @returns The map from the levelled page to this one; `undefined` if nothing is to be done, or the
 * rulings are too few or too wild to trust.
 */
export function levelRulings(rulings: Rulings, dpi: number): Homography | undefined {
  const { horizontal, vertical } = rulingLines(rulings, dpi);
  if (horizontal.length < 3) return undefined;
  const acrossPage = robustFit(
    horizontal.map(({ slope, y, length }) => ({ value: slope, at: y, weight: length })),
    SLOPE_TOLERANCE,
  );
  const downPage =
    vertical.length >= 4
      ? robustFit(
          vertical.map(({ slope, x, length }) => ({ value: slope, at: x, weight: length })),
          SLOPE_TOLERANCE,
        )
      : { slope: 0, offset: -acrossPage.offset };
  const { width, height } = rulings;
  const frame = {
    left: width * 0.08,
    right: width * 0.92,
    top: height * 0.08,
    bottom: height * 0.92,
  };
  const bent = ([x, y]: PixelPoint): PixelPoint => {
    const across = acrossPage.offset + acrossPage.slope * y;
    const down = downPage.offset + downPage.slope * x;
    const bentY =
      (y + across * (x - width / 2) - (across * down * height) / 2) / (1 - across * down);
    return [x + down * (bentY - height / 2), bentY];
  };
  const straight: Quad = [
    [frame.left, frame.top],
    [frame.right, frame.top],
    [frame.right, frame.bottom],
    [frame.left, frame.bottom],
  ];
  const corners: Quad = [
    bent(straight[0]),
    bent(straight[1]),
    bent(straight[2]),
    bent(straight[3]),
  ];
  const bend = Math.max(...corners.map((corner, i) => gap(corner, straight[i] ?? corner)));
  if (bend < dpi * STRAIGHT_INCHES || bend > width * 0.25) return undefined;
  const onto = ontoQuad(frame.right - frame.left, frame.bottom - frame.top, corners);
  return compose(onto, translation(-frame.left, -frame.top));
}

function gap([x1, y1]: PixelPoint, [x2, y2]: PixelPoint): number {
  return Math.hypot(x1 - x2, y1 - y2);
}
