import type { Assessment } from "./assessment.ts";
import { ageOn } from "./calendar.ts";
import { fact, rule } from "./explain-nodes.ts";
import type { HouseholdMember } from "./household.ts";
import type { FactNode, RuleNode } from "./trace.ts";

/** Everybody named in the application, counted or not, and why. */
export function explainHousehold({ household, size, facts }: Assessment): RuleNode {
  return rule(
    "household-size",
    "count",
    String(size),
    facts.regime.household.cites,
    household.map((one) => explainMember(one, facts.application.appliedOn)),
  );
}

function explainMember(
  { member, counted, reason, cites }: HouseholdMember,
  appliedOn: Assessment["facts"]["application"]["appliedOn"],
): RuleNode {
  const inputs: FactNode[] = [
    fact("relation", member.relation),
    fact("age", String(ageOn(member.birthDate, appliedOn))),
  ];
  if (member.study !== undefined) inputs.push(fact("study", member.study));
  if (member.married !== undefined) inputs.push(fact("married", String(member.married)));
  for (const name of member.circumstances ?? []) inputs.push(fact("circumstance", name));
  return rule(reason, "member", counted ? "1" : "0", cites, inputs, { memberId: member.id });
}
