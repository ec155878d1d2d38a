/** Where a fact comes from. */
export type FactSource =
  | { readonly kind: "application" }
  | { readonly kind: "declared"; readonly index: number }
  | {
      readonly kind: "paper";
      readonly document: string;
      readonly figure: string;
      readonly page: number;
      readonly box: readonly [number, number, number, number];
    };

/** A fact of the case, with its source. */
export interface FactNode {
  readonly node: "fact";
  readonly name: string;
  readonly value: string | null;
  readonly source: FactSource;
}

/** A figure of law, with its act. */
export interface ParameterNode {
  readonly node: "parameter";
  readonly name: string;
  readonly value: string;
  readonly unit: string;
  readonly jurisdiction: string;
  readonly validFrom: string;
  readonly cites: readonly string[];
  readonly confidence: string;
}

/** How the value of a rule follows from its inputs, so that anyone can recompute it. */
export type Operation =
  | "decide"
  | "compare"
  | "sum"
  | "divide"
  | "part"
  | "take"
  | "mean"
  | "product"
  | "greater"
  | "months"
  | "count"
  | "member"
  | "holds"
  | "gap"
  | "not-evaluated";

/** A rule applied, with its citation and its inputs. */
export interface RuleNode {
  readonly node: "rule";
  readonly rule: string;
  readonly operation: Operation;
  /** As shown: amounts with two places. Null when an input is not known. */
  readonly value: string | null;
  /** Minor units as a fraction, only where two places do not hold the value. */
  readonly exact?: string | undefined;
  /** Numbers of the operation itself, such as the parts of a share. */
  readonly operands?: Readonly<Record<string, string>> | undefined;
  readonly cites: readonly string[];
  readonly inputs: readonly TraceNode[];
}

/** A tree in which every leaf is a fact or a figure of law, and every node a rule. */
export type TraceNode = FactNode | ParameterNode | RuleNode;
