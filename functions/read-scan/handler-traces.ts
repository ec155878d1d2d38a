import type { PixelBox } from "../../shared/imaging/gray-image.ts";
import { apply } from "../../shared/imaging/homography.ts";
import type { StraightPage } from "../../shared/imaging/straighten.ts";
import type { UploadedPage } from "../../shared/imaging/uploaded-page.ts";
import { placeBlocks } from "../../shared/readers/page-blocks.ts";
import type { Block } from "../../shared/reading/block.ts";
import { glyphTraces } from "../../shared/reading/suspicion/glyph-traces.ts";
import { patchedPaper } from "../../shared/reading/suspicion/glyphs/patched-paper.ts";
import type { Picture } from "../../shared/reading/suspicion/glyphs/picture.ts";
import type { Trace } from "../../shared/reading/suspicion/trace.ts";

/** Figures of fewer digits than this are months and codes: too short to compare. */
const LEAST_DIGITS = 3;

/**
 * What the pixels of a page show of a change after printing, around the figures that a reader found.
 *
 * Digits are compared on the straight page; the grain of the paper only shows on the page as it was
 * uploaded, before light and specks are taken out.
 */
export function pageTraces(
  uploaded: UploadedPage,
  straight: StraightPage,
  blocks: readonly Block[],
): readonly Trace[] {
  const figures = blocks.filter(
    ({ BlockType, Text = "" }) =>
      BlockType === "WORD" && Text.replace(/\D/gu, "").length >= LEAST_DIGITS,
  );
  const areas = placeBlocks(straight, figures);
  const placed = figures.map(({ Text = "" }, index) => ({
    text: Text,
    area: areas[index] ?? { left: 0, top: 0, right: 0, bottom: 0 },
  }));
  const page = straight.number;
  const glyphs = glyphTraces(straight.image, placed).map(({ code, area }): Trace => {
    return { code, page, box: onUpload(straight, area) };
  });
  const own = figures.map(({ Geometry }) => pixelsOf(Geometry.BoundingBox, uploaded));
  const patches = patchedPaper(greyOf(uploaded), own).flatMap((index): Trace[] => {
    const box = figures[index]?.Geometry.BoundingBox;
    if (box === undefined) return [];
    return [{ code: "PATCHED_PAPER", page, box: [box.Left, box.Top, box.Width, box.Height] }];
  });
  return [...glyphs, ...patches];
}

function onUpload(
  { toUpload }: StraightPage,
  area: PixelBox,
): readonly [number, number, number, number] {
  const corners = [
    apply(toUpload, [area.left, area.top]),
    apply(toUpload, [area.right, area.top]),
    apply(toUpload, [area.right, area.bottom]),
    apply(toUpload, [area.left, area.bottom]),
  ];
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return [round(left), round(top), round(Math.max(...xs) - left), round(Math.max(...ys) - top)];
}

function pixelsOf(
  { Left, Top, Width, Height }: Block["Geometry"]["BoundingBox"],
  { width, height }: UploadedPage,
): PixelBox {
  return {
    left: Left * width,
    top: Top * height,
    right: (Left + Width) * width,
    bottom: (Top + Height) * height,
  };
}

/** Grey as the eye weighs colours. */
function greyOf({ rgb, width, height }: UploadedPage): Picture {
  const pixels = new Uint8Array(width * height);
  for (let at = 0, from = 0; at < pixels.length; at += 1, from += 3) {
    const [red, green, blue] = [rgb[from] ?? 0, rgb[from + 1] ?? 0, rgb[from + 2] ?? 0];
    pixels[at] = (red * 77 + green * 150 + blue * 29) >> 8;
  }
  return { pixels, width, height };
}

function round(fraction: number): number {
  return Math.round(fraction * 1e6) / 1e6;
}
