import { cellGrids, type Grid } from "../../imaging/cell-grid.ts";
import type { PixelBox } from "../../imaging/gray-image.ts";
import { ruledCells } from "../../imaging/ruled-cells.ts";
import type { StraightPage } from "../../imaging/straighten.ts";
import type { Block } from "../../reading/block.ts";
import { readModel } from "../model-files.ts";
import { pageBlocks } from "../page-blocks.ts";
import { detectText } from "./detect-text.ts";
import { type FigureBox, figuresInBox } from "./figure-boxes.ts";
import { joinThousands, mayBeThousands } from "./join-thousands.ts";
import { mergeBoxes } from "./merge-boxes.ts";
import { openNetwork } from "./onnx-session.ts";
import { holds, readCells } from "./read-cells.ts";
import { lineRecognizer, type RecognizeLine } from "./recognize-line.ts";
import { readSigns } from "./signs.ts";

/** Engine and weights, as recordings name them. */
export const PP_OCR_MODEL = "ppocr-v4@1.4.2";

/** The figures of a page as blocks, and how many lines of text of any kind it holds. */
export interface PpOcrPage {
  readonly blocks: readonly Block[];
  readonly lines: number;
}

/** PP-OCRv4 restricted to digits: finds every figure on a straight page. */
export interface PpOcrReader {
  /**
   * @param words Where another reader is sure of plain words, which are then left out.
   * @param onFigure Called with the box of each figure as soon as it is found.
   */
  read(
    page: StraightPage,
    words: Promise<readonly PixelBox[]>,
    onFigure: (box: PixelBox) => void,
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
      const lines = { recognize, page, words: await words };
      const figures = await figuresIn(lines, boxes, onFigure);
      const tables = cellGrids(ruledCells(page), page.dpi);
      const cells = tables.flatMap((table) => table.cells);
      const read = await readCells(recognize, page, cells, { figures, boxes, words: lines.words });
      for (const { box } of read.added) onFigure(box);
      return { blocks: toBlocks(page, read.figures, tables), lines: boxes.length };
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
  onFigure: (box: PixelBox) => void,
): Promise<FigureBox[]> {
  const whole: FigureBox[] = [];
  const pieces: FigureBox[] = [];
  for (const box of boxes) {
    for (const figure of await figuresInBox(recognize, page, box, words)) {
      if (mayBeThousands(figure)) {
        pieces.push(figure);
      } else {
        whole.push(figure);
        onFigure(figure.box);
      }
    }
  }
  const joined = joinThousands(pieces, page.rulings);
  for (const { box } of joined) onFigure(box);
  return [...whole, ...joined].sort((a, b) => a.box.top - b.box.top || a.box.left - b.box.left);
}

interface LinesToRead {
  readonly recognize: RecognizeLine;
  readonly page: StraightPage;
  readonly words: readonly PixelBox[];
}

function toBlocks(
  page: StraightPage,
  figures: readonly FigureBox[],
  tables: readonly Grid[],
): readonly Block[] {
  const blocks = pageBlocks(page);
  const ids = new Map(
    figures.map((figure) => {
      const content = { Text: figure.text, Confidence: percent(figure.confidence) };
      return [figure, blocks.add("WORD", figure.box, content)];
    }),
  );
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
