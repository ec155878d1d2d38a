import type { Worker } from "tesseract.js";
import { type PixelBox, toPgm } from "../../imaging/gray-image.ts";
import { resize } from "../../imaging/resize.ts";
import type { StraightPage } from "../../imaging/straighten.ts";
import type { Block } from "../../reading/block.ts";
import { pageBlocks } from "../page-blocks.ts";

/** Resolution at which words are read best: finer print is no better, and slower. */
const WORDS_DPI = 200;

/** Confidence from which a word of letters is taken for one, in percent. */
const SURE_WORD = 45;

/** The same for words of two letters, which digits are sooner taken for. */
const SURE_SHORT_WORD = 80;

/** Two letters together that no two digits are taken for. */
const NO_DIGITS = /^[^\p{L}]*[\p{L}]*[^ОоЗзбВвІіlIOoSsBbZzgqТтЧчГг\P{L}][\p{L}]*[^\p{L}]*$/u;

/** Running text as blocks, and where plain words stand for certain. */
export interface WordsPage {
  readonly blocks: readonly Block[];
  /** In pixels of the straight page. */
  readonly plainWords: readonly PixelBox[];
}

/** Reads the running text of a straight page: a LINE block a line, a WORD block a word. */
export async function readWords(worker: Worker, page: StraightPage): Promise<WordsPage> {
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
  const plainWords = lines
    .flatMap((line) => line.words)
    .filter(({ text, confidence }) => isPlain(text, confidence))
    .map(({ bbox }) => toPage(bbox, scale));
  return { blocks: blocks.finish(), plainWords };
}

/** No digit, and three letters; a short word needs more confidence, and a sign no digit looks like. */
function isPlain(text: string, confidence: number): boolean {
  if (/\d/.test(text)) return false;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters >= 3) return confidence >= SURE_WORD;
  return confidence >= SURE_SHORT_WORD && (letters === 2 ? NO_DIGITS : /^(?:№|%)$/u).test(text);
}

function toPage(
  { x0, y0, x1, y1 }: { x0: number; y0: number; x1: number; y1: number },
  scale: number,
): PixelBox {
  return { left: x0 / scale, top: y0 / scale, right: x1 / scale, bottom: y1 / scale };
}
