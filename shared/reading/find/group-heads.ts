import { type Box, boxAround, centreX, centreY, sharedHeight } from "../page/box.ts";
import type { Phrase } from "../text/phrase.ts";
import type { Head } from "./head.ts";
import type { Hit } from "./label.ts";

/** The part of a group that is the group's own amount. */
const WHOLE = /^(?:всего|итого|сумма|барлығы|total)(?!\p{L})/iu;
/** Two halves of one amount, see `kopeck-columns.ts`, or the row that numbers the columns. */
const HALVES = /^\(?(?:руб|коп|тенге|теңге|тг|тиын)[\p{L}.]*\)?$/iu;

/** What is left of the heads, and the heads that take the place of groups. */
export interface Ungrouped {
  readonly hits: readonly Hit[];
  readonly heads: readonly Head[];
}

/**
 * Heads without those that span several columns, each with a head of its own below: «Начислено»
 * over «оклад», «премия» and «всего» is the head of the last alone. Without a whole among them no
 * column is known to be what the group says.
 *
 * @param phrases What stands in the band of heads, cut where columns may part.
 */
export function ungrouped(hits: readonly Hit[], phrases: readonly Phrase[]): Ungrouped {
  const groups = hits.flatMap((hit) => {
    const parts = partsUnder(hit, phrases, hits);
    return parts.length > 1 ? [{ hit, parts }] : [];
  });
  if (groups.length === 0) return { hits, heads: [] };
  const rest = hits.filter((hit) => !groups.some((group) => group.hit === hit));
  const heads = groups.flatMap(({ hit, parts }) => {
    const whole = parts.find(({ text }) => WHOLE.test(text));
    const unnamed = parts.filter(
      (part) => part !== whole && !rest.some((other) => isOver(other, part)),
    );
    const key = whole ? "-" : undefined;
    return [
      ...(whole ? [{ key: hit.key, box: whole.box }] : []),
      ...unnamed.map(({ box }): Head => ({ key, box })),
    ];
  });
  return { hits: rest, heads };
}

const isOver = ({ words }: Hit, { phrases }: Part): boolean =>
  phrases.some((phrase) => phrase.words.some((word) => words.includes(word)));

interface Part {
  readonly box: Box;
  readonly text: string;
  readonly phrases: readonly Phrase[];
}

/** The columns below a head, as far as its neighbours in the same line let it reach. */
function partsUnder(hit: Hit, phrases: readonly Phrase[], hits: readonly Hit[]): readonly Part[] {
  const others = phrases.filter(({ words }) => !words.some((word) => hit.words.includes(word)));
  const beside = others.filter(({ box }) => sharedHeight(box, hit.box) > 0.1);
  const from = Math.max(
    0,
    ...beside.map(({ box }) => box.right).filter((right) => right <= hit.box.left + 0.002),
  );
  const to = Math.min(
    1,
    ...beside.map(({ box }) => box.left).filter((left) => left >= hit.box.right - 0.002),
  );
  // A head beside this one may go on below it, and is no part of it.
  const level = hits.filter(({ box }) => box.top < hit.box.bottom).flatMap(({ words }) => words);
  const below = others.filter(
    ({ box, words, text }) =>
      words[0]?.recording === hit.words[0]?.recording &&
      !words.some((word) => level.includes(word)) &&
      centreY(box) > hit.box.bottom &&
      centreX(box) > from &&
      centreX(box) < to &&
      /\p{L}{2}/u.test(text) &&
      !HALVES.test(text),
  );
  return columnsOf(below);
}

/** Phrases gathered by what stands over one another. */
function columnsOf(phrases: readonly Phrase[]): readonly Part[] {
  const columns: Phrase[][] = [];
  for (const phrase of phrases) {
    const column = columns.find((known) => known.some(({ box }) => meets(box, phrase.box)));
    if (column) column.push(phrase);
    else columns.push([phrase]);
  }
  return columns.map((column) => ({
    box: boxAround(column.map(({ box }) => box)),
    text: column.map(({ text }) => text).join(" "),
    phrases: column,
  }));
}

const meets = (one: Box, other: Box): boolean => one.left < other.right && other.left < one.right;
