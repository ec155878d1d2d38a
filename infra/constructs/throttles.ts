import { Metric } from "aws-cdk-lib/aws-cloudwatch";
import { Construct } from "constructs";
import type { Watch } from "./watch.ts";

/** What the watch over throttles is given by its stack. */
export interface ThrottlesProps {
  readonly watch: Watch;
}

/**
 * One alarm for all functions: Lambda refused to start one of them.
 *
 * It watches the sum over the account and region, because calls at a time are shared by all of it,
 * and because an alarm over an expression holds ten functions at most.
 */
export class Throttles extends Construct {
  constructor(scope: Construct, id: string, { watch }: ThrottlesProps) {
    super(scope, id);
    watch.over(this, "Throttled", {
      article: "functions-throttled",
      what: "Lambda refused to start functions",
      metric: new Metric({
        namespace: "AWS/Lambda",
        metricName: "Throttles",
        statistic: "Sum",
      }),
      from: 1,
    });
  }
}
