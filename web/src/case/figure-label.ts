import type { Figure } from "../server/answers.ts";
import { monthText } from "../text/calendar.ts";
import { wordFor } from "../text/fill.ts";
import type { Language } from "../text/language.ts";
import { moneyText } from "../text/money.ts";
import type { Areas } from "../text/use-text.ts";

/** The words a figure's label is made of. */
export interface LabelWords {
  readonly casework: Areas["casework"];
  readonly terms: Areas["terms"];
  readonly language: Language;
}

/** The amount of a figure in words of the page; an unread one says so and is never a number. */
export function amountText(figure: Figure, { casework, language }: LabelWords): string {
  if (figure.amount === null) return casework.figures.unreadable;
  return moneyText(figure.amount, figure.currency, language);
}

/** A figure in one line for a label: what, when, code, amount, standing. */
export function figureLabel(figure: Figure, words: LabelWords): string {
  const { casework, terms } = words;
  return [
    wordFor(casework.figureNames, figure.name),
    figure.month === undefined ? "" : monthText(figure.month, terms),
    figure.code ?? "",
    amountText(figure, words),
    casework.standings[figure.standing],
  ]
    .filter((part) => part !== "")
    .join(", ");
}
