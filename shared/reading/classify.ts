import { insideHits } from "./find/label.ts";
import type { Sheet } from "./find/sheet.ts";
import type { Form } from "./forms/form.ts";
import { FORMS } from "./forms/forms.ts";

/** The form whose title and labels the sheets carry; undefined when none does. */
export function classify(sheets: readonly Sheet[]): Form | undefined {
  const scored = FORMS.map((form) => ({ form, score: scoreOf(form, sheets) }));
  const [best] = scored
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score);
  return best?.form;
}

function scoreOf(form: Form, sheets: readonly Sheet[]): number {
  const stands = (wording: string, least: number) =>
    sheets.some(
      ({ passages }) => insideHits(passages, { key: "it", wordings: [wording] }, least).length > 0,
    );
  const anchored = form.anchors.filter((anchor) => anchor.every((wording) => stands(wording, 0.8)));
  const labels = form.labels.filter((label) => stands(label, 0.8)).length;
  if (anchored.length === 0 || labels < form.leastLabels) return 0;
  return anchored.length + labels / form.labels.length;
}
