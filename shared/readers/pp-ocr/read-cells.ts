import type { GridCell } from "../../imaging/cell-grid.ts";
import { cropText } from "../../imaging/crop-text.ts";
import type { PixelBox } from "../../imaging/gray-image.ts";
import type { StraightPage } from "../../imaging/straighten.ts";
import { trimInk } from "../../imaging/trim-ink.ts";
import { type FigureBox, recognizeFigure } from "./figure-boxes.ts";
import type { RecognizeLine } from "./recognize-line.ts";

/** Lowest probability of a sign from which a figure needs no second look. */
const SURE = 0.9;

/** Rest of a ruling inside a cell, in pixels. */
const BORDER = 3;

/** What was found without looking at rulings. */
export interface FreeFinds {
  readonly figures: readonly FigureBox[];
  /** All detected lines of text, figures or not. */
  readonly boxes: readonly PixelBox[];
  readonly words: readonly PixelBox[];
}

/** All figures, and those among them that only the cells showed. */
export interface CellFinds {
  readonly figures: readonly FigureBox[];
  readonly added: readonly FigureBox[];
}

/**
 * Looks a second time where a ruled cell holds one doubtful figure, or ink that nobody detected, and
 * keeps the surer of both readings.
 */
export async function readCells(
  recognize: RecognizeLine,
  page: StraightPage,
  cells: readonly GridCell[],
  free: FreeFinds,
): Promise<CellFinds> {
  const figures = [...free.figures];
  const added: FigureBox[] = [];
  for (const { box } of cells) {
    const inside = figures.filter((figure) => holds(box, figure.box));
    const [doubtful] = inside;
    const isBare =
      inside.length === 0 && ![...free.boxes, ...free.words].some((found) => holds(box, found));
    const isDoubtful = inside.length === 1 && doubtful !== undefined && doubtful.confidence < SURE;
    if (!isBare && !isDoubtful) continue;
    const figure = await readCell(recognize, page, box);
    if (!figure) continue;
    if (!doubtful) {
      figures.push(figure);
      added.push(figure);
    } else if (figure.confidence > doubtful.confidence) {
      figures[figures.indexOf(doubtful)] = { ...figure, box: doubtful.box };
    }
  }
  return { figures, added };
}

async function readCell(
  recognize: RecognizeLine,
  page: StraightPage,
  cell: PixelBox,
): Promise<FigureBox | undefined> {
  const box = {
    left: cell.left + BORDER,
    top: cell.top + BORDER,
    right: cell.right - BORDER,
    bottom: cell.bottom - BORDER,
  };
  const line = trimInk(cropText(page, box));
  const figure = line && (await recognizeFigure(recognize, line)).figure;
  return figure && { text: figure.text, confidence: figure.confidence, box, ink: box };
}

/** Whether the middle of one box lies inside another. */
export function holds(outer: PixelBox, inner: PixelBox): boolean {
  const x = (inner.left + inner.right) / 2;
  const y = (inner.top + inner.bottom) / 2;
  return x > outer.left && x < outer.right && y > outer.top && y < outer.bottom;
}
