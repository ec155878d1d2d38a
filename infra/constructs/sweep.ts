import { Duration } from "aws-cdk-lib";
import { Metric } from "aws-cdk-lib/aws-cloudwatch";
import { Rule, Schedule } from "aws-cdk-lib/aws-events";
import { LambdaFunction } from "aws-cdk-lib/aws-events-targets";
import { Construct } from "constructs";
import { type Spending, spendingSettings } from "./spending.ts";
import { type House, VerbFunction } from "./verb-function.ts";

const EVERY = Duration.minutes(15);

/**
 * When something counts as late. An upload form is valid for a quarter of an hour; a message of our
 * own readers is seen again after half an hour; a source has five attempts before it is given up;
 * the case of a document that ended is looked at in one sweep at least after offers count as late.
 */
const BOUNDS = {
  OFFER_MINUTES: "30",
  READING_MINUTES: "30",
  GIVE_UP_MINUTES: "720",
  ENDED_MINUTES: "60",
};

/** What sweeping is given by its stack. */
export interface SweepProps {
  readonly house: House;
  readonly spending: Spending;
}

/** The function that finds on schedule what is late or lost and sets it going again. */
export class Sweep extends Construct {
  constructor(scope: Construct, id: string, { house, spending }: SweepProps) {
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
        ...BOUNDS,
        ...spendingSettings(spending),
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
