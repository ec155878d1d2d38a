import type { CalendarDate } from "./calendar.ts";
import type { HouseholdMember } from "./household.ts";
import type { IncomeLine } from "./income-line.ts";
import type { Money } from "./money.ts";
import type { FigureOfLaw } from "./parameter.ts";
import type { Ratio } from "./ratio.ts";
import type { FactSource, Operation } from "./trace.ts";

/**
 * The tree behind a determination as it stands in memory: exact values, nothing written as text.
 *
 * `written-trace.ts` writes it for a file.
 */
export type Explanation =
  | ExplainedFact
  | ExplainedFigure
  | ExplainedRule
  | ExplainedIncome
  | ExplainedMember;

/** A payment as the rules left it: the line holds rule, citation, inputs and value already. */
export interface ExplainedIncome {
  readonly node: "income";
  readonly line: IncomeLine;
}

/** A member as the rules left them. */
export interface ExplainedMember {
  readonly node: "member";
  readonly member: HouseholdMember;
  readonly appliedOn: CalendarDate;
}

/** A fact of the case. */
export interface ExplainedFact {
  readonly node: "fact";
  readonly name: string;
  readonly value: Money | string | number | boolean | null;
  readonly source: FactSource;
}

/** A figure of law. */
export interface ExplainedFigure {
  readonly node: "parameter";
  readonly figure: FigureOfLaw;
}

/** A rule applied. */
export interface ExplainedRule {
  readonly node: "rule";
  readonly rule: string;
  readonly operation: Operation;
  readonly value: Ratio | string | number | null;
  readonly operands: Readonly<Record<string, string | number>> | undefined;
  readonly cites: readonly string[];
  readonly inputs: readonly Explanation[];
}

const APPLICATION: FactSource = { kind: "application" };

/** A rule applied: its value is text, a count, or an exact amount. */
export function rule(
  name: string,
  operation: Operation,
  value: ExplainedRule["value"],
  cites: readonly string[],
  inputs: readonly Explanation[],
  operands?: ExplainedRule["operands"],
): ExplainedRule {
  return { node: "rule", rule: name, operation, value, operands, cites, inputs };
}

/** A fact, of the application unless another source is named. */
export function fact(
  name: string,
  value: ExplainedFact["value"],
  source: FactSource = APPLICATION,
): ExplainedFact {
  return { node: "fact", name, value, source };
}

/** A figure of law with its act. */
export function figureNode(figure: FigureOfLaw): ExplainedFigure {
  return { node: "parameter", figure };
}
