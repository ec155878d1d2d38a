import type { Block } from "../../shared/reading/block.ts";
import { monthOfName } from "../../shared/reading/text/month-names.ts";

/** Kinds of pension contribution, as readers of Cyrillic and of Latin write them. */
const KINDS = /^[OО](?:[ПN]{1,2}[BВ]|[ПN][BВ][PР])$/iu;

/**
 * The words that need a second opinion: kinds of payment, and names of months unless they follow one
 * another without a gap, for then no single one can be misread and the order of the paper proves them.
 */
export function needSecondOpinion(blocks: readonly Block[]): readonly Block[] {
  const words = blocks.filter(({ BlockType }) => BlockType === "WORD");
  const months = words.flatMap((word) => {
    const month = monthOfName(lettersOf(word));
    return month === undefined ? [] : [{ word, month }];
  });
  const isChain =
    months.length > 1 && months.every(({ month }, at) => follows(months[at - 1]?.month, month));
  const kinds = words.filter((word) => KINDS.test(lettersOf(word)));
  return isChain ? kinds : [...months.map(({ word }) => word), ...kinds];
}

/** Numbers of up to four digits: months, codes and rates, which alone in a cell are easily missed. */
export const shortNumbers = (blocks: readonly Block[]): readonly Block[] =>
  blocks.filter(
    ({ BlockType, Text = "" }) => BlockType === "WORD" && /^[|[(]?\d{1,4}[\])|.,]?$/u.test(Text),
  );

const lettersOf = ({ Text = "" }: Block): string => Text.replace(/[^\p{L}]/gu, "");

/** One month named twice, in two languages, is no gap. */
const follows = (before: number | undefined, month: number): boolean =>
  before === undefined || before === month || (before % 12) + 1 === month;
