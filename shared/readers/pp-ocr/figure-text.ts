import type { Decoded, Sign } from "./decode-signs.ts";

/** A figure as read: digits and separators, and the lowest probability of its signs, 0–1. */
export interface FigureText {
  readonly text: string;
  readonly confidence: number;
}

/** What signs of the free reading say about whether digits stand there. */
type SignKind = "digit" | "separator" | "look-alike" | "other";

const LOOK_ALIKES = "OoQDlI|iSsBZzbGgq〇○口丨";
const SEPARATORS = " .,-=·。、，．—–一＝'’`_:;~";

/** What a freely read sign is good for. */
export function signKind(sign: Sign): SignKind {
  if (/^\d$/.test(sign.text)) return "digit";
  if (SEPARATORS.includes(sign.text)) return "separator";
  return LOOK_ALIKES.includes(sign.text) ? "look-alike" : "other";
}

/**
 * The figure in a line that holds nothing else.
 *
 * @returns `undefined` if the free reading sees letters: forced into digits, a word would turn into
 * an amount that nobody printed.
 */
export function figureText({ digits, free }: Decoded): FigureText | undefined {
  const kinds = free.map(signKind);
  const count = (kind: SignKind) => kinds.filter((each) => each === kind).length;
  const lookAlikes = count("look-alike");
  if (count("other") > 0 || lookAlikes > count("digit") + 1) return undefined;
  const text = tidy(digits.map((sign) => sign.text).join(""));
  if (!/\d/.test(text)) return undefined;
  return { text, confidence: Math.min(...digits.map((sign) => sign.probability)) };
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
