import { type Box, centreX, centreY, heightOf, sharedHeight, widthOf } from "../page/box.ts";
import type { Spot } from "../page/spot.ts";
import { joinedPlace, type Place } from "./place.ts";

const ROUBLES = /^\(?(?:руб(?:\.|л[а-я]*\.?)?|тенге|теңге|тг\.?)\)?$/iu;
const KOPECKS = /^\(?(?:коп(?:\.|еек|ейки)?|тиын|тыин)\)?$/iu;

/** A pair of narrow heads over one amount: whole roubles left, kopecks right. */
interface KopeckHeads {
  readonly page: number;
  readonly roubles: Box;
  readonly kopecks: Box;
}

/**
 * Places with kopecks joined to their roubles under heads «руб.» and «коп.». An amount that stands
 * there without kopecks is doubtful: they may be blank, and nobody may have read them.
 */
export function kopeckColumns(places: readonly Place[], words: readonly Spot[]): readonly Place[] {
  const heads = headsIn(words);
  if (heads.length === 0) return places;
  const result = [...places];
  for (const place of places) {
    const head = heads.find((pair) => isIn(place, pair));
    const left = head && nearestLeft(place, places, head);
    if (!(left && result.includes(left) && isPair(place))) continue;
    result.splice(result.indexOf(place), 1);
    result.splice(result.indexOf(left), 1, joinedPlace(left, place, false));
  }
  return result.map((place) => (isAlone(place, heads) ? { ...place, doubtful: true } : place));
}

function headsIn(words: readonly Spot[]): readonly KopeckHeads[] {
  const left = words.filter(({ text }) => ROUBLES.test(text));
  return words
    .filter(({ text }) => KOPECKS.test(text))
    .flatMap((word): KopeckHeads[] => {
      const pairs = left.filter(({ box, page }) => {
        const gap = word.box.left - box.right;
        const isClose = gap > 0.4 * heightOf(box) && gap < 0.2;
        return page === word.page && isClose && sharedHeight(box, word.box) > 0.5;
      });
      const [pair] = pairs.sort((one, other) => other.box.right - one.box.right);
      return pair ? [{ page: word.page, roubles: pair.box, kopecks: word.box }] : [];
    });
}

const isPair = ({ seen }: Place): boolean => seen.every(({ text }) => /^\d{2}$/u.test(text));

/** Whether a place stands under the head of kopecks rather than under that of roubles. */
function isIn({ box, page }: Place, { page: own, roubles, kopecks }: KopeckHeads): boolean {
  const reach = 0.5 * widthOf(kopecks) + 0.5 * (kopecks.left - roubles.right);
  return page === own && box.top > kopecks.top && Math.abs(centreX(box) - centreX(kopecks)) < reach;
}

function nearestLeft(
  place: Place,
  places: readonly Place[],
  { roubles }: KopeckHeads,
): Place | undefined {
  const beside = places.filter(
    ({ box, page, seen }) =>
      page === place.page &&
      box.right <= place.box.left &&
      box.right > roubles.left - widthOf(roubles) &&
      Math.abs(centreY(box) - centreY(place.box)) < 0.5 * heightOf(place.box) &&
      seen.every(({ text }) => /^\d{1,3}(?: ?\d{3})*$|^\d+$/u.test(text)),
  );
  return beside.sort((one, other) => other.box.right - one.box.right)[0];
}

/** Whole roubles under a pair of heads whose kopecks were not found. */
function isAlone({ seen, box, page }: Place, heads: readonly KopeckHeads[]): boolean {
  if (!seen.every(({ text }) => /^\d{1,3}(?: ?\d{3})*$|^\d+$/u.test(text))) return false;
  return heads.some(
    ({ page: own, roubles }) =>
      page === own &&
      box.top > roubles.top &&
      box.left < roubles.right &&
      box.right > roubles.left - widthOf(roubles) &&
      sharesColumn(box, roubles),
  );
}

const sharesColumn = (box: Box, head: Box): boolean =>
  Math.abs(centreX(box) - centreX(head)) < Math.max(widthOf(box), widthOf(head));
