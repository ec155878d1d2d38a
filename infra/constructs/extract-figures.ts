import { Construct } from "constructs";
import { type House, VerbFunction } from "./verb-function.ts";
import { WORKED_FOR } from "./work-queues.ts";

/** What extracting figures is given by its stack. */
export interface ExtractFiguresProps {
  readonly house: House;
}

/** The function that turns all recordings of a document into figures, each with its standing. */
export class ExtractFigures extends Construct {
  constructor(scope: Construct, id: string, { house }: ExtractFiguresProps) {
    super(scope, id);
    const { readings, table, queues } = house.places;
    const verb = new VerbFunction(this, "ExtractFigures", {
      ...house,
      verb: "extract-figures",
      description: "Finds the form, its figures and the standing of each from all readings",
      undone: "Documents that were read have no figures",
      timeout: WORKED_FOR.figure,
      memorySize: 1024,
      environment: {
        TABLE_NAME: table.tableName,
        READINGS_BUCKET: readings.bucketName,
        CASE_QUEUE_URL: queues.case.queueUrl,
      },
    });
    verb.consume({ queue: queues.figure, batchSize: 5 });
  }
}
