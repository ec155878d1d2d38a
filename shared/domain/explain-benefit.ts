import type { Assessment } from "./assessment.ts";
import type { Benefit, PerChild } from "./benefit.ts";
import type { ExplainedRule } from "./explanation.ts";
import { fact, figureNode, rule } from "./explanation.ts";
import type { Measurement } from "./measure.ts";
import { citesOf } from "./parameter.ts";

/** What is paid, down to the gap of each member and the figures of law behind every supplement. */
export function explainBenefit(
  { facts, threshold }: Assessment,
  { perCapita }: Measurement,
  benefit: Benefit,
): ExplainedRule {
  const cites = facts.rules.regime.benefit?.cites ?? [];
  const line = threshold.main.found ? threshold.main.threshold.perPerson : null;
  const gap = rule(
    "gap-benefit",
    "gap",
    benefit.gap,
    cites,
    [rule("threshold", "take", line, [], []), rule("per-capita-income", "take", perCapita, [], [])],
    { members: benefit.members },
  );
  const monthly = rule("monthly-benefit", "sum", benefit.monthly, cites, [
    gap,
    ...perChild("fixed-child-amount", benefit.fixed),
    ...perChild("child-supplement", benefit.supplement),
  ]);
  return rule(
    "benefit",
    "product",
    benefit.payable,
    benefit.term === undefined ? cites : [...cites, ...citesOf(benefit.term)],
    [monthly],
    { months: benefit.months, members: "1" },
  );
}

function perChild(name: string, found: PerChild | undefined): readonly ExplainedRule[] {
  if (found === undefined) return [];
  const { amount, children, figures } = found;
  const count = fact("children", children);
  const cites = figures.flatMap(citesOf);
  return [rule(name, "product", amount, cites, [...figures.map(figureNode), count])];
}
