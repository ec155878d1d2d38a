import { formatMoney } from "./money.ts";
import type { FigureOfLaw } from "./parameter.ts";
import { citesOf } from "./parameter.ts";
import type { Ratio } from "./ratio.ts";
import { exactText, rounded } from "./ratio.ts";
import type {
  FactNode,
  FactSource,
  Operation,
  ParameterNode,
  RuleNode,
  TraceNode,
} from "./trace.ts";

/** An amount as shown, and exactly where two places do not hold it. */
export function shownValue(value: Ratio | null): Pick<RuleNode, "value" | "exact"> {
  if (value === null) return { value: null };
  const shown = { value: formatMoney(rounded(value)) };
  const divides = value.denominator === 1n || value.numerator % value.denominator === 0n;
  return divides ? shown : { ...shown, exact: exactText(value) };
}

/** A rule applied: its value is text, or an exact amount that is rounded for the eye. */
export function rule(
  name: string,
  operation: Operation,
  value: Ratio | string | null,
  cites: readonly string[],
  inputs: readonly TraceNode[],
  operands?: Readonly<Record<string, string>>,
): RuleNode {
  const shown = typeof value === "string" ? { value } : shownValue(value);
  const node = { node: "rule" as const, rule: name, operation, ...shown, cites, inputs };
  return operands === undefined ? node : { ...node, operands };
}

/** A fact, of the application unless another source is named. */
export function fact(
  name: string,
  value: string | null,
  source: FactSource = { kind: "application" },
): FactNode {
  return { node: "fact", name, value, source };
}

/** A figure of law with its act. */
export function figureNode(figure: FigureOfLaw): ParameterNode {
  const { parameter, value, unit, jurisdiction, validFrom, confidence } = figure;
  return {
    node: "parameter",
    name: parameter,
    value,
    unit,
    jurisdiction,
    validFrom,
    cites: citesOf(figure),
    confidence,
  };
}
