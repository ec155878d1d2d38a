import { Construct } from "constructs";
import { type House, VerbFunction } from "./verb-function.ts";
import { WORKED_FOR } from "./work-queues.ts";

/** What collecting results is given by its stack. */
export interface CollectReadingProps {
  readonly house: House;
}

/** The function that fetches every page of a finished Textract job and keeps it as a recording. */
export class CollectReading extends Construct {
  constructor(scope: Construct, id: string, { house }: CollectReadingProps) {
    super(scope, id);
    const { readings, table, queues } = house.places;
    const verb = new VerbFunction(this, "CollectReading", {
      ...house,
      verb: "collect-reading",
      description: "Fetches all result pages of a finished Textract job and stores the recording",
      undone: "Finished Textract jobs are not collected",
      timeout: WORKED_FOR.notice,
      memorySize: 1024,
      environment: {
        TABLE_NAME: table.tableName,
        READINGS_BUCKET: readings.bucketName,
        FIGURE_QUEUE_URL: queues.figure.queueUrl,
      },
    });
    verb.consume({ queue: queues.notice, batchSize: 1 });
  }
}
