import { getDocumentProxy } from "unpdf";
import type { Block } from "../../reading/block.ts";
import { textBlocks } from "./text-blocks.ts";
import { linesOf, type TextRun, wordsOf } from "./text-run.ts";

/** Letters and digits from which a page counts as text; a scan has none, or a scanner's mark. */
const LEAST_SIGNS = 60;

/** The text that a PDF carries, page by page. */
export interface TextLayer {
  readonly pages: number;
  /** Blocks of a page, from 1; `undefined` for a page that is a picture. */
  page(number: number): Promise<readonly Block[] | undefined>;
  close(): Promise<void>;
}

/**
 * Opens a PDF for its text.
 *
 * @throws {Error} If the file is damaged or needs a password.
 */
export async function openTextLayer(bytes: Uint8Array): Promise<TextLayer> {
  // The parser takes its input over, so it gets a copy.
  const document = await getDocumentProxy(new Uint8Array(bytes), {
    isEvalSupported: false,
    disableFontFace: true,
    verbosity: 0,
  });
  return {
    pages: document.numPages,
    async page(number) {
      const page = await document.getPage(number);
      const viewport = page.getViewport({ scale: 1 });
      const { items } = await page.getTextContent();
      const runs = items.flatMap((item) =>
        "str" in item ? [toRun(item, viewport.transform)] : [],
      );
      page.cleanup();
      const lines = linesOf(wordsOf(runs));
      const signs = lines.flat().reduce((sum, { text }) => sum + countSigns(text), 0);
      return signs < LEAST_SIGNS ? undefined : textBlocks(number, viewport, lines);
    },
    async close() {
      await document.cleanup();
      await document.loadingTask.destroy();
    },
  };
}

function countSigns(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}

/** A run in the place where it is shown: the page may be turned, the type may not. */
function toRun(
  item: { str: string; transform: readonly number[]; width: number; height: number },
  [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: readonly number[],
): TextRun {
  const [, , skewX = 0, scaleY = 0, x = 0, y = 0] = item.transform;
  const size = Math.hypot(skewX, scaleY) || item.height;
  return {
    text: item.str,
    x: a * x + c * y + e,
    y: b * x + d * y + f,
    width: item.width,
    size,
  };
}
