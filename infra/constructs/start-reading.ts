import { Duration } from "aws-cdk-lib";
import { Metric } from "aws-cdk-lib/aws-cloudwatch";
import type { ITopic } from "aws-cdk-lib/aws-sns";
import { Construct } from "constructs";
import { type StartQuotas, startCalls, startLanes } from "../../shared/contracts/start-lanes.ts";
import { type Spending, spendingSettings } from "./spending.ts";
import { type House, VerbFunction } from "./verb-function.ts";
import { WORKED_FOR } from "./work-queues.ts";

/** What starting Textract is given by its stack. */
export interface StartReadingProps {
  readonly house: House;
  readonly spending: Spending;
  /** What Textract allows the account, as far as this deployment may use it. */
  readonly quotas: StartQuotas;
  /** Where Textract says that a job is done. */
  readonly notices: ITopic;
}

/** The function that starts one Textract job for each admitted scan. */
export class StartReading extends Construct {
  constructor(scope: Construct, id: string, props: StartReadingProps) {
    super(scope, id);
    const { house, notices, spending, quotas } = props;
    const { readings, table, queues, textractRole } = house.places;
    const verb = new VerbFunction(this, "StartReading", {
      ...house,
      verb: "start-reading",
      description: "Starts the Textract job of an admitted scan, once for each object version",
      undone: "Admitted scans are not sent to Textract",
      timeout: WORKED_FOR.textract,
      environment: {
        TABLE_NAME: table.tableName,
        READINGS_BUCKET: readings.bucketName,
        TEXTRACT_QUEUE_URL: queues.textract.queueUrl,
        FIGURE_QUEUE_URL: queues.figure.queueUrl,
        NOTICE_TOPIC_ARN: notices.topicArn,
        TEXTRACT_ROLE_ARN: textractRole.roleArn,
        TEXTRACT_FEATURES: "TABLES,LAYOUT",
        ...spendingSettings(spending),
        OPEN_JOBS: String(quotas.openJobs),
        STARTS_PER_SECOND: String(quotas.startsPerSecond),
        START_LANES: String(startLanes(quotas)),
      },
    });
    house.watch.over(this, "ReadingsHeld", {
      article: "paid-reading-held",
      what: "Scans wait because paid reading is paused or the day's cap is reached",
      metric: new Metric({
        namespace: "Opora",
        metricName: "readingsHeld",
        dimensionsMap: { service: "start-reading" },
        statistic: "Sum",
        period: Duration.minutes(5),
      }),
      from: 1,
    });
    verb.consume({
      queue: queues.textract,
      batchSize: 5,
      maxConcurrency: startCalls(quotas),
    });
  }
}
