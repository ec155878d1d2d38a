import { type Box, boxAround, centreX, centreY, heightOf, median, widthOf } from "../page/box.ts";
import type { Spot } from "../page/spot.ts";
import { skeleton } from "../text/letters.ts";
import { type Passage, type Phrase, passagesOf, phraseOf, signWidth } from "../text/phrase.ts";
import { ungrouped } from "./group-heads.ts";
import type { Head } from "./head.ts";
import { type Hit, insideHits, type Label } from "./label.ts";
import type { Sheet } from "./sheet.ts";

/** A phrase wider than this, in page widths, is a line of text and no head. */
const WIDEST_HEAD = 0.4;

/** Heads between two heights: known labels, and whatever else stands there without a name. */
export function headsIn(
  sheet: Sheet,
  labels: readonly Label[],
  top: number,
  bottom: number,
): readonly Head[] {
  const passages = [
    ...sheet.passages.filter(({ box }) => box.top >= top && box.bottom <= bottom),
    ...closePassages(sheet, top, bottom),
  ];
  const found = labels.flatMap((label) => insideHits(passages, label, 0.82));
  const heads = found.filter(
    (hit) => isMostly(hit, found) && !isQualifier(hit, passages) && !isIntroduction(hit),
  );
  const parts = ungrouped(nextToTable(heads), closePhrases(sheet, top, bottom));
  const hits = bestHits(parts.hits);
  const from = Math.min(bottom, ...hits.map(({ box }) => box.top));
  const rest = sheet.phrases
    .flatMap((phrase) => besideHits(phrase, hits))
    .filter(
      ({ box, ...phrase }) =>
        centreY(box) > from &&
        centreY(box) < bottom &&
        box.right - box.left < WIDEST_HEAD &&
        phrase.words.some(isTelling) &&
        !isKnown({ box, ...phrase }, hits) &&
        !parts.heads.some((head) => overlaps(head.box, box)),
    );
  return [
    ...hits.map(({ key, box }): Head => ({ key, box })),
    ...parts.heads,
    ...unknownHeads(rest, hits),
  ].sort((one, other) => centreX(one.box) - centreX(other.box));
}

/** Words of a head that say nothing of what its column holds. */
const FILLERS = /^(?:руб(?:л(?:ей|я|ях))?|коп|тенге|теңге|тг|всего|сумма|размер|в|за|по|на|и)$/iu;
const isTelling = ({ text }: Spot): boolean =>
  /\p{L}{2}/u.test(text) && !FILLERS.test(text.replace(/[^\p{L}]/gu, ""));

/** A head has no more words than this; in one so short a label may be a smaller part. */
const SHORT_HEAD = 6;

/** A sentence that holds the word is no head: of a line of heads, labels are at least half. */
function isMostly({ passage }: Hit, hits: readonly Hit[]): boolean {
  const known = new Set(hits.flatMap(({ words }) => words));
  const telling = passage.words.filter((word) => known.has(word) || isTelling(word));
  const lengthOf = (words: typeof telling) =>
    skeleton(words.map(({ text }) => text).join("")).length;
  const isHead = passage.words.length <= SHORT_HEAD && widthOf(passage.box) < 0.25;
  return (
    lengthOf(telling.filter((word) => known.has(word))) >= (isHead ? 0.3 : 0.45) * lengthOf(telling)
  );
}

const BEFORE_A_QUALIFIER = /^(?:вычета|вычетом|удержания|удержанием|уплаты|учета|учетом|без)$/iu;

/** «До вычета НДФЛ» says something about another column: no tax stands under it. */
function isQualifier({ words: [first] }: Hit, passages: readonly Passage[]): boolean {
  return passages.some(({ words }) => {
    const before = first && words[words.indexOf(first) - 1];
    return before !== undefined && BEFORE_A_QUALIFIER.test(before.text);
  });
}

/** A line of text that ends in a colon leads to the table and is none of its heads. */
const isIntroduction = ({ passage }: Hit): boolean =>
  passage.words.at(-1)?.text.endsWith(":") === true;

