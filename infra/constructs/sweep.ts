import { Duration } from "aws-cdk-lib";
import { Metric } from "aws-cdk-lib/aws-cloudwatch";
import { Rule, Schedule } from "aws-cdk-lib/aws-events";
import { LambdaFunction } from "aws-cdk-lib/aws-events-targets";
import { Construct } from "constructs";
import { type StartQuotas, startLanes } from "../../shared/contracts/start-lanes.ts";
import { type Spending, spendingSettings } from "./spending.ts";
import { type House, VerbFunction } from "./verb-function.ts";

const EVERY = Duration.minutes(15);

/** A source has five attempts before it is given up; what is under way is looked at every half hour. */
const GIVE_UP_MINUTES = "720";

/** What sweeping is given by its stack. */
export interface SweepProps {
  readonly house: House;
  readonly spending: Spending;
  readonly quotas: StartQuotas;
}

/** The function that finds on schedule what is late or lost and sets it going again. */
export class Sweep extends Construct {
  constructor(scope: Construct, id: string, { house, spending, quotas }: SweepProps) {
    super(scope, id);
    const { scans, readings, table, queues } = house.places;
    const verb = new VerbFunction(this, "Sweep", {
      ...house,
      verb: "sweep",
      description: "Sets going again what is late or lost, and balances the books of uploads",
      undone: "What is late or lost is not set going again",
      timeout: Duration.minutes(5),
      environment: {
        TABLE_NAME: table.tableName,
        SCANS_BUCKET: scans.bucketName,
        READINGS_BUCKET: readings.bucketName,
        SCAN_QUEUE_URL: queues.scan.queueUrl,
        TEXTRACT_QUEUE_URL: queues.textract.queueUrl,
        LOCAL_QUEUE_URL: queues.local.queueUrl,
        NOTICE_QUEUE_URL: queues.notice.queueUrl,
        FIGURE_QUEUE_URL: queues.figure.queueUrl,
        CASE_QUEUE_URL: queues.case.queueUrl,
        GIVE_UP_MINUTES,
        ...spendingSettings(spending),
        START_LANES: String(startLanes(quotas)),
      },
    });
    new Rule(this, "Schedule", {
      description: "When what is late is looked for",
      schedule: Schedule.rate(EVERY),
      targets: [new LambdaFunction(verb.function)],
    });
    house.watch.over(this, "UploadsUnaccounted", {
      article: "uploads-unaccounted",
      what: "Uploads are lost or counted twice, or nobody has looked for an hour",
      metric: new Metric({
        namespace: "Opora",
        metricName: "uploadsUnaccounted",
        dimensionsMap: { service: "sweep" },
        statistic: "Minimum", // The index lags by a moment; what stands for an hour is no lag.
        period: Duration.hours(1),
      }),
      from: 1,
      silenceIsFault: true,
    });
  }
}
