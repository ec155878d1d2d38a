import { centreX, heightOf, sharedHeight, sharedWidth } from "../page/box.ts";
import type { Spot } from "../page/spot.ts";
import { signWidth } from "../text/phrase.ts";
import { kopeckColumns } from "./kopeck-columns.ts";
import { joinedPlace, type Place } from "./place.ts";

/**
 * The places of a page with those joined that hold one amount: kopecks in a column of their own, and
 * amounts that a narrow cell breaks over two lines. Where nothing on the page says so for certain
 * the joined place is doubtful: only a sum of the paper can prove it.
 */
export function joinSplitAmounts(
  places: readonly Place[],
  words: readonly Spot[],
): readonly Place[] {
  const upright = joinLines(joinWideGroups(places), words);
  return joinLoose(kopeckColumns(upright, words), words);
}

const says = ({ seen }: Place, pattern: RegExp): boolean =>
  seen.some(({ text }) => pattern.test(text));
const allSay = ({ seen }: Place, pattern: RegExp): boolean =>
  seen.every(({ text }) => pattern.test(text));

const WHOLE = /^[1-9]\d{0,2}(?: ?\d{3})*$/u;
/** Three digits at least: a month with a speck behind it stands over another month in a column of them. */
const HELD_OVER = /\d{3}[.,=-]$/u;
const KOPECKS = /^\d{2}$/u;
const REST = /^\d{3}(?: \d{3})*[.,=-]\d{2}$/u;

/** Wider than any space inside a number, narrower than a column. */
const WIDEST_SPACE = 4.5;

/**
 * Amounts whose groups stand so far apart that readers cut them, where another amount over or under
 * them, read whole by two unlike readers, begins and ends at the very same places.
 */
function joinWideGroups(places: readonly Place[]): readonly Place[] {
  const whole = places.filter(
    ({ seen }) =>
      new Set(seen.map(({ family }) => family)).size > 1 &&
      seen.every(({ text }) => /^\d{1,3} ?\d{3}[.,]\d{2}$/u.test(text)),
  );
  const result = [...places];
  for (const left of places.filter((place) => allSay(place, /^[1-9]\d{0,2}$/u))) {
    const right = places.find((place) => allSay(place, REST) && isOneSpaceOff(left, place));
    const isLikeOther = whole.some(
      ({ box, page }) =>
        page === left.page &&
        Math.abs(box.left - left.box.left) < 0.006 &&
        Math.abs(box.right - (right?.box.right ?? 0)) < 0.006,
    );
    if (!(right && isLikeOther && result.includes(right))) continue;
    result.splice(result.indexOf(right), 1);
    result.splice(result.indexOf(left), 1, joinedPlace(left, right, true));
  }
  return result;
}

function isOneSpaceOff(left: Place, right: Place): boolean {
  const [spot] = left.seen;
  const gap = right.box.left - left.box.right;
  const isNear = spot !== undefined && gap > 0 && gap < WIDEST_SPACE * signWidth(spot);
  return isNear && left.page === right.page && sharedHeight(left.box, right.box) > 0.5;
}

/** Two numbers with more digits between them than a person's amount has are two of two lines. */
const MOST_DIGITS = 10;

const digitsOf = ({ seen }: Place): number =>
  Math.max(...seen.map(({ text }) => text.replace(/\D/gu, "").length));

/** Amounts broken over two lines of one cell. */
function joinLines(places: readonly Place[], words: readonly Spot[]): readonly Place[] {
  const printed = places.filter((place) => says(place, /\d[.,=-]\d{2}$/u)).length;
  const whole = places.filter((place) => allSay(place, /^\d{1,3}(?: \d{3})+$/u)).length;
  const hasDecimals = printed > 2 * whole;
  const result = [...places];
  for (const upper of places) {
    const isHeldOver = says(upper, HELD_OVER);
    const mayGoOn = hasDecimals && allSay(upper, WHOLE) && !opensLine(upper, words);
    if (!(isHeldOver || mayGoOn)) continue;
    const lower = result.find(
      (place) =>
        isRightUnder(place, upper) &&
        (isHeldOver ? allSay(place, KOPECKS) : says(place, REST)) &&
        digitsOf(upper) + digitsOf(place) <= MOST_DIGITS,
    );
    if (!(lower && result.includes(upper))) continue;
    result.splice(result.indexOf(lower), 1);
    result.splice(result.indexOf(upper), 1, joinedPlace(upper, lower, !isHeldOver));
  }
  return result;
}

