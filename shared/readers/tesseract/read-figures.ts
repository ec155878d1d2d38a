import type { Worker } from "tesseract.js";
import { crop, type PixelBox, toPgm } from "../../imaging/gray-image.ts";
import { resize } from "../../imaging/resize.ts";
import type { StraightPage } from "../../imaging/straighten.ts";
import { trimInk } from "../../imaging/trim-ink.ts";
import type { Block } from "../../reading/block.ts";
import { pageBlocks } from "../page-blocks.ts";

/** Crops reduced to this share are read best by the integer network of `eng`. */
const SCALE = 0.75;

/** Reads the figures in given boxes of a straight page, digits only, each box on its own. */
export async function readFigures(
  worker: Worker,
  page: StraightPage,
  boxes: readonly PixelBox[],
): Promise<readonly Block[]> {
  const blocks = pageBlocks(page);
  for (const box of boxes) {
    const line = trimInk(crop(page.image, box));
    if (!line) continue;
    const image = await resize(line, {
      width: Math.round(line.width * SCALE),
      height: Math.round(line.height * SCALE),
    });
    const { data } = await worker.recognize(toPgm(image), {}, { text: true });
    const text = data.text.replace(/\s+/g, " ").trim();
    if (!/\d/.test(text)) continue;
    blocks.add("WORD", box, { Text: text, Confidence: data.confidence });
  }
  return blocks.finish();
}
