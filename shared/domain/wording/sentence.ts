import type { Decision } from "../decision.ts";
import { say } from "./dictionary.ts";
import type { ForPeople } from "./for-people.ts";
import type { Token } from "./token.ts";
import { phrase, text, value, word } from "./token.ts";
import type { Language } from "./words.ts";

/**
 * A decision in a few words: the comparison, whom and which months it rests on, what follows.
 *
 * @param people For whom values are written; absent: as the decision holds them.
 */
export function sentence(decision: Decision, language: Language, people?: ForPeople): string {
  return [...grounds(decision), proposed(decision)]
    .map((token) => say(token, language, people))
    .join(" ");
}

/** The same without what follows: for a decision that somebody has taken, of which nothing is open. */
export function groundsSentence(decision: Decision, language: Language, people: ForPeople): string {
  return grounds(decision)
    .map((token) => say(token, language, people))
    .join(" ");
}

function proposed({ outcome }: Decision): Token {
  return phrase("sentence-outcome", { outcome: word("value", outcome) });
}

/** What a decision rests on, before it has a language. */
function grounds(decision: Decision): readonly Token[] {
  const { period, perCapita, threshold, incomeTest, benefit, household } = decision;
  const [first, last] = [period.months[0], period.months.at(-1)];
  if (first === undefined || last === undefined) {
    return [phrase("sentence-no-rules", { appliedOn: value("day", decision.appliedOn) })];
  }
  const test = word("value", incomeTest);
  const size = household.filter(({ counted }) => counted).length;
  return [
    perCapita === null || threshold === null
      ? phrase("sentence-unknown", { test })
      : phrase("sentence-per-capita", {
          perCapita: value("amount", perCapita),
          threshold: value("amount", threshold.amount),
          test,
        }),
    phrase("sentence-period", {
      first: value("month", first),
      last: value("month", last),
      size: text(`${size}`),
    }),
    ...(benefit === null
      ? []
      : [
          phrase("sentence-benefit", {
            monthly: value("amount", benefit.monthly),
            months: text(`${benefit.months}`),
            payable: value("amount", benefit.payable),
          }),
        ]),
  ];
}