/** The number of a box or of a point stands before its label and is no part of an amount. */
function opensLine({ box, page, seen }: Place, words: readonly Spot[]): boolean {
  if (seen.some(({ text }) => text.length > 2)) return false;
  return words.some((word) => {
    const gap = word.box.left - box.right;
    const isNext = gap > -0.001 && gap < 4 * signWidth(word);
    return (
      word.page === page && isNext && /\p{L}/u.test(word.text) && sharedHeight(word.box, box) > 0.3
    );
  });
}

function isRightUnder({ box, page }: Place, upper: Place): boolean {
  const gap = box.top - upper.box.bottom;
  const height = heightOf(upper.box);
  return (
    page === upper.page &&
    gap > -0.3 * height &&
    gap < 0.6 * height &&
    sharedWidth(box, upper.box) > 0.5
  );
}

/** Kopecks far behind their roubles without a mark, under no head of their own. */
function joinLoose(places: readonly Place[], words: readonly Spot[]): readonly Place[] {
  const pairs = places.flatMap((right) => {
    const left = allSay(right, KOPECKS) ? leftOf(right, places) : undefined;
    return left ? [{ left, right }] : [];
  });
  const sure = pairs.filter(
    ({ left, right }) =>
      pairs.some((other) => other.right !== right && isUnder(other.right, right)) &&
      !places.some((place) => says(place, /\d[.,=-]\d{2}$/u) && isUnder(place, left)) &&
      !hasHead(right, left, words),
  );
  return places.flatMap((place) => {
    if (sure.some(({ right }) => right === place)) return [];
    const pair = sure.find(({ left }) => left === place);
    return pair ? [joinedPlace(place, pair.right, true)] : [place];
  });
}

const isUnder = (one: Place, other: Place): boolean =>
  one.page === other.page && sharedWidth(one.box, other.box) > 0.6;

/** Five signs: less than the room of another column. */
const FARTHEST = 5;

function leftOf(place: Place, places: readonly Place[]): Place | undefined {
  return places.find((other) => {
    const [spot] = other.seen;
    const gap = place.box.left - other.box.right;
    return (
      other !== place &&
      other.page === place.page &&
      spot !== undefined &&
      gap > 0 &&
      gap < FARTHEST * signWidth(spot) &&
      sharedHeight(other.box, place.box) > 0.5 &&
      allSay(other, /^\d{1,3}(?: ?\d{3})+$/u)
    );
  });
}

/** Whether a word over the small column and not over the large one says what it holds. */
function hasHead(right: Place, left: Place, words: readonly Spot[]): boolean {
  const reach = 30 * heightOf(right.box);
  const above = words.filter(
    ({ box, page }) =>
      page === right.page && box.bottom < right.box.top && right.box.top - box.bottom < reach,
  );
  const over = above.filter(
    ({ box, text }) => /\p{L}{3}/u.test(text) && sharedWidth(box, right.box) > 0.5,
  );
  const [head] = over.sort((one, other) => other.box.bottom - one.box.bottom);
  if (!head || sharedWidth(head.box, left.box) > 0.2 || centreX(head.box) < left.box.right) {
    return false;
  }
  return !above.some((before) => leadsTo(before, head) && sharedWidth(before.box, left.box) > 0.2);
}

/** Whether two words stand in one line with no more than a space between them. */
function leadsTo(before: Spot, word: Spot): boolean {
  const gap = word.box.left - before.box.right;
  return sharedHeight(before.box, word.box) > 0.5 && gap > 0 && gap < 1.2 * signWidth(word);
}
