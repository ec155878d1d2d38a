import type { Decision, Receipt } from "../../shared/domain/decision.ts";
import type { RuledCase } from "../../shared/domain/determination.ts";
import { determine } from "../../shared/domain/determination.ts";
import type { Law } from "../../shared/domain/law.ts";
import { withAgency } from "../../shared/domain/law.ts";
import { formatMoney } from "../../shared/domain/money.ts";
import { byHowMuch } from "../../shared/domain/questions/by-how-much.ts";
import { whatSettles } from "../../shared/domain/questions/what-settles.ts";
import { laterApplications, whenQualifies } from "../../shared/domain/questions/when-qualifies.ts";
import type { Ratio } from "../../shared/domain/ratio.ts";
import { rounded } from "../../shared/domain/ratio.ts";
import { LAW } from "../../shared/law/law.ts";

/** By how much, what would settle it and when it would pass: answers of the same engine, as lines. */
export function adviceOn({ receipt, outcome }: Decision): readonly string[] {
  const { application, evidence, asKnownOn, agency } = receipt;
  const law = agency === null ? LAW : withAgency(LAW, agency);
  const { ruled } = determine(application, evidence, law, asKnownOn ?? undefined);
  if (ruled === undefined) return [];
  return [
    ...distance(ruled),
    ...settling(ruled),
    ...(outcome === "not-eligible" ? later(receipt, law) : []),
  ];
}

function distance(ruled: RuledCase): readonly string[] {
  const found = byHowMuch(ruled);
  if (found === undefined) return [];
  const { perPerson, inAll, heaviest } = found;
  const side = perPerson.numerator < 0n ? "below" : "above";
  const weighs =
    heaviest === undefined
      ? ""
      : `; most weighs ${heaviest.kind} of ${heaviest.memberId}, ${heaviest.month}: ${shown(heaviest.counted)}`;
  return [`${size(perPerson)} a person ${side} the threshold, ${size(inAll)} in all${weighs}`];
}

function settling(ruled: RuledCase): readonly string[] {
  const points = whatSettles(ruled);
  if (points.length === 0) return [];
  const named = points.map(({ code, figure }) => (figure === "" ? code : `${code} ${figure}`));
  return [`To settle it, answer: ${named.join(", ")}`];
}

function later({ application, evidence }: Receipt, law: Law): readonly string[] {
  const found = whenQualifies(laterApplications(application, evidence, law));
  if (found === undefined) return [];
  const { first, dropped } = found;
  const unknown =
    first.unknownMonths.length === 0
      ? ""
      : ` if nothing comes in ${first.unknownMonths.join(", ")}, of which nothing is known yet`;
  return [
    `An application from ${first.appliedOn} would pass${unknown}: ${dropped.join(", ")} no longer count`,
  ];
}

function shown(value: Ratio): string {
  return formatMoney(rounded(value));
}

function size({ numerator, denominator }: Ratio): string {
  return shown({ numerator: numerator < 0n ? -numerator : numerator, denominator });
}
