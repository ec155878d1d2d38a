import { explainMember } from "./explain-household.ts";
import { explainIncome } from "./explain-income.ts";
import type { ExplainedFact, ExplainedFigure, ExplainedRule, Explanation } from "./explanation.ts";
import { formatMoney } from "./money.ts";
import { citesOf } from "./parameter.ts";
import type { Ratio } from "./ratio.ts";
import { exactText, rounded } from "./ratio.ts";
import type { FactNode, ParameterNode, RuleNode, TraceNode } from "./trace.ts";

/** The tree as a file holds it: amounts as text, and exactly where two places do not hold them. */
function writtenTrace(node: Explanation): TraceNode {
  switch (node.node) {
    case "fact":
      return writtenFact(node);
    case "parameter":
      return writtenFigure(node);
    case "income":
      return writtenRule(explainIncome(node.line));
    case "member":
      return writtenRule(explainMember(node));
    case "rule":
      return writtenRule(node);
  }
}

/** A rule with everything below it, as a file holds it. */
export function writtenRule({
  rule,
  operation,
  value,
  operands,
  cites,
  inputs,
}: ExplainedRule): RuleNode {
  const node = {
    node: "rule" as const,
    rule,
    operation,
    ...writtenValue(value),
    cites,
    inputs: inputs.map(writtenTrace),
  };
  if (operands === undefined) return node;
  const texts = Object.entries(operands).map(([name, one]) => [name, String(one)] as const);
  return { ...node, operands: Object.fromEntries(texts) };
}

function writtenFact({ node, name, value, source }: ExplainedFact): FactNode {
  const text = typeof value === "bigint" ? formatMoney(value) : value;
  return { node, name, value: text === null ? null : String(text), source };
}

function writtenFigure({ node, figure }: ExplainedFigure): ParameterNode {
  const { parameter, value, unit, jurisdiction, validFrom, confidence } = figure;
  const cites = citesOf(figure);
  return { node, name: parameter, value, unit, jurisdiction, validFrom, cites, confidence };
}

function writtenValue(value: ExplainedRule["value"]): Pick<RuleNode, "value" | "exact"> {
  if (value === null || typeof value === "string") return { value };
  return typeof value === "number" ? { value: String(value) } : writtenAmount(value);
}

function writtenAmount(value: Ratio): Pick<RuleNode, "value" | "exact"> {
  const shown = { value: formatMoney(rounded(value)) };
  return value.numerator % value.denominator === 0n ? shown : { ...shown, exact: exactText(value) };
}
