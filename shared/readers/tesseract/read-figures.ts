import type { Worker } from "tesseract.js";
import { cropText } from "../../imaging/crop-text.ts";
import { type GrayImage, type PixelBox, toPgm } from "../../imaging/gray-image.ts";
import { resize } from "../../imaging/resize.ts";
import type { StraightPage } from "../../imaging/straighten.ts";
import { trimInk } from "../../imaging/trim-ink.ts";
import type { Block } from "../../reading/block.ts";
import { pageBlocks } from "../page-blocks.ts";

/**
 * Shares to which crops are reduced. At the first the integer network of `eng` reads most figures; one
 * that it does not read surely there, a short one mostly, is often plain at another.
 */
const SCALES = [0.75, 1, 0.5] as const;

/** Confidence from which no other scale is tried, in percent. */
const SURE = 50;

/** A second opinion on figures, asked for box by box. */
export interface FigureOpinions {
  /** Reads the figure in a box; the answer is waited for at the end. */
  show(box: PixelBox): void;
  /** What was read in all boxes shown, in their order. */
  blocks(): Promise<readonly Block[]>;
}

/** Reads figures on a straight page, digits only, each box on its own as it is shown. */
export function readFigures(started: Promise<Worker>, page: StraightPage): FigureOpinions {
  const asked: { box: PixelBox; answer: Promise<FigureOpinion | undefined> }[] = [];
  return {
    show(box) {
      const answer = readBox(started, page, box);
      answer.catch(() => undefined); // A failure is met again when the answers are collected.
      asked.push({ box, answer });
    },
    async blocks() {
      const blocks = pageBlocks(page);
      for (const { box, answer } of asked) {
        const opinion = await answer;
        if (!opinion) continue;
        blocks.add("WORD", box, { Text: opinion.text, Confidence: opinion.confidence });
      }
      return blocks.finish();
    },
  };
}

interface FigureOpinion {
  readonly text: string;
  readonly confidence: number;
}

async function readBox(
  started: Promise<Worker>,
  page: StraightPage,
  box: PixelBox,
): Promise<FigureOpinion | undefined> {
  const line = trimInk(cropText(page, box));
  if (!line) return undefined;
  const worker = await started;
  let surest: FigureOpinion | undefined;
  for (const scale of SCALES) {
    const opinion = await readAt(worker, line, scale);
    if (opinion && opinion.confidence > (surest?.confidence ?? -1)) surest = opinion;
    if (surest && surest.confidence >= SURE) break;
  }
  return surest;
}

async function readAt(
  worker: Worker,
  line: GrayImage,
  scale: number,
): Promise<FigureOpinion | undefined> {
  const size = {
    width: Math.max(1, Math.round(line.width * scale)),
    height: Math.max(1, Math.round(line.height * scale)),
  };
  const { data } = await worker.recognize(toPgm(await resize(line, size)), {}, { text: true });
  const text = data.text.replace(/\s+/g, " ").replace(/^\D+|[\s.,-]+$/g, "");
  return /\d/.test(text) ? { text, confidence: data.confidence } : undefined;
}
