import type { Decoded, Sign } from "./decode-signs.ts";

/** A figure as read: digits and separators, and the lowest probability of its signs, 0–1. */
export interface FigureText {
  readonly text: string;
  readonly confidence: number;
  /** Where in the picture it stands, as shares of the width: 0 and 1 unless signs were cut off. */
  readonly from: number;
  readonly to: number;
}

/** What signs of the free reading say about whether digits stand there. */
type SignKind = "digit" | "separator" | "look-alike" | "edge" | "other";

const LOOK_ALIKES = "OoQDlI|iSsBZzbGgq〇○口丨";
const SEPARATORS = " .,-=·。、，．—–一＝'’`_:;~";

/** Signs that stand before or behind a figure and are no part of it. */
const EDGES = '$€£¥₽₸%()（）[]*«»"#№＄￥％';

function signKind({ text }: Sign): SignKind {
  if (/^\d$/.test(text)) return "digit";
  if (SEPARATORS.includes(text)) return "separator";
  if (EDGES.includes(text)) return "edge";
  return LOOK_ALIKES.includes(text) ? "look-alike" : "other";
}

/** Whether a freely read sign is a digit. */
export function isDigit(sign: Sign): boolean {
  return signKind(sign) === "digit";
}

/** Whether a freely read sign can be no part of a figure. */
export function isLetter(sign: Sign): boolean {
  return signKind(sign) === "other";
}

/**
 * The figure in a line that holds nothing else, but for signs of currency or percent at its ends.
 *
 * @returns `undefined` if the free reading sees letters: forced into digits, a word would turn into
 * an amount that nobody printed.
 */
export function figureText({ digits, free }: Decoded): FigureText | undefined {
  const kinds = free.map(signKind);
  const first = kinds.findIndex((kind) => kind !== "edge");
  const last = kinds.findLastIndex((kind) => kind !== "edge");
  if (first < 0) return undefined;
  const inner = kinds.slice(first, last + 1);
  const count = (kind: SignKind) => inner.filter((each) => each === kind).length;
  if (count("other") > 0 || count("edge") > 0) return undefined;
  if (count("look-alike") > count("digit") + 1) return undefined;
  const from = edgeOf(free, first - 1, first);
  const to = edgeOf(free, last, last + 1);
  const kept = digits.filter(({ at }) => at >= from && at <= to);
  const text = tidy(kept.map((sign) => sign.text).join(""));
  if (!/\d/.test(text)) return undefined;
  return { text, confidence: Math.min(...kept.map((sign) => sign.probability)), from, to };
}

/** Halfway between two neighbouring signs; the end of the line where there is none. */
function edgeOf(signs: readonly Sign[], left: number, right: number): number {
  const before = signs[left]?.at;
  const after = signs[right]?.at;
  if (before === undefined) return 0;
  return after === undefined ? 1 : (before + after) / 2;
}

/**
 * Drops what only looks like a separator: rests of rulings at the ends, dashes inside.
 *
 * A dash counts only before two last digits, an equals sign only at the end, as `1 234-56` and
 * `1 234=` are printed.
 */
function tidy(text: string): string {
  return text
    .replace(/^[^\d]+/, "")
    .replace(/-(?!\d\d$)/g, "")
    .replace(/=(?!$)/g, "")
    .replace(/[.,-]+$/, "");
}
