import type { Worker } from "tesseract.js";
import { toPgm } from "../../imaging/gray-image.ts";
import { resize } from "../../imaging/resize.ts";
import type { StraightPage } from "../../imaging/straighten.ts";
import type { Block } from "../../reading/block.ts";
import { pageBlocks } from "../page-blocks.ts";

/** Resolution at which words are read best: finer print is no better, and slower. */
const WORDS_DPI = 200;

/** Reads the running text of a straight page: a LINE block a line, a WORD block a word. */
export async function readWords(worker: Worker, page: StraightPage): Promise<readonly Block[]> {
  const scale = WORDS_DPI / page.dpi;
  const image = await resize(page.image, {
    width: Math.max(1, Math.round(page.image.width * scale)),
    height: Math.max(1, Math.round(page.image.height * scale)),
  });
  const { data } = await worker.recognize(toPgm(image), {}, { text: false, blocks: true });
  const blocks = pageBlocks(page);
  const lines = (data.blocks ?? []).flatMap((block) =>
    block.paragraphs.flatMap((paragraph) => paragraph.lines),
  );
  for (const line of lines) {
    const words = line.words.filter((word) => word.text.trim() !== "");
    if (words.length === 0) continue;
    const ids = words.map(({ text, confidence, bbox }) =>
      blocks.add("WORD", toPage(bbox, scale), { Text: text.trim(), Confidence: confidence }),
    );
    const text = words.map((word) => word.text.trim()).join(" ");
    const content = { Text: text, Confidence: line.confidence };
    blocks.add("LINE", toPage(line.bbox, scale), content, ids);
  }
  return blocks.finish();
}

function toPage(
  { x0, y0, x1, y1 }: { x0: number; y0: number; x1: number; y1: number },
  scale: number,
) {
  return { left: x0 / scale, top: y0 / scale, right: x1 / scale, bottom: y1 / scale };
}
