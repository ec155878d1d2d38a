import { blank, type GrayImage, type PixelBox } from "../../imaging/gray-image.ts";
import { inkBounds } from "../../imaging/ink-bounds.ts";
import { resize } from "../../imaging/resize.ts";
import type { Network } from "./onnx-session.ts";

/** Resolution at which the detector sees the page: finer finds the same boxes, and takes longer. */
const DETECTION_DPI = 120;

/** The detector wants sides that are multiples of this. */
const STRIDE = 32;

/** Colour statistics the network was trained with, per channel. */
const MEANS = [0.485, 0.456, 0.406];
const DEVIATIONS = [0.229, 0.224, 0.225];

/** White left around the print, in reduced pixels. */
const WHITE_AROUND = 10;

/** A pixel belongs to text from this probability on; a box stands from this mean on. */
const PIXEL_PROBABILITY = 0.3;
const BOX_PROBABILITY = 0.5;

/** The network marks the core of each line; the box is that core grown by this ratio. */
const GROWTH = 1.6;

/** Finds the boxes of text lines on a page, in its own pixels, top to bottom. */
export async function detectText(
  network: Network,
  image: GrayImage,
  dpi: number,
): Promise<PixelBox[]> {
  const scale = DETECTION_DPI / dpi;
  const reduced = await resize(image, {
    width: Math.max(1, Math.round(image.width * scale)),
    height: Math.max(1, Math.round(image.height * scale)),
  });
  const printed = printedPart(reduced);
  if (!printed) return [];
  const { width, height, left, top } = printed;
  const { values } = await network.run(normalize(printed.image), height, width);
  const toPage = { x: image.width / reduced.width, y: image.height / reduced.height };
  return components(values, width, height)
    .map((box) => grow(moved(box, left, top), image, toPage))
    .sort((a, b) => a.top - b.top || a.left - b.left);
}

const moved = (box: PixelBox, x: number, y: number): PixelBox => ({
  left: box.left + x,
  top: box.top + y,
  right: box.right + x,
  bottom: box.bottom + y,
});

/** The part of a page that has ink, its sides as the detector wants them: margins cost time. */
function printedPart(page: GrayImage) {
  const ink = inkBounds(page);
  if (!ink) return undefined;
  const across = span(ink.left, ink.right, page.width);
  const down = span(ink.top, ink.bottom, page.height);
  const image = blank(across.length, down.length);
  for (let y = 0; y < Math.min(down.length, page.height - down.from); y++) {
    const from = (down.from + y) * page.width + across.from;
    const length = Math.min(across.length, page.width - across.from);
    image.pixels.set(page.pixels.subarray(from, from + length), y * across.length);
  }
  return { image, width: across.length, height: down.length, left: across.from, top: down.from };
}

/** The stretch from one to another position with some white around, a multiple of the stride. */
function span(first: number, last: number, side: number) {
  const from = Math.max(0, first - WHITE_AROUND);
  const to = Math.min(side, last + 1 + WHITE_AROUND);
  return { from, length: Math.ceil((to - from) / STRIDE) * STRIDE };
}

function normalize({ pixels }: GrayImage): Float32Array {
  const input = new Float32Array(3 * pixels.length);
  for (let channel = 0; channel < 3; channel++) {
    const mean = MEANS[channel] ?? 0;
    const deviation = DEVIATIONS[channel] ?? 1;
    const start = channel * pixels.length;
    for (let i = 0; i < pixels.length; i++) {
      input[start + i] = ((pixels[i] ?? 0) / 255 - mean) / deviation;
    }
  }
  return input;
}

/** Boxes around the pixels that stand together and are probably text. */
function components(probabilities: Float32Array, width: number, height: number): PixelBox[] {
  const seen = new Uint8Array(width * height);
  const boxes: PixelBox[] = [];
  for (let i = 0; i < seen.length; i++) {
    if (seen[i] === 1 || (probabilities[i] ?? 0) < PIXEL_PROBABILITY) continue;
    const { box, mean } = gather(probabilities, seen, i, width);
    const isText = box.right - box.left > 3 && box.bottom - box.top > 2;
    if (isText && mean >= BOX_PROBABILITY) boxes.push(box);
  }
  return boxes;
}

function gather(probabilities: Float32Array, seen: Uint8Array, from: number, width: number) {
  const pending = [from];
  seen[from] = 1;
  let left = width;
  let right = 0;
  let top = seen.length;
  let bottom = 0;
  let sum = 0;
  let count = 0;
  for (let at = pending.pop(); at !== undefined; at = pending.pop()) {
    const x = at % width;
    const y = (at - x) / width;
    left = Math.min(left, x);
    right = Math.max(right, x + 1);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y + 1);
    sum += probabilities[at] ?? 0;
    count++;
    for (const next of [x > 0 ? at - 1 : -1, x < width - 1 ? at + 1 : -1, at - width, at + width]) {
      if (seen[next] !== 0 || (probabilities[next] ?? 0) < PIXEL_PROBABILITY) continue;
      seen[next] = 1;
      pending.push(next);
    }
  }
  return { box: { left, top, right, bottom }, mean: sum / count };
}

function grow(box: PixelBox, image: GrayImage, toPage: { x: number; y: number }): PixelBox {
  const width = box.right - box.left;
  const height = box.bottom - box.top;
  const margin = (width * height * GROWTH) / (2 * (width + height));
  return {
    left: Math.max(0, (box.left - margin) * toPage.x),
    top: Math.max(0, (box.top - margin) * toPage.y),
    right: Math.min(image.width, (box.right + margin) * toPage.x),
    bottom: Math.min(image.height, (box.bottom + margin) * toPage.y),
  };
}
