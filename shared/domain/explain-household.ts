import type { Assessment } from "./assessment.ts";
import { ageOn } from "./calendar.ts";
import type { ExplainedFact, ExplainedMember, ExplainedRule } from "./explanation.ts";
import { fact, rule } from "./explanation.ts";

/** Everybody named in the application, counted or not, and why. */
export function explainHousehold({ household, size, facts }: Assessment): ExplainedRule {
  return rule(
    "household-size",
    "count",
    size,
    facts.rules.regime.household.cites,
    household.map((member) => ({
      node: "member" as const,
      member,
      appliedOn: facts.application.appliedOn,
    })),
  );
}

/** One member as a rule over what is known of them. */
export function explainMember({ member: one, appliedOn }: ExplainedMember): ExplainedRule {
  const { member, counted, reason, cites } = one;
  const inputs: ExplainedFact[] = [
    fact("relation", member.relation),
    fact("age", ageOn(member.birthDate, appliedOn)),
  ];
  if (member.study !== undefined) inputs.push(fact("study", member.study));
  if (member.married !== undefined) inputs.push(fact("married", member.married));
  for (const name of member.circumstances ?? []) inputs.push(fact("circumstance", name));
  return rule(reason, "member", counted ? "1" : "0", cites, inputs, { memberId: member.id });
}
