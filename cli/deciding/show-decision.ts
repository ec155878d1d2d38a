import type { Decision } from "../../shared/domain/decision.ts";

/** A decision for people: who was counted, what counted, the comparison, and what is open. */
export function showDecision(decision: Decision, _colours: boolean): string {
  const { threshold, review } = decision;
  const lines = [
    `${decision.caseId}: ${decision.outcome} (${decision.programme}, ${decision.region}, ${decision.appliedOn})`,
    `  months      ${decision.period.months.join(", ")}`,
    ...decision.household.map(
      ({ memberId, counted, reason }) =>
        `  member      ${memberId} ${counted ? "counted" : "not counted"}: ${reason}`,
    ),
    ...decision.income.map(
      ({ memberId, kind, month, amount, counted, rule }) =>
        `  income      ${memberId} ${month} ${kind} ${amount ?? "?"} → ${counted ?? "?"} (${rule})`,
    ),
    `  total       ${decision.total ?? "?"}`,
    `  per capita  ${decision.perCapita ?? "?"} ${decision.incomeTest} ${threshold?.amount ?? "?"}`,
    ...review.map(
      ({ code, message, decisive }) => `  review      ${decisive ? "! " : ""}${code}: ${message}`,
    ),
  ];
  return `${lines.join("\n")}\n`;
}
