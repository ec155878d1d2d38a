import { type Box, boxAround, sharedHeight, sharedWidth } from "../page/box.ts";
import type { Spot } from "../page/spot.ts";
import { signWidth } from "../text/phrase.ts";

/** One spot of the page where digits stand, with what every reader saw there. */
export interface Place {
  readonly box: Box;
  readonly page: number;
  readonly seen: readonly Spot[];
  /** Joined or left alone without certainty: its readings propose an amount and never agree on one. */
  readonly doubtful?: boolean;
}

/** One place of two parts of one amount, roubles first; who saw one part alone says nothing. */
export function joinedPlace(whole: Place, rest: Place, doubtful: boolean): Place {
  const seen = whole.seen.flatMap((spot) => {
    const [other] = rest.seen.filter(({ recording }) => recording === spot.recording);
    if (!other) return [];
    const text = /^\d{2}$/u.test(other.text)
      ? `${spot.text.replace(/[.,=-]$/u, "")}.${other.text}`
      : `${spot.text} ${other.text}`;
    return [{ ...join([spot, other]), text }];
  });
  const box = boxAround([whole.box, rest.box]);
  return { box, page: whole.page, seen, ...(doubtful && { doubtful }) };
}

/** A gap of this many signs or less is a space inside a number; more is a column's border. */
const NUMBER_GAP = 1.9;

const digitsIn = (text: string): string => text.replace(/\D/gu, "");

/** Whether a word is mostly digits: an amount, a code, a date, or a misread one of these. */
export function isNumeric({ text }: Spot): boolean {
  const digits = digitsIn(text).length;
  return digits > 0 && digits * 2 >= (text.match(/[\p{L}\p{N}]/gu) ?? []).length;
}

/** Where digits stand on a page, whoever saw them; readers of figures alone lead. */
export function placesOf(spots: readonly Spot[]): readonly Place[] {
  const numeric = spots.filter(isNumeric).map(withoutRulings).flatMap(cutApart);
  const recordings = [...new Set(numeric.map(({ recording }) => recording))];
  const rank = (recording: number) =>
    numeric.some((spot) => spot.recording === recording && spot.isWord) ? 1 : 0;
  let places: readonly Place[] = [];
  for (const recording of recordings.sort((a, b) => rank(a) - rank(b) || a - b)) {
    places = addTo(places, joinGroups(numeric.filter((spot) => spot.recording === recording)));
  }
  return places;
}

