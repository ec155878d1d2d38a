import { moneyText } from "../../../shared/domain/wording/money-text.ts";
import type { Figure } from "../../../shared/reading/reading.ts";
import { monthText } from "../text/calendar.ts";
import type { Areas } from "../text/dictionaries.ts";
import { wordFor } from "../text/fill.ts";
import type { Language } from "../text/language.ts";

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

/** What a figure is called: its name and, where it has them, month and code. */
export function figureName(
  figure: Figure,
  casework: Areas["casework"],
  terms: Areas["terms"],
): string {
  const month = figure.month === undefined ? "" : monthText(figure.month, terms);
  return [wordFor(casework.figureNames, figure.name), month, figure.code ?? ""]
    .filter((part) => part !== "")
    .join(", ");
}

/** A figure in one line for a label: what, when, code, amount, standing. */
export function figureLabel(figure: Figure, words: LabelWords): string {
  const { casework, terms } = words;
  const standing = casework.standings[figure.standing];
  return `${figureName(figure, casework, terms)}, ${amountText(figure, words)}, ${standing}`;
}
