import type { Decision } from "../decision.ts";
import { say } from "./dictionary.ts";
import type { Token } from "./token.ts";
import { phrase, text, word } from "./token.ts";
import type { Language } from "./words.ts";

/** A decision in a few words: the comparison, whom and which months it rests on, what follows. */
export function sentence(decision: Decision, language: Language): string {
  return sentenceTokens(decision)
    .map((token) => say(token, language))
    .join(" ");
}

/** The same before it has a language. */
function sentenceTokens(decision: Decision): readonly Token[] {
  const { period, perCapita, threshold, incomeTest, outcome, benefit, household } = decision;
  const [first, last] = [period.months[0], period.months.at(-1)];
  const proposed = phrase("sentence-outcome", { outcome: word("value", outcome) });
  if (first === undefined || last === undefined) {
    return [phrase("sentence-no-rules", { appliedOn: text(decision.appliedOn) }), proposed];
  }
  const test = word("value", incomeTest);
  const size = household.filter(({ counted }) => counted).length;
  return [
    perCapita === null || threshold === null
      ? phrase("sentence-unknown", { test })
      : phrase("sentence-per-capita", {
          perCapita: text(perCapita),
          threshold: text(threshold.amount),
          test,
        }),
    phrase("sentence-period", { first: text(first), last: text(last), size: text(`${size}`) }),
    ...(benefit === null
      ? []
      : [
          phrase("sentence-benefit", {
            monthly: text(benefit.monthly),
            months: text(`${benefit.months}`),
            payable: text(benefit.payable),
          }),
        ]),
    proposed,
  ];
}
