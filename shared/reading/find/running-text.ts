import { boxAround, sharedHeight, sharedWidth } from "../page/box.ts";
import type { Spot } from "../page/spot.ts";
import type { Place } from "./place.ts";
import type { Sheet } from "./sheet.ts";
import { textLines } from "./text-lines.ts";

/** The text of a sheet as one string, so that sentences broken over lines can be searched. */
export interface RunningText {
  readonly sheet: Sheet;
  readonly text: string;
  /** Where each word begins in `text`. */
  readonly words: readonly { readonly from: number; readonly to: number; readonly spot: Spot }[];
}

/** Joins the lines of a sheet's first reader of words with single spaces. */
export function runningText(sheet: Sheet): RunningText {
  let text = "";
  const words: RunningText["words"][number][] = [];
  for (const { phrases } of textLines(sheet)) {
    for (const spot of phrases.flatMap((phrase) => phrase.words)) {
      words.push({ from: text.length, to: text.length + spot.text.length, spot });
      text += `${spot.text} `;
    }
  }
  return { sheet, text, words };
}

/** The place of a stretch of the text: its words, and what other readers saw on the same spot. */
export function placeOf(
  { sheet, words }: RunningText,
  from: number,
  to: number,
): Place | undefined {
  const own = words.filter((word) => word.to > from && word.from < to);
  const [first] = own;
  if (!first) return undefined;
  const box = boxAround(own.map(({ spot }) => spot.box));
  const joined: Spot = {
    ...first.spot,
    text: own
      .map(({ spot, ...at }) => spot.text.slice(Math.max(0, from - at.from), to - at.from))
      .join(" "),
    box,
    uploaded: boxAround(own.map(({ spot }) => spot.uploaded)),
    confidence: Math.min(...own.map(({ spot }) => spot.confidence)),
  };
  const others = sheet.places
    .filter((place) => sharedHeight(place.box, box) > 0.5 && sharedWidth(place.box, box) > 0.5)
    .flatMap(({ seen }) => seen)
    .filter(({ recording }) => recording !== joined.recording);
  return { box, page: sheet.page, seen: [joined, ...others] };
}
