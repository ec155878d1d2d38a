import type { ITopic } from "aws-cdk-lib/aws-sns";
import { Construct } from "constructs";
import { type House, VerbFunction } from "./verb-function.ts";
import { WORKED_FOR } from "./work-queues.ts";

/**
 * Calls at a time: the least that Lambda allows. Textract starts only a few jobs a second, and a
 * message that is refused waits in its queue.
 */
const STARTERS = 2;

/** What starting Textract is given by its stack. */
export interface StartReadingProps {
  readonly house: House;
  /** Where Textract says that a job is done. */
  readonly notices: ITopic;
}

/** The function that starts one Textract job for each admitted scan. */
export class StartReading extends Construct {
  constructor(scope: Construct, id: string, { house, notices }: StartReadingProps) {
    super(scope, id);
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
      },
    });
    verb.consume({ queue: queues.textract, batchSize: 5, maxConcurrency: STARTERS });
  }
}
