import type { Decision, Receipt } from "../decision.ts";
import type { RuledCase } from "../determination.ts";
import { determine } from "../determination.ts";
import type { Law } from "../law.ts";
import { withAgency } from "../law.ts";
import { formatMoney } from "../money.ts";
import { byHowMuch } from "../questions/by-how-much.ts";
import { whatSettles } from "../questions/what-settles.ts";
import { laterApplications, whenQualifies } from "../questions/when-qualifies.ts";
import type { Ratio } from "../ratio.ts";
import { rounded } from "../ratio.ts";
import { say } from "./dictionary.ts";
import type { Token } from "./token.ts";
import { phrase, text, word } from "./token.ts";
import type { Language } from "./words.ts";

/** By how much, what would settle it and when it would pass: answers of the same engine, a line each. */
export function advice(
  { receipt, outcome }: Pick<Decision, "receipt" | "outcome">,
  law: Law,
  language: Language,
): readonly string[] {
  const { application, evidence, asKnownOn, agency } = receipt;
  const whole = agency === null ? law : withAgency(law, agency);
  const { ruled } = determine(application, evidence, whole, asKnownOn ?? undefined);
  if (ruled === undefined) return [];
  return [distance(ruled), settling(ruled), outcome === "not-eligible" ? later(receipt, whole) : []]
    .filter((line) => line.length > 0)
    .map((line) => line.map((token) => say(token, language)).join(" "));
}

function distance(ruled: RuledCase): readonly Token[] {
  const found = byHowMuch(ruled);
  if (found === undefined) return [];
  const { perPerson, inAll, heaviest } = found;
  const values = { perPerson: size(perPerson), inAll: size(inAll) };
  const side = phrase(perPerson.numerator < 0n ? "advice-below" : "advice-above", values);
  if (heaviest === undefined) return [side];
  const { kind, memberId, month, counted } = heaviest;
  return [
    side,
    phrase("advice-heaviest", {
      kind: word("kind", kind),
      memberId: text(memberId),
      month: text(month),
      counted: size(counted),
    }),
  ];
}

function settling(ruled: RuledCase): readonly Token[] {
  const points = whatSettles(ruled).map(({ code, figure }) => `${code} ${figure}`.trim());
  return points.length === 0 ? [] : [phrase("advice-settle", { points: text(points.join(", ")) })];
}

function later({ application, evidence }: Receipt, law: Law): readonly Token[] {
  const found = whenQualifies(laterApplications(application, evidence, law));
  if (found === undefined) return [];
  const { first, dropped } = found;
  const passes = phrase("advice-later", {
    appliedOn: text(first.appliedOn),
    dropped: text(dropped.join(", ")),
  });
  if (first.unknownMonths.length === 0) return [passes];
  return [passes, phrase("advice-unknown", { months: text(first.unknownMonths.join(", ")) })];
}

function size({ numerator, denominator }: Ratio): Token {
  const positive = numerator < 0n ? -numerator : numerator;
  return text(formatMoney(rounded({ numerator: positive, denominator })));
}
