import type { Assessment } from "./assessment.ts";
import { ageOn } from "./calendar.ts";
import type { ExplainedFact, ExplainedRule } from "./explanation.ts";
import { fact, rule } from "./explanation.ts";
import type { HouseholdMember } from "./household.ts";

/** Everybody named in the application, counted or not, and why. */
export function explainHousehold({ household, size, facts }: Assessment): ExplainedRule {
  return rule(
    "household-size",
    "count",
    size,
    facts.rules.regime.household.cites,
    household.map((one) => explainMember(one, facts.application.appliedOn)),
  );
}

function explainMember(
  { member, counted, reason, cites }: HouseholdMember,
  appliedOn: Assessment["facts"]["application"]["appliedOn"],
): ExplainedRule {
  const inputs: ExplainedFact[] = [
    fact("relation", member.relation),
    fact("age", ageOn(member.birthDate, appliedOn)),
  ];
  if (member.study !== undefined) inputs.push(fact("study", member.study));
  if (member.married !== undefined) inputs.push(fact("married", member.married));
  for (const name of member.circumstances ?? []) inputs.push(fact("circumstance", name));
  return rule(reason, "member", counted ? "1" : "0", cites, inputs, { memberId: member.id });
}
