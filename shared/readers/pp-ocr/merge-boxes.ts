import type { PixelBox } from "../../imaging/gray-image.ts";
import type { Rulings } from "../../imaging/rulings.ts";
import { isRuledBetween } from "./figure-parts.ts";

/** Boxes of one line share at least this much of the lower one's height. */
const SHARED_HEIGHT = 0.7;

/** A box more than so many times as high as another is on no line with it. */
const MOST_TIMES_HIGHER = 1.5;

/**
 * Detected boxes with those joined that overlap on one line: in typewritten type the detector takes
 * the wide gap around a comma for the end of a line and would cut an amount in two.
 *
 * Boxes on two sides of a ruling stay apart, however near they come.
 */
export function mergeBoxes(boxes: readonly PixelBox[], rulings: Rulings): PixelBox[] {
  const merged: PixelBox[] = [];
  for (const box of [...boxes].sort((a, b) => a.left - b.left)) {
    const at = merged.findIndex((before) => isContinued(before, box, rulings));
    const before = merged[at];
    if (before) merged[at] = union(before, box);
    else merged.push(box);
  }
  return merged.sort((a, b) => a.top - b.top || a.left - b.left);
}

function isContinued(before: PixelBox, box: PixelBox, rulings: Rulings): boolean {
  if (box.left > before.right) return false;
  const shared = Math.min(before.bottom, box.bottom) - Math.max(before.top, box.top);
  const heights = [before.bottom - before.top, box.bottom - box.top];
  const lower = Math.min(...heights);
  if (shared < lower * SHARED_HEIGHT || Math.max(...heights) > lower * MOST_TIMES_HIGHER) {
    return false;
  }
  // Each box reaches past its text by about half its height.
  const reach = lower / 2;
  return !isRuledBetween(rulings, before.right - reach, box.left + reach, box);
}

function union(a: PixelBox, b: PixelBox): PixelBox {
  return {
    left: Math.min(a.left, b.left),
    top: Math.min(a.top, b.top),
    right: Math.max(a.right, b.right),
    bottom: Math.max(a.bottom, b.bottom),
  };
}