/** Heads stand in one band directly over the table; what stands higher is text. */
function nextToTable(hits: readonly Hit[]): readonly Hit[] {
  const lowest = hits.reduce<Hit | undefined>(
    (known, hit) => (known && centreY(known.box) > centreY(hit.box) ? known : hit),
    undefined,
  );
  if (!lowest) return [];
  const line = median(
    lowest.words.map(({ box }) => heightOf(box)),
    0.01,
  );
  let band = [lowest];
  for (;;) {
    const top = Math.min(...band.map(({ box }) => box.top)) - 1.2 * line;
    const wider = hits.filter(({ box }) => box.bottom > top);
    if (wider.length <= band.length) return band;
    band = [...wider];
  }
}

/** Of labels that claim the same words the longer one is meant: "withheld, tax" over "withheld". */
function bestHits(hits: readonly Hit[]): readonly Hit[] {
  const kept: Hit[] = [];
  const size = ({ words }: Hit) => words.reduce((sum, { text }) => sum + text.length, 0);
  for (const hit of [...hits].sort((a, b) => size(b) - size(a) || b.likeness - a.likeness)) {
    const taken = kept.some(
      (known) =>
        known.words.some((word) => hit.words.includes(word)) || overlaps(known.box, hit.box),
    );
    if (!taken) kept.push(hit);
  }
  return kept;
}

/** One column's head seen twice: by two readers of words, or a second wording below the first. */
export function overlaps(one: Box, other: Box): boolean {
  const shared = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  return shared > 0.4 * Math.min(one.right - one.left, other.right - other.left);
}

/** A gap wider than this many signs parts two heads that stand close: a space is half a sign wide. */
const HEAD_GAP = 1.2;

/** The phrase, or what stands apart of the heads in it: narrow columns leave little room between. */
function besideHits(phrase: Phrase, hits: readonly Hit[]): readonly Phrase[] {
  const holdsHit = hits.some(({ words }) => words.some((word) => phrase.words.includes(word)));
  return holdsHit ? splitClosely(phrase) : [phrase];
}

function splitClosely({ words }: Phrase): readonly Phrase[] {
  const groups: Spot[][] = [];
  for (const word of words) {
    const last = groups.at(-1)?.at(-1);
    const sign = last ? Math.max(signWidth(last), signWidth(word)) : 0;
    if (last && word.box.left - last.box.right < HEAD_GAP * sign) groups.at(-1)?.push(word);
    else groups.push([word]);
  }
  return groups.map(phraseOf);
}

/** What stands between two heights, cut where heads of narrow columns may part. */
function closePhrases(sheet: Sheet, top: number, bottom: number): readonly Phrase[] {
  return sheet.phrases
    .filter(({ box }) => box.top >= top && box.bottom <= bottom)
    .flatMap(splitClosely);
}

/** What a label may fill where heads of narrow columns stand close to each other. */
function closePassages(sheet: Sheet, top: number, bottom: number): readonly Passage[] {
  const phrases = closePhrases(sheet, top, bottom);
  const recordings = [...new Set(phrases.map(({ words }) => words[0]?.recording))];
  return recordings.flatMap((recording) =>
    passagesOf(phrases.filter(({ words }) => words[0]?.recording === recording)),
  );
}

function isKnown(phrase: Phrase, hits: readonly Hit[]): boolean {
  return hits.some(
    ({ box, words }) =>
      phrase.words.some((word) => words.includes(word)) || overlaps(box, phrase.box),
  );
}

/** Phrases of no known head, stacked lines joined. */
function unknownHeads(phrases: readonly Phrase[], hits: readonly Hit[]): readonly Head[] {
  const groups: Phrase[][] = [];
  for (const phrase of phrases) {
    const group = groups.find((known) => known.some(({ box }) => overlaps(box, phrase.box)));
    if (group) group.push(phrase);
    else groups.push([phrase]);
  }
  return groups
    .map((group): Head => ({ key: undefined, box: boxAround(group.map(({ box }) => box)) }))
    .filter(({ box }) => !hits.some((hit) => overlaps(hit.box, box)));
}
