import { Duration } from "aws-cdk-lib";
import { Metric } from "aws-cdk-lib/aws-cloudwatch";
import { Rule, Schedule } from "aws-cdk-lib/aws-events";
import { LambdaFunction } from "aws-cdk-lib/aws-events-targets";
import { Construct } from "constructs";
import { type House, VerbFunction } from "./verb-function.ts";

const EVERY = Duration.hours(1);

/** What anchoring is given by its stack. */
export interface AnchorAuditProps {
  readonly house: House;
}

/** The function that keeps the ends of the audit chains in the locked bucket, every hour. */
export class AnchorAudit extends Construct {
  constructor(scope: Construct, id: string, { house }: AnchorAuditProps) {
    super(scope, id);
    const { audit, table } = house.places;
    const verb = new VerbFunction(this, "AnchorAudit", {
      ...house,
      verb: "anchor-audit",
      description: "Keeps the end of every audit chain that moved where nobody can change it",
      undone: "The audit is not anchored, so a chain hashed anew would not be found out",
      timeout: Duration.minutes(5),
      environment: { TABLE_NAME: table.tableName, AUDIT_BUCKET: audit.bucketName },
    });
    new Rule(this, "Schedule", {
      description: "When the ends of the audit chains are anchored",
      schedule: Schedule.rate(EVERY),
      targets: [new LambdaFunction(verb.function)],
    });
    house.watch.over(this, "AuditUnanchored", {
      article: "audit-unanchored",
      what: "The audit was not anchored for three hours",
      metric: new Metric({
        namespace: "Opora",
        metricName: "auditUnanchored",
        dimensionsMap: { service: "anchor-audit" },
        statistic: "Maximum",
        period: Duration.hours(3),
      }),
      from: 1,
      silenceIsFault: true,
    });
  }
}
