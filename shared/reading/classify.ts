import type { Sheet } from "./find/sheet.ts";
import type { Form } from "./forms/form.ts";
import { FORMS } from "./forms/forms.ts";
import { listsPersons } from "./lists-persons.ts";
import { callsItselfOther } from "./other-papers.ts";
import { skeleton } from "./text/letters.ts";
import { findAlike } from "./text/likeness.ts";

/** More than any title scores. */
const CODE_SCORE = 1000;

/** The form whose title and labels the sheets carry; undefined when none does. */
export function classify(sheets: readonly Sheet[]): Form | undefined {
  const text = sheets.map(skeletonOf);
  if (text.length === 0 || callsItselfOther(sheets) || sheets.some(listsPersons)) return undefined;
  const codes = new Set(
    sheets.flatMap(({ places }) => places.flatMap(({ seen }) => seen.map((spot) => spot.text))),
  );
  const scored = FORMS.map((form) => ({ form, score: scoreOf(form, text, codes) }));
  const [best] = scored
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score);
  return best?.form;
}

/** Every passage's letters, one after another. */
const skeletonOf = ({ phrases }: Sheet): readonly string[] =>
  phrases.map(({ text }) => skeleton(text));

function scoreOf(
  form: Form,
  text: readonly (readonly string[])[],
  codes: ReadonlySet<string>,
): number {
  const stands = (stem: string): boolean => {
    const label = skeleton(stem);
    if (/\d/u.test(stem))
      return text.some((phrases) => phrases.some((phrase) => phrase.includes(label)));
    return text.some((phrases) => findAlike(phrases.join("|"), label, 0.84) !== undefined);
  };
  if (form.against?.some(stands)) return 0;
  if (form.code !== undefined && codes.has(form.code)) return CODE_SCORE;
  const anchored = form.anchors.filter((anchor) => anchor.every(stands));
  if (anchored.length === 0) return 0;
  const labels = form.labels.filter(stands).length;
  if (labels < form.leastLabels) return 0;
  const longest = Math.max(...anchored.map((anchor) => anchor.join("").length));
  return longest + labels / Math.max(1, form.labels.length);
}
