import {
  Alarm,
  ComparisonOperator,
  type IMetric,
  TreatMissingData,
} from "aws-cdk-lib/aws-cloudwatch";
import { SnsAction } from "aws-cdk-lib/aws-cloudwatch-actions";
import type { IKey } from "aws-cdk-lib/aws-kms";
import { Topic } from "aws-cdk-lib/aws-sns";
import { EmailSubscription } from "aws-cdk-lib/aws-sns-subscriptions";
import { Construct } from "constructs";

/** What the watch is given by its stack. */
export interface WatchProps {
  /** Who is told of every alarm; nobody, where absent. */
  readonly email?: string | undefined;
  /** The agency's key, whose policy must let CloudWatch use it. */
  readonly key?: IKey | undefined;
}

/** What an alarm watches and what its reader is told. */
export interface Concern {
  /** The heading in docs/runbook.md that helps, as its anchor. */
  readonly article: string;
  /** What is wrong for an applicant or a caseworker, in one clause. */
  readonly what: string;
  /** What is measured, over five minutes unless it says otherwise. */
  readonly metric: IMetric;
  /** The least value that is a fault. */
  readonly from: number;
  /** Whether it is a fault as well if nothing is measured. */
  readonly silenceIsFault?: boolean;
}

/** Where alarms go, and the one way to raise one: each names its article of the runbook. */
export class Watch extends Construct {
  private readonly topic: Topic;

  constructor(scope: Construct, id: string, { email, key }: WatchProps) {
    super(scope, id);
    this.topic = new Topic(this, "Topic", { enforceSSL: true, ...(key && { masterKey: key }) });
    if (email) this.topic.addSubscription(new EmailSubscription(email));
  }

  /** Raises an alarm as soon as the metric reaches the value once. */
  over(scope: Construct, id: string, concern: Concern): void {
    const { article, what, metric, from, silenceIsFault } = concern;
    const alarm = new Alarm(scope, id, {
      alarmDescription: `${what}: docs/runbook.md#${article}`,
      metric,
      threshold: from,
      evaluationPeriods: 1,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: silenceIsFault
        ? TreatMissingData.BREACHING
        : TreatMissingData.NOT_BREACHING,
    });
    alarm.addAlarmAction(new SnsAction(this.topic));
  }
}
