import type { Worker } from "tesseract.js";
import { cropText } from "../../imaging/crop-text.ts";
import { type GrayImage, type PixelBox, toPgm } from "../../imaging/gray-image.ts";
import { resize } from "../../imaging/resize.ts";
import type { StraightPage } from "../../imaging/straighten.ts";
import { trimInk } from "../../imaging/trim-ink.ts";
import type { Block } from "../../reading/block.ts";
import { pageBlocks } from "../page-blocks.ts";

/** Crops reduced to this share are read best by the integer network of `eng`. */
const SCALE = 0.75;

/** Other shares, for what is not read surely there: short figures mostly. */
const OTHER_SCALES = [1, 0.5] as const;

/** Confidence from which a reading is sure, in percent. */
const SURE = 50;

/** A second opinion on figures, asked for box by box. */
export interface FigureOpinions {
  /**
   * Reads the figure in a box; the answer is waited for at the end.
   *
   * @param text What another reader read there: where this one differs it looks at other sizes too.
   */
  show(box: PixelBox, text: string): void;
  /** What was read in all boxes shown, in their order. */
  blocks(): Promise<readonly Block[]>;
}

/** Reads figures on a straight page, digits only, each box on its own as it is shown. */
export function readFigures(started: Promise<Worker>, page: StraightPage): FigureOpinions {
  const asked: { box: PixelBox; answer: Promise<FigureOpinion | undefined> }[] = [];
  return {
    show(box, text) {
      const answer = readBox(started, page, box, text);
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
  text: string,
): Promise<FigureOpinion | undefined> {
  const line = trimInk(cropText(page, box));
  if (!line) return undefined;
  const worker = await started;
  const first = await readAt(worker, line, SCALE);
  if (first && first.confidence >= SURE && digitsOf(first.text) === digitsOf(text)) return first;
  const others: FigureOpinion[] = [];
  for (const scale of OTHER_SCALES) {
    const opinion = await readAt(worker, line, scale);
    if (opinion && opinion.confidence >= SURE) others.push(opinion);
  }
  return weigh(first, others);
}

const digitsOf = (text: string): string => text.replace(/\D/g, "");

/** A first reading, however unsure, gives way only to two others that are sure and agree. */
function weigh(
  first: FigureOpinion | undefined,
  others: readonly FigureOpinion[],
): FigureOpinion | undefined {
  const [one, other] = others;
  if (one && other) return one.text === other.text ? one : first;
  return first ?? one;
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
