import type { PixelBox } from "../gray-image.ts";
import { apply } from "../homography.ts";
import type { StraightPage } from "../straighten.ts";
import type { UploadedPage } from "../uploaded-page.ts";
import { strokeBlur } from "./blur.ts";
import { digitHeight } from "./digit-height.ts";
import { glareShare } from "./glare.ts";

/** What was found on a page, all in pixels of the straight page. */
export interface PageContent {
  readonly figures: readonly PixelBox[];
  /** Words that are words for certain. */
  readonly words: readonly PixelBox[];
  /** Lines of text of any kind. */
  readonly lines: number;
}

/** Something doubtful about a picture, as recordings name it. */
export type PictureWarning = "DIGITS_TOO_SMALL" | "BLURRED" | "CUT_OFF" | "GLARE" | "EMPTY_PAGE";

/** What a person should know about a picture, or why it cannot be read. */
export interface PageAssessment {
  readonly refused?: { readonly code: "TOO_SMALL"; readonly message: string };
  readonly warnings: readonly PictureWarning[];
}

/** Digits lower than this are lost, and lower than that doubtful, in pixels of the upload. */
const LOST_PIXELS = 7.5;
const DOUBTFUL_PIXELS = 9.5;

/** Fewer figures say nothing about the size of the print. */
const ENOUGH_FIGURES = 5;

const BLURRED_SHARE = 0.28;
const GLARE_SHARE = 0.015;

/** A box this near to the edge of the picture, as a share of its side, is cut off. */
const EDGE_SHARE = 0.002;
const CUT_BOXES = 3;

/**
 * Judges a picture by what was read from it, and refuses only where digits are measurably too low:
 * anything else fails open, because the paper's own sums decide what is right.
 */
export function assessPage(
  upload: UploadedPage,
  page: StraightPage,
  content: PageContent,
): PageAssessment {
  const { figures, words, lines } = content;
  if (lines === 0 && words.length === 0) return { warnings: ["EMPTY_PAGE"] };
  const height = figures.length < ENOUGH_FIGURES ? undefined : digitHeight(upload, page, figures);
  if (height !== undefined && height < LOST_PIXELS) {
    const message =
      "The print is too small in this picture: photograph the page from nearer, or scan it at 300 dpi";
    return { refused: { code: "TOO_SMALL", message }, warnings: [] };
  }
  const warnings: PictureWarning[] = [];
  if (height !== undefined && height < DOUBTFUL_PIXELS) warnings.push("DIGITS_TOO_SMALL");
  if ((strokeBlur(page, figures) ?? 0) > BLURRED_SHARE) warnings.push("BLURRED");
  if (countCut(page, [...figures, ...words]) >= CUT_BOXES) warnings.push("CUT_OFF");
  if (glareShare(upload) > GLARE_SHARE) warnings.push("GLARE");
  return { warnings };
}

function countCut({ toUpload }: StraightPage, boxes: readonly PixelBox[]): number {
  const isCut = (fraction: number) => fraction < EDGE_SHARE || fraction > 1 - EDGE_SHARE;
  return boxes.filter(({ left, top, right, bottom }) =>
    [apply(toUpload, [left, top]), apply(toUpload, [right, bottom])].some(
      ([x, y]) => isCut(x) || isCut(y),
    ),
  ).length;
}
