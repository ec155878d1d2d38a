import { cellGrids, type Grid } from "../../imaging/cell-grid.ts";
import type { PixelBox } from "../../imaging/gray-image.ts";
import { ruledCells } from "../../imaging/ruled-cells.ts";
import type { StraightPage } from "../../imaging/straighten.ts";
import type { Block } from "../../reading/block.ts";
import { readModel } from "../model-files.ts";
import { pageBlocks } from "../page-blocks.ts";
import { detectText } from "./detect-text.ts";
import {
  type FigureBox,
  figuresInBox,
  type KeyWordBox,
  keyWordsIn,
  type WordsBeside,
} from "./figure-boxes.ts";
import { joinThousands, mayBeThousands } from "./join-thousands.ts";
import { mergeBoxes } from "./merge-boxes.ts";
import { openNetwork } from "./onnx-session.ts";
import { holds, readCells } from "./read-cells.ts";
import { lineRecognizer, type RecognizeLine } from "./recognize-line.ts";
import { readSigns } from "./signs.ts";
import { unseenDigits } from "./unseen-digits.ts";

/** Engine and weights, as recordings name them. */
export const PP_OCR_MODEL = "ppocr-v4@1.4.2";

/** The figures of a page as blocks, and how many lines of text of any kind it holds. */
export interface PpOcrPage {
  readonly blocks: readonly Block[];
  readonly lines: number;
}

/** What a reader of words has found on a page. */
export interface WordsFound {
  readonly plainWords: readonly PixelBox[];
  /** Months and kinds of payment that no order of the paper settles. */
  readonly keyWords: readonly PixelBox[];
  /** Short numbers, such as months and codes, that the detector may have missed. */
  readonly shortNumbers: readonly PixelBox[];
}

/** PP-OCRv4 restricted to digits and to a short list of words: finds every figure on a straight page. */
export interface PpOcrReader {
  /**
   * @param words Where another reader is sure of plain words, which are then left out, and which of
   * them need a second opinion.
   * @param onFigure Called with the box and digits of each figure as soon as it is found.
   */
  read(
    page: StraightPage,
    words: Promise<WordsFound>,
    onFigure: (box: PixelBox, text: string) => void,
  ): Promise<PpOcrPage>;
  close(): Promise<void>;
}

/** Loads both networks, which then serve any number of pages. */
export async function openPpOcr(modelsFolder?: string, threads = 1): Promise<PpOcrReader> {
  const [detection, recognition] = await Promise.all([
    readModel("ch_PP-OCRv4_det_infer.onnx", modelsFolder),
    readModel("ch_PP-OCRv4_rec_infer.onnx", modelsFolder),
  ]);
  const detector = await openNetwork(detection, threads);
  const recognizer = await openNetwork(recognition, threads);
  const list = new TextDecoder().decode(await readModel("ppocr_keys_v1.txt", modelsFolder));
  const recognize = lineRecognizer(recognizer, readSigns(list));
  return {
    async read(page, words, onFigure) {
      const detected = await detectText(detector, page.image, page.dpi);
      const boxes = mergeBoxes(detected, page.rulings);
      const { plainWords, keyWords, shortNumbers } = await words;
      const lines = { recognize, page, words: { plain: plainWords, met: [] } };
      const free = await figuresIn(lines, boxes, onFigure);
      const unseen = await unseenDigits(recognize, page, lines.words, shortNumbers, free);
      for (const { box, text } of unseen) onFigure(box, text);
      const figures = [...free, ...unseen].sort(downwards);
      const named = [...lines.words.met, ...(await keyWordsIn(recognize, page, keyWords))];
      const tables = cellGrids(ruledCells(page), page.dpi);
      const cells = tables.flatMap((table) => table.cells);
      const read = await readCells(recognize, page, cells, { figures, boxes, words: plainWords });
      for (const { box, text } of read.added) onFigure(box, text);
      return { blocks: toBlocks(page, read.figures, tables, named), lines: boxes.length };
    },
    async close() {
      await detector.close();
      await recognizer.close();
    },
  };
}

/** Figures of all boxes, top to bottom; each is made known once nothing can join it any more. */
async function figuresIn(
  { recognize, page, words }: LinesToRead,
  boxes: readonly PixelBox[],
  onFigure: (box: PixelBox, text: string) => void,
): Promise<FigureBox[]> {
  const whole: FigureBox[] = [];
  const pieces: FigureBox[] = [];
  for (const box of boxes) {
    for (const figure of await figuresInBox(recognize, page, box, words)) {
      if (mayBeThousands(figure)) {
        pieces.push(figure);
      } else {
        whole.push(figure);
        onFigure(figure.box, figure.text);
      }
    }
  }
  const joined = joinThousands(pieces, page.rulings);
  for (const { box, text } of joined) onFigure(box, text);
  return [...whole, ...joined].sort(downwards);
}

const downwards = ({ box: a }: FigureBox, { box: b }: FigureBox): number =>
  a.top - b.top || a.left - b.left;

interface LinesToRead {
  readonly recognize: RecognizeLine;
  readonly page: StraightPage;
  readonly words: WordsBeside;
}

function toBlocks(
  page: StraightPage,
  figures: readonly FigureBox[],
  tables: readonly Grid[],
  named: readonly KeyWordBox[],
): readonly Block[] {
  const blocks = pageBlocks(page);
  const ids = new Map(
    figures.map((figure) => {
      const content = { Text: figure.text, Confidence: percent(figure.confidence) };
      return [figure, blocks.add("WORD", figure.box, content)];
    }),
  );
  for (const { text, confidence, box } of named) {
    blocks.add("WORD", box, { Text: text, Confidence: percent(confidence) });
  }
  for (const table of tables) {
    const cellIds = table.cells.map((cell) => {
      const inside = figures.filter((figure) => holds(cell.box, figure.box));
      const position = {
        RowIndex: cell.row,
        ColumnIndex: cell.column,
        RowSpan: cell.rowSpan,
        ColumnSpan: cell.columnSpan,
      };
      const children = inside.flatMap((figure) => ids.get(figure) ?? []);
      return blocks.add("CELL", cell.box, position, children);
    });
    blocks.add("TABLE", table.box, {}, cellIds);
  }
  return blocks.finish();
}

function percent(confidence: number): number {
  return Math.round(confidence * 10_000) / 100;
}
