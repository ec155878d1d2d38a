import { centreX, centreY, heightOf, median } from "../page/box.ts";
import { skeleton } from "../text/letters.ts";
import { signWidth } from "../text/phrase.ts";
import type { Hit } from "./label.ts";
import type { Place } from "./place.ts";
import type { Sheet } from "./sheet.ts";

/**
 * The nearest digits on the right of a label, in its own lines, with no other text between them:
 * text between is a label that nobody could name, and the value is its, not ours.
 */
export function valueRightOf(hit: Hit, sheet: Sheet): Place | undefined {
  const line = median(
    hit.words.map(({ box }) => heightOf(box)),
    0.01,
  );
  const inLine = (y: number) => y > hit.box.top - 0.35 * line && y < hit.box.bottom + 0.35 * line;
  const sign = median(hit.words.map(signWidth), 0.01);
  const places = sheet.places
    .filter(({ box }) => inLine(centreY(box)) && box.left > hit.box.right - 2 * sign)
    .filter(({ box }) => centreX(box) > hit.box.right)
    .filter(({ seen }) => !seen.some((spot) => hit.words.includes(spot)))
    .sort((one, other) => one.box.left - other.box.left);
  const strong = places.filter((place) => !isSpeck(place));
  const [first] = strong.length > 0 ? strong : places;
  if (!first) return undefined;
  const y = centreY(hit.box);
  const nearest = (strong.length > 0 ? strong : places)
    .filter(({ box }) => box.left < first.box.right)
    .reduce((one, other) =>
      Math.abs(centreY(other.box) - y) < Math.abs(centreY(one.box) - y) ? other : one,
    );
  const blocked = sheet.words.some(
    ({ text, box }) =>
      /\p{L}{3}/u.test(text) &&
      skeleton(text).length >= 3 &&
      inLine(centreY(box)) &&
      box.left > hit.box.right &&
      box.right < nearest.box.left + sign,
  );
  return blocked ? undefined : nearest;
}

/** A single digit that one reader alone saw: more often a rest of a stamp or a ruling than a value. */
export const isSpeck = ({ seen }: Place): boolean =>
  seen.length === 1 && (seen[0]?.text.replace(/\D/gu, "").length ?? 0) < 2;
