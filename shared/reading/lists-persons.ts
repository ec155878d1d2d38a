import { looksLikeAmount } from "./find/amount-stacks.ts";
import type { Sheet } from "./find/sheet.ts";
import { type Box, sharedHeight } from "./page/box.ts";
import { skeleton } from "./text/letters.ts";
import { likenessOf } from "./text/likeness.ts";
import type { Phrase } from "./text/phrase.ts";

const HEAD =
  /^(?:ф\.? ?и\.? ?о\.?|фамилия(?:,? инициалы|,? имя,? отчество)?|фамилия,? и\. ?о\.?|работник|сотрудник|employee(?: name)?|name)(?: работника| сотрудника)?$/iu;
const NAME =
  /^(?:\d+ )?(\p{Lu}[\p{L}-]+(?: \p{Lu}\.? ?(?:\p{Lu}\.?)?|(?: \p{Lu}[\p{L}-]+){1,2}))(?: |$)/u;

/**
 * Whether a table names several people beside amounts, under a head that says so: a payroll or a
 * register is no certificate of one person's income.
 */
export function listsPersons({ phrases, places }: Sheet): boolean {
  const amounts = places.filter(looksLikeAmount).map(({ box }) => box);
  return phrases
    .filter((phrase) => HEAD.test(phrase.text) && !isField(phrase, phrases))
    .some(({ box }) => {
      const names = phrases.flatMap((phrase) => nameUnder(phrase, box, amounts) ?? []);
      const [first] = names;
      return names.some((name) => first !== undefined && likenessOf(name, first) < 0.7);
    });
}

/** A field has its name beside it, where a table has the head of another column. */
const isField = ({ box }: Phrase, phrases: readonly Phrase[]): boolean =>
  phrases.some(
    (other) =>
      other.box.left > box.right &&
      other.box.left - box.right < 0.15 &&
      sharedHeight(other.box, box) > 0.5 &&
      /^\p{Lu}[\p{L}-]+ \p{Lu}/u.test(other.text),
  );

function nameUnder({ text, box }: Phrase, head: Box, amounts: readonly Box[]): string | undefined {
  const isUnder = box.top > head.bottom && box.left < head.right + 0.05 && box.right > head.left;
  const hasAmount = amounts.some(
    (amount) => amount.left > box.left && sharedHeight(amount, box) > 0.5,
  );
  const name = NAME.exec(text)?.[1];
  return isUnder && hasAmount && name !== undefined ? skeleton(name) : undefined;
}
