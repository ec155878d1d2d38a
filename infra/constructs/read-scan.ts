import { Architecture } from "aws-cdk-lib/aws-lambda";
import { Construct } from "constructs";
import { type House, VerbFunction } from "./verb-function.ts";
import { WORKED_FOR } from "./work-queues.ts";

/** What reading scans ourselves is given by its stack. */
export interface ReadScanProps {
  readonly house: House;
}

/** The function that reads a scan with our own readers: PP-OCR, Tesseract, the text of a PDF. */
export class ReadScan extends Construct {
  constructor(scope: Construct, id: string, { house }: ReadScanProps) {
    super(scope, id);
    const { readings, table, queues } = house.places;
    const verb = new VerbFunction(this, "ReadScan", {
      ...house,
      verb: "read-scan",
      description:
        "Reads an admitted scan with the readers in its own bundle and stores the recording",
      undone: "Admitted scans are not read by our own readers",
      timeout: WORKED_FOR.local,
      memorySize: 3008, // Detection on a whole page was measured at 1.0 to 1.6 GB.
      architecture: Architecture.X86_64,
      environment: {
        TABLE_NAME: table.tableName,
        READINGS_BUCKET: readings.bucketName,
        FIGURE_QUEUE_URL: queues.figure.queueUrl,
        MODELS_FOLDER: "models",
      },
    });
    verb.consume({ queue: queues.local, batchSize: 1 });
  }
}
