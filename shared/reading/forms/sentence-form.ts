import { type FoundFigure, proposalsOf } from "../find/found-figure.ts";
import { placeOf, type RunningText, runningText } from "../find/running-text.ts";
import type { Sheet } from "../find/sheet.ts";
import type { Identity } from "../proof/identity.ts";
import { numberInWords } from "../text/number-words.ts";

/** A figure that a paper names in a sentence. */
export interface SentenceRule {
  /** Holds the amount in a group named `amount`; `words` and `cents` may hold it in words. */
  readonly pattern: RegExp;
  readonly name: (match: RegExpExecArray, text: string) => string;
  readonly basis: (match: RegExpExecArray, text: string) => FoundFigure["basis"];
  readonly currency: string;
  readonly bearsIncome: boolean;
}

/** Figures and proofs found in sentences. */
export interface SentenceFigures {
  readonly figures: readonly FoundFigure[];
  readonly identities: readonly Identity[];
}

/** The first sentence of each rule on the sheets. An amount repeated in words proves itself. */
export function findSentences(
  sheets: readonly Sheet[],
  rules: readonly SentenceRule[],
): SentenceFigures {
  const texts = sheets.map(runningText);
  const figures: FoundFigure[] = [];
  const identities: Identity[] = [];
  for (const rule of rules) {
    const found = texts.flatMap((text) => figureIn(text, rule) ?? [])[0];
    if (!found) continue;
    const index = figures.push(found.figure) - 1;
    if (found.inWords !== undefined) identities.push(sameInWords(index, found.inWords));
  }
  return { figures, identities };
}

function figureIn(
  running: RunningText,
  rule: SentenceRule,
): { figure: FoundFigure; inWords: number | undefined } | undefined {
  const match = rule.pattern.exec(running.text);
  const amount = match?.groups?.["amount"];
  if (!match || amount === undefined) return undefined;
  const from = match.index + match[0].indexOf(amount);
  const place = placeOf(running, from, from + amount.trimEnd().length);
  if (!place) return undefined;
  const { words, cents } = match.groups ?? {};
  const units = words === undefined ? undefined : numberInWords(words);
  const basis = rule.basis(match, running.text);
  return {
    figure: {
      name: rule.name(match, running.text),
      ...(basis === "unknown" && { inferred: true }),
      currency: rule.currency,
      basis,
      place,
      proposals: proposalsOf(place, { decimals: false }),
      bearsIncome: rule.bearsIncome,
    },
    inWords: units === undefined ? undefined : units * 100 + Number(cents ?? "0"),
  };
}

/** The amount in figures is the amount in words. */
function sameInWords(figure: number, minor: number): Identity {
  return {
    code: "words-equal-digits",
    members: [figure],
    holds: (amounts) => amounts(figure) === minor,
    proves: () => [figure],
  };
}
