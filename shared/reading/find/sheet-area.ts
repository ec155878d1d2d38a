import { type Box, centreX, centreY } from "../page/box.ts";
import { phraseOf } from "../text/phrase.ts";
import type { Sheet } from "./sheet.ts";

/** What stands in a part of a sheet, by the middles of its words; the page stays the same. */
export function sheetArea(sheet: Sheet, area: Box): Sheet {
  const isIn = ({ box }: { readonly box: Box }) =>
    centreY(box) >= area.top &&
    centreY(box) < area.bottom &&
    centreX(box) >= area.left &&
    centreX(box) < area.right;
  return {
    page: sheet.page,
    words: sheet.words.filter(isIn),
    places: sheet.places.filter(isIn),
    phrases: sheet.phrases.flatMap(({ words }) => {
      const own = words.filter(isIn);
      return own.length > 0 ? [phraseOf(own)] : [];
    }),
    passages: sheet.passages.filter(({ phrases }) =>
      phrases.every(({ words }) => words.every(isIn)),
    ),
  };
}
