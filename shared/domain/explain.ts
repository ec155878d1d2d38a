import type { Assessment } from "./assessment.ts";
import type { Benefit } from "./benefit.ts";
import type { ConditionFinding, Waiver } from "./conditions.ts";
import type { Outcome } from "./decision.ts";
import { explainBenefit } from "./explain-benefit.ts";
import { explainHousehold } from "./explain-household.ts";
import { explainThreshold } from "./explain-threshold.ts";
import type { ExplainedRule } from "./explanation.ts";
import { fact, rule } from "./explanation.ts";
import type { Measurement } from "./measure.ts";

/** What the trace of a decision tells, from the outcome down to facts and figures of law. */
export interface Explained {
  readonly assessment: Assessment;
  readonly measurement: Measurement;
  readonly outcome: Outcome;
  readonly conditions: readonly ConditionFinding[];
  readonly waiver: Waiver;
  readonly benefit: Benefit | null;
}

/** The tree behind a decision: recomputed bottom-up, it yields the decision. */
export function explain(explained: Explained): ExplainedRule {
  const { assessment, measurement, outcome, conditions, waiver, benefit } = explained;
  const { regime } = assessment.facts.rules;
  const test = rule("income-test", "compare", measurement.incomeTest, regime.operator.cites, [
    totalNode(assessment, measurement),
    allMembersThreshold(assessment),
  ]);
  return rule(
    "outcome",
    "decide",
    outcome,
    regime.operator.cites,
    [
      test,
      perCapitaNode(assessment, measurement),
      ...conditions.map((finding) => conditionNode(assessment, finding)),
      ...(waiver.applies ? [rule("no-income-test", "holds", "true", waiver.cites, [])] : []),
      ...(benefit === null ? [] : [explainBenefit(assessment, measurement, benefit)]),
    ],
    { operator: regime.operator.value },
  );
}

function conditionNode(
  { facts }: Assessment,
  { condition, holds, cites, children }: ConditionFinding,
): ExplainedRule {
  const { territory } = facts.application;
  const known =
    condition === "territory" ? fact("territory", territory ?? null) : fact("children", children);
  const value = holds === null ? null : `${holds}`;
  return rule(`condition-${condition}`, "holds", value, cites, [known]);
}

function totalNode(assessment: Assessment, { total }: Measurement): ExplainedRule {
  const { lines, facts } = assessment;
  return rule(
    "total-income",
    "sum",
    total,
    facts.rules.regime.period.cites,
    lines.map((line) => ({ node: "income" as const, line })),
  );
}

function perCapitaNode(assessment: Assessment, { total, perCapita }: Measurement): ExplainedRule {
  const { facts } = assessment;
  return rule("per-capita-income", "divide", perCapita, facts.rules.regime.threshold.cites, [
    rule("total-income", "take", total, [], []),
    periodNode(assessment),
    explainHousehold(assessment),
  ]);
}

function periodNode({ facts, months }: Assessment): ExplainedRule {
  const { period } = facts.rules.regime;
  return rule(
    "calculation-period",
    "months",
    months.length,
    period.cites,
    [fact("applied-on", facts.application.appliedOn)],
    {
      strategy: period.strategy,
      months: period.months,
      lag: period.lag,
      first: months[0] ?? "",
      last: months.at(-1) ?? "",
    },
  );
}

function allMembersThreshold(assessment: Assessment): ExplainedRule {
  const { threshold, months, size, facts } = assessment;
  const found = threshold.main.found ? threshold.main.threshold : undefined;
  const all =
    found === undefined
      ? null
      : {
          numerator: found.perPerson.numerator * BigInt(months.length * size),
          denominator: found.perPerson.denominator,
        };
  return rule(
    "threshold-of-all",
    "product",
    all,
    facts.rules.regime.threshold.cites,
    [explainThreshold(assessment)],
    { months: months.length, members: size },
  );
}