/** Ruling lines touch digits and are read as bars and brackets. */
function withoutRulings(spot: Spot): Spot {
  const text = spot.text.replace(/^[|[\](){}_:;'"«»]+|[|[\]{}_:;'"«»]+$/gu, "");
  return { ...spot, text };
}

/** Two amounts of neighbouring columns in one box, cut where the first one's kopecks end. */
function cutApart(spot: Spot): readonly Spot[] {
  const match = /^(\d[\d ]*[.,]\d{2}) +(\d[\d ]*[.,]\d{2})$/u.exec(spot.text);
  const [, left, right] = match ?? [];
  if (left === undefined || right === undefined) return [spot];
  const share = (box: Box, from: number, to: number): Box => ({
    ...box,
    left: box.left + ((box.right - box.left) * from) / spot.text.length,
    right: box.left + ((box.right - box.left) * to) / spot.text.length,
  });
  const part = (text: string, from: number): Spot => ({
    ...spot,
    text,
    box: share(spot.box, from, from + text.length),
    uploaded: share(spot.uploaded, from, from + text.length),
  });
  return [part(left, 0), part(right, spot.text.length - right.length)];
}

/** Joins what one reader cut at the spaces of one number: `42` `500,00`. */
function joinGroups(spots: readonly Spot[]): readonly Spot[] {
  const sorted = [...spots].sort((one, other) => one.box.left - other.box.left);
  const joined: Spot[] = [];
  for (const spot of sorted) {
    const index = joined.findLastIndex((known) => continues(known, spot));
    const known = joined[index];
    if (known) joined[index] = join([known, spot]);
    else joined.push(spot);
  }
  return joined;
}

function continues(left: Spot, right: Spot): boolean {
  const gap = right.box.left - left.box.right;
  const near = gap < NUMBER_GAP * Math.max(signWidth(left), signWidth(right));
  if (!near || gap < -signWidth(left) || sharedHeight(left.box, right.box) < 0.5) return false;
  const group =
    /^[-−+$]?[1-9]\d{0,2}(?: \d{3})*$/u.test(left.text) &&
    /^\d{3}(?:[.,=-](?:\d{2})?)?$/u.test(right.text);
  const cents = /\d[.,]$/u.test(left.text) && /^\d{2}$/u.test(right.text);
  const mark = /^\d[\d ]*$/u.test(left.text) && /^[.,]\d{2}$/u.test(right.text);
  return group || cents || mark || /^[-−+$₽₸]$/u.test(left.text);
}

function join(spots: readonly Spot[]): Spot {
  const [first] = spots;
  const text = spots.reduce(
    (all, { text: part }) =>
      all === "" || /[.,]$/u.test(all) || /^[.,]/u.test(part) ? all + part : `${all} ${part}`,
    "",
  );
  if (!first) throw new RangeError("Cannot join words: expected at least one");
  return {
    ...first,
    text,
    box: boxAround(spots.map(({ box }) => box)),
    uploaded: boxAround(spots.map(({ uploaded }) => uploaded)),
    confidence: Math.min(...spots.map(({ confidence }) => confidence)),
  };
}

const meets = (one: Box, other: Box): boolean =>
  sharedHeight(one, other) > 0.5 && sharedWidth(one, other) > 0.5;

/** Lays one reader's spots over the known places. */
function addTo(places: readonly Place[], spots: readonly Spot[]): readonly Place[] {
  const result = [...places];
  const open = new Set(spots);
  for (const place of places) {
    const inside = [...open].filter((spot) => meets(spot.box, place.box));
    const alone = inside.every((spot) => placesMeeting(places, spot).length === 1);
    if (inside.length === 0 || !alone) continue;
    for (const spot of inside) open.delete(spot);
    result.splice(result.indexOf(place), 1, ...overlay(place, inside));
  }
  for (const spot of open) spanning(result, spot);
  return result;
}

const placesMeeting = (places: readonly Place[], spot: Spot): readonly Place[] =>
  places.filter((place) => meets(spot.box, place.box));

/** One place under one or several spots of a further reader. */
function overlay(place: Place, spots: readonly Spot[]): readonly Place[] {
  const sorted = [...spots].sort((one, other) => one.box.left - other.box.left);
  const [first] = sorted;
  if (first && sorted.length === 1) return [{ ...place, seen: [...place.seen, first] }];
  const parts = sorted.map((spot) => ({
    box: spot.box,
    page: spot.page,
    seen: [...place.seen.flatMap((seen) => cutOut(seen, spot, sorted)), spot],
  }));
  // Scraps of what others read as one amount have not its digits: they part nothing.
  const areScraps = parts.every(({ seen }) => seen.length === 1) && isOneAmount(place);
  if (areScraps || !hasColumnGap(sorted)) {
    return [{ ...place, seen: [...place.seen, join(sorted)] }];
  }
  return parts;
}

/** Whether everybody so far read one whole amount with its hundredths, the same digits each. */
function isOneAmount({ seen }: Place): boolean {
  const text = seen[0]?.text ?? "";
  if (!/^[1-9]\d{0,2}(?: ?\d{3}){0,2}[.,]\d{2}$/u.test(text)) return false;
  return seen.every((spot) => digitsIn(spot.text) === digitsIn(text));
}

function hasColumnGap(sorted: readonly Spot[]): boolean {
  return sorted.some((spot, index) => {
    const next = sorted[index + 1];
    return (
      next &&
      next.box.left - spot.box.right > NUMBER_GAP * Math.max(signWidth(spot), signWidth(next))
    );
  });
}

/** The part of a joined reading that belongs to one of the spots, if all digits are the same. */
function cutOut(joined: Spot, part: Spot, parts: readonly Spot[]): readonly Spot[] {
  if (digitsIn(joined.text) !== parts.map(({ text }) => digitsIn(text)).join("")) return [];
  return [{ ...joined, text: part.text, box: part.box, uploaded: part.uploaded }];
}

/** A spot over no place is a new one; over several it is cut, or it joins what was one number. */
function spanning(places: Place[], spot: Spot): void {
  const under = placesMeeting(places, spot);
  if (under.length === 0) places.push({ box: spot.box, page: spot.page, seen: [spot] });
  const parts = under.flatMap(({ seen }) => seen.slice(0, 1));
  if (under.length < 2 || parts.length !== under.length) return;
  const sorted = [...parts].sort((one, other) => one.box.left - other.box.left);
  if (!hasColumnGap(sorted)) {
    places.splice(0, places.length, ...places.filter((place) => !under.includes(place)));
    places.push({ box: spot.box, page: spot.page, seen: [join(sorted), spot] });
    return;
  }
  for (const place of under) {
    const part = place.seen[0];
    const cut = part ? cutOut(spot, part, sorted) : [];
    places[places.indexOf(place)] = { ...place, seen: [...place.seen, ...cut] };
  }
}
