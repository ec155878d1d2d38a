import { Stack } from "aws-cdk-lib";
import { MathExpression } from "aws-cdk-lib/aws-cloudwatch";
import { Construct } from "constructs";
import { VerbFunction } from "./verb-function.ts";
import type { Watch } from "./watch.ts";

/** What the watch over throttles is given by its stack. */
export interface ThrottlesProps {
  readonly watch: Watch;
}

/** One alarm for all functions of the stack made so far: Lambda refused to start one of them. */
export class Throttles extends Construct {
  constructor(scope: Construct, id: string, { watch }: ThrottlesProps) {
    super(scope, id);
    const verbs = Stack.of(this)
      .node.findAll()
      .filter((construct): construct is VerbFunction => construct instanceof VerbFunction);
    const usingMetrics = Object.fromEntries(
      verbs.map((verb, index) => [
        `f${index}`,
        verb.function.metricThrottles({ statistic: "Sum" }),
      ]),
    );
    watch.over(this, "Throttled", {
      article: "functions-throttled",
      what: "Lambda refused to start functions",
      metric: new MathExpression({
        expression: "SUM(METRICS())",
        usingMetrics,
        label: "Throttles",
      }),
      from: 1,
    });
  }
}
