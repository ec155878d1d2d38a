import type { DecidedIncome, Decision } from "../decision.ts";
import { say } from "./dictionary.ts";
import type { ForPeople } from "./for-people.ts";
import type { Token } from "./token.ts";
import { phrase, value, word } from "./token.ts";
import type { Language } from "./words.ts";

/**
 * Every payment of a decision as a row: whose, when, what, how much, what counts, why, by what.
 *
 * @param people For whom values are written; absent: as the decision holds them.
 */
export function table(
  decision: Decision,
  language: Language,
  people?: ForPeople,
): readonly (readonly string[])[] {
  return tableTokens(decision).map((row) => row.map((token) => say(token, language, people)));
}

/** The same before it has a language; the first row names the columns. */
function tableTokens({ income }: Decision): readonly (readonly Token[])[] {
  const head = [
    phrase("table-member"),
    phrase("table-month"),
    phrase("table-kind"),
    phrase("table-amount"),
    phrase("table-counted"),
    phrase("table-rule"),
    phrase("table-source"),
  ];
  return [head, ...income.map(rowOf)];
}

function rowOf({ memberId, month, kind, amount, counted, rule, cites }: DecidedIncome) {
  return [
    value("member", memberId),
    value("month", month),
    word("kind", kind),
    amountOf(amount),
    amountOf(counted),
    word("rule", rule),
    value("citation", cites.join("; ")),
  ];
}

function amountOf(amount: string | null): Token {
  return amount === null ? phrase("unknown") : value("amount", amount);
}
