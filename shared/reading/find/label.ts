import { type Box, boxAround } from "../page/box.ts";
import type { Spot } from "../page/spot.ts";
import { skeleton } from "../text/letters.ts";
import { findAlike, likenessOf } from "../text/likeness.ts";
import type { Passage } from "../text/phrase.ts";

/** A label of a paper: the key that the form knows it by, and its wordings over the editions. */
export interface Label<Key extends string = string> {
  readonly key: Key;
  readonly wordings: readonly string[];
}

/** A label found on a page. */
export interface Hit<Key extends string = string> {
  readonly key: Key;
  readonly likeness: number;
  readonly box: Box;
  readonly page: number;
  readonly words: readonly Spot[];
  readonly passage: Passage;
}

/** A label must be at least this alike, and this much better than the next label. */
const LEAST = 0.78;
const MARGIN = 0.07;

/**
 * Passages that are a label as a whole, each word of the page used once. Whole comparison is what
 * keeps "tax withheld" apart from "tax not withheld by the agent" and a heading from its label.
 */
export function wholeHits<Key extends string>(
  passages: readonly Passage[],
  labels: readonly Label<Key>[],
): readonly Hit<Key>[] {
  const known = labels.map(({ key, wordings }) => ({ key, skeletons: wordings.map(skeleton) }));
  const found = passages.flatMap((passage) => {
    const text = passage.skeleton.replace(/^\d{1,2}(?=\D)/u, "");
    const longest = Math.max(
      ...known.flatMap(({ skeletons }) => skeletons.map(({ length }) => length)),
    );
    if (text.length > longest * 1.4) return [];
    const ranked = known
      .map(({ key, skeletons }) => ({
        key,
        likeness: Math.max(...skeletons.map((wording) => likenessOf(text, wording))),
      }))
      .sort((one, other) => other.likeness - one.likeness);
    const [best, second] = ranked;
    const sure =
      best && best.likeness >= LEAST && best.likeness - (second?.likeness ?? 0) >= MARGIN;
    return sure ? [hitOf(best.key, best.likeness, passage, passage.words)] : [];
  });
  return withoutOverlap(found);
}

/** Passages that hold one of the wordings somewhere, whole words only, best first. */
export function insideHits<Key extends string>(
  passages: readonly Passage[],
  label: Label<Key>,
  least = LEAST,
): readonly Hit<Key>[] {
  const wordings = label.wordings.map(skeleton);
  const found = passages.flatMap((passage) =>
    wordings.flatMap((wording) => {
      const match = findAlike(passage.skeleton, wording, least);
      if (!match) return [];
      const from = passage.owners[match.from] ?? 0;
      const to = passage.owners[match.to - 1] ?? from;
      const words = passage.words.slice(from, to + 1);
      const covered = skeleton(words.map(({ text }) => text).join(""));
      const likeness = likenessOf(covered, wording);
      return likeness >= least ? [hitOf(label.key, likeness, passage, words)] : [];
    }),
  );
  return withoutOverlap(found);
}

function hitOf<Key extends string>(
  key: Key,
  likeness: number,
  passage: Passage,
  words: readonly Spot[],
): Hit<Key> {
  const box = boxAround(words.map((word) => word.box));
  return { key, likeness, box, page: passage.page, words, passage };
}

/** Of hits that share words the most alike stays, then the longest. */
function withoutOverlap<Key extends string>(hits: readonly Hit<Key>[]): readonly Hit<Key>[] {
  const kept: Hit<Key>[] = [];
  const used = new Set<Spot>();
  const ranked = [...hits].sort(
    (one, other) =>
      other.likeness - one.likeness ||
      other.words.length - one.words.length ||
      one.passage.words.length - other.passage.words.length,
  );
  for (const hit of ranked) {
    if (hit.words.some((word) => used.has(word))) continue;
    kept.push(hit);
    for (const word of hit.words) used.add(word);
  }
  return kept;
}
