import { crop, type PixelBox } from "../gray-image.ts";
import { apply } from "../homography.ts";
import type { StraightPage } from "../straighten.ts";
import { textTokens } from "../text-tokens.ts";
import type { Size } from "../warp.ts";

/** Digits fill at least this share of the box they were found in; less is a rest of a ruling. */
const LEAST_SHARE = 0.3;

/**
 * Median height of the digits as they were photographed or scanned, in pixels of the upload.
 *
 * A straightened page is always enlarged to the same size, so only this tells what was there.
 *
 * @returns `undefined` without figures, or where too few of them could be measured.
 */
export function digitHeight(
  upload: Size,
  page: StraightPage,
  figures: readonly PixelBox[],
): number | undefined {
  const heights = figures
    .flatMap((box) => {
      const { height } = textTokens(crop(page.image, box));
      const isDigit = height > (box.bottom - box.top) * LEAST_SHARE;
      return isDigit ? [height * scaleAt(upload, page, box)] : [];
    })
    .sort((a, b) => a - b);
  return heights.length < figures.length / 2 ? undefined : heights[heights.length >> 1];
}

/** Pixels of the upload to one pixel of the straight page, down the page. */
function scaleAt(
  upload: Size,
  { toUpload }: StraightPage,
  { left, top, bottom }: PixelBox,
): number {
  const [x1, y1] = apply(toUpload, [left, top]);
  const [x2, y2] = apply(toUpload, [left, bottom]);
  return Math.hypot((x2 - x1) * upload.width, (y2 - y1) * upload.height) / (bottom - top);
}
