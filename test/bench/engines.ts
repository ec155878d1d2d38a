import { ZenEngine } from "@gorules/zen-engine";
import { Engine } from "json-rules-engine";
import { measured } from "../../shared/domain/alternatives.ts";
import type { Application } from "../../shared/domain/application.ts";
import { assess } from "../../shared/domain/assessment.ts";
import { compiledRules } from "../../shared/domain/compiled-rules.ts";
import { explain } from "../../shared/domain/explain.ts";
import type { Facts } from "../../shared/domain/facts.ts";
import { paymentsOf } from "../../shared/domain/payments.ts";
import { LAW } from "../../shared/law/law.ts";

/** Decides one family once; resolves to how its income stands to the threshold. */
export type Evaluate = () => string | Promise<string>;

/** What the other engines are given: whatever they have no words for is done for them. */
export interface PreparedFamily {
  readonly payments: readonly {
    readonly kind: string;
    readonly month: string;
    readonly amount: number;
    readonly counted: boolean;
  }[];
  readonly excluded: readonly string[];
  readonly period: readonly string[];
  readonly threshold: number;
  readonly months: number;
  readonly size: number;
}

const NO_WAIVER = { applies: false, cites: [], review: undefined };

function factsOf(application: Application): Facts {
  const { programme, region, appliedOn } = application;
  const rules = compiledRules(LAW, { programme, region, appliedOn, asKnownOn: undefined });
  if (rules === undefined) throw new RangeError("Cannot measure: expected rules in force");
  return { application, payments: paymentsOf(application, [], rules.months).payments, rules };
}

/** Opora without a trace: every rule on every payment and member, the exact comparison. */
export function untraced(application: Application): Evaluate {
  const facts = factsOf(application);
  return () => measured(assess(facts)).incomeTest;
}

/** Opora with the whole tree, down to every fact and figure of law. */
export function traced(application: Application): Evaluate {
  const facts = factsOf(application);
  return () => {
    const assessment = assess(facts);
    const measurement = measured(assessment);
    const tree = explain({
      assessment,
      measurement,
      outcome: measurement.incomeTest === "below" ? "eligible" : "not-eligible",
      conditions: [],
      waiver: NO_WAIVER,
      benefit: null,
    });
    return tree.inputs.length > 0 ? measurement.incomeTest : "";
  };
}

/** The family as the other engines take it, after Opora's own counting. */
export function prepared(application: Application): PreparedFamily {
  const assessment = assess(factsOf(application));
  const { main } = assessment.threshold;
  if (!main.found) throw new RangeError("Cannot measure: expected a threshold");
  return {
    excluded: [...assessment.facts.rules.treatments]
      .filter(([, { treatment }]) => treatment === "excluded")
      .map(([kind]) => kind),
    period: assessment.months,
    payments: assessment.lines.map(({ payment, counted }) => ({
      kind: payment.kind,
      month: payment.receivedIn,
      counted: counted !== null && counted.numerator !== 0n,
      amount: Number(payment.amount),
    })),
    threshold: Number(main.threshold.perPerson.numerator),
    months: assessment.months.length,
    size: assessment.size,
  };
}

/** json-rules-engine: three rules over the total, which it is given as a computed fact. */
export function jsonRulesEngine({ payments, threshold, months, size }: PreparedFamily): Evaluate {
  const engine = new Engine();
  const limit = threshold * months * size;
  const rule = (operator: string, type: string) =>
    engine.addRule({
      conditions: { all: [{ fact: "total", operator, value: { fact: "limit" } }] },
      event: { type },
    });
  rule("lessThan", "below");
  rule("equal", "at-line");
  rule("greaterThan", "not-below");
  engine.addFact("total", () =>
    payments.reduce((sum, { counted, amount }) => sum + (counted ? amount : 0), 0),
  );
  return async () => (await engine.run({ limit })).events[0]?.type ?? "";
}

/** zen-engine with its trace: one expression node that leaves out, sums and compares. */
export function zenEngine(family: PreparedFamily): Evaluate {
  const node = (id: string, type: string, content?: object) => ({
    ...{ id, name: id, type, position: { x: 0, y: 0 } },
    ...(content !== undefined && { content }),
  });
  const total =
    "sum(map(filter(payments, #.month in period and #.kind not in excluded), #.amount))";
  const limit = "threshold * months * size";
  const expressions = [
    { id: "e1", key: "total", value: total },
    { id: "e2", key: "limit", value: limit },
    {
      id: "e3",
      key: "test",
      value: `${total} < ${limit} ? "below" : ${total} == ${limit} ? "at-line" : "not-below"`,
    },
  ];
  const graph = {
    nodes: [
      node("in", "inputNode"),
      node("rules", "expressionNode", { expressions }),
      node("out", "outputNode"),
    ],
    edges: [
      { id: "a", sourceId: "in", targetId: "rules", type: "edge" },
      { id: "b", sourceId: "rules", targetId: "out", type: "edge" },
    ],
  };
  const decision = new ZenEngine().createDecision(Buffer.from(JSON.stringify(graph)));
  return async () => {
    const { result } = await decision.evaluate(family, { trace: true });
    return String((result as { readonly test?: unknown }).test);
  };
}
