import { type Box, boxAround, centreX, centreY, heightOf, median } from "../page/box.ts";
import { skeleton } from "../text/letters.ts";
import type { Phrase } from "../text/phrase.ts";
import { type Hit, insideHits, type Label } from "./label.ts";
import type { Sheet } from "./sheet.ts";

/** A phrase wider than this, in page widths, is a line of text and no head. */
const WIDEST_HEAD = 0.4;

/** A head of a column; without a key its wording is not known, and its column has no name. */
export interface Head {
  readonly key: string | undefined;
  readonly box: Box;
}

/** Heads between two heights: known labels, and whatever else stands there without a name. */
export function headsIn(
  sheet: Sheet,
  labels: readonly Label[],
  top: number,
  bottom: number,
): readonly Head[] {
  const passages = sheet.passages.filter(({ box }) => box.top >= top && box.bottom <= bottom);
  const found = labels.flatMap((label) => insideHits(passages, label, 0.82));
  const hits = bestHits(nextToTable(found.filter((hit) => isMostly(hit, found))));
  const from = Math.min(bottom, ...hits.map(({ box }) => box.top));
  const rest = sheet.phrases.filter(
    ({ box, ...phrase }) =>
      centreY(box) > from &&
      centreY(box) < bottom &&
      box.right - box.left < WIDEST_HEAD &&
      /\p{L}{2}/u.test(phrase.text) &&
      !isKnown({ box, ...phrase }, hits),
  );
  return [...hits.map(({ key, box }): Head => ({ key, box })), ...unknownHeads(rest, hits)].sort(
    (one, other) => centreX(one.box) - centreX(other.box),
  );
}

/** A sentence that holds the word is no head: of a line of heads, labels are at least half. */
function isMostly({ passage }: Hit, hits: readonly Hit[]): boolean {
  const known = new Set(hits.flatMap(({ words }) => words));
  const letters = passage.words.filter((word) => known.has(word)).map(({ text }) => text);
  return skeleton(letters.join("")).length >= 0.45 * passage.skeleton.length;
}

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
