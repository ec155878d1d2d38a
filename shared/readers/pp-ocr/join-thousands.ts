import type { Rulings } from "../../imaging/rulings.ts";
import type { FigureBox } from "./figure-boxes.ts";
import { isRuledBetween } from "./figure-parts.ts";

/** What thousands look like before a gap, and what follows it. */
const BEFORE = /^\d{1,3}$/;
const AFTER = /^\d{3}([.,-]\d\d|=)?$/;

/** From the last digit before a gap to the first after it, in widths of a digit: typewritten type
 * leaves one sign out, so that this is two. */
const MOST_PITCHES = 2.6;

/** Whether a figure may be a piece of one whose thousands stand apart. */
export function mayBeThousands({ text }: FigureBox): boolean {
  return BEFORE.test(text) || AFTER.test(text);
}

/** Figures with the pieces joined that stand one blank apart, as `4 285,81` in typewritten type. */
export function joinThousands(figures: readonly FigureBox[], rulings: Rulings): FigureBox[] {
  const rest = [...figures].sort((a, b) => a.box.left - b.box.left);
  const joined: FigureBox[] = [];
  for (let piece = rest.shift(); piece; piece = rest.shift()) {
    let figure = piece;
    let last = piece;
    for (let next = follower(last, rest, rulings); next; next = follower(last, rest, rulings)) {
      rest.splice(rest.indexOf(next), 1);
      figure = join(figure, next);
      last = next;
    }
    joined.push(figure);
  }
  return joined;
}

function follower(
  last: FigureBox,
  rest: readonly FigureBox[],
  rulings: Rulings,
): FigureBox | undefined {
  if (!BEFORE.test(last.text)) return undefined;
  return rest.find((next) => AFTER.test(next.text) && isOneBlankApart(last, next, rulings));
}

function isOneBlankApart(last: FigureBox, next: FigureBox, rulings: Rulings): boolean {
  const middle = (next.box.top + next.box.bottom) / 2;
  if (middle < last.box.top || middle > last.box.bottom) return false;
  const gap = next.ink.left - last.ink.right;
  const pitch = (next.ink.right - next.ink.left) / next.text.length;
  if (gap < 0 || gap + pitch > pitch * MOST_PITCHES) return false;
  return !isRuledBetween(rulings, last.ink.right, next.ink.left, next.box);
}

function join(left: FigureBox, right: FigureBox): FigureBox {
  return {
    text: left.text + right.text,
    confidence: Math.min(left.confidence, right.confidence),
    box: union(left.box, right.box),
    ink: { left: left.ink.left, right: right.ink.right },
  };
}

function union(a: FigureBox["box"], b: FigureBox["box"]): FigureBox["box"] {
  return {
    left: Math.min(a.left, b.left),
    top: Math.min(a.top, b.top),
    right: Math.max(a.right, b.right),
    bottom: Math.max(a.bottom, b.bottom),
  };
}
