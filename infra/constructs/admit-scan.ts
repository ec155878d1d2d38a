import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import { Architecture } from "aws-cdk-lib/aws-lambda";
import { Construct } from "constructs";
import type { Settings } from "../config.ts";
import { type House, VerbFunction } from "./verb-function.ts";
import { WORKED_FOR } from "./work-queues.ts";

/** What admitting scans is given by its stack. */
export interface AdmitScanProps {
  readonly house: House;
  /** Which sources each admitted scan is sent to. */
  readonly sources: Settings["sources"];
  /** Whether only what GuardDuty found harmless is admitted. */
  readonly malwareGate: boolean;
}

/** The function that checks each upload before anything decodes it, and sends it to its readers. */
export class AdmitScan extends Construct {
  constructor(scope: Construct, id: string, { house, sources, malwareGate }: AdmitScanProps) {
    super(scope, id);
    const { scans, readings, table, queues } = house.places;
    const verb = new VerbFunction(this, "AdmitScan", {
      ...house,
      verb: "admit-scan",
      description:
        "Checks an upload, claims it once, and sends it to the readers that are switched on",
      undone: "Uploaded scans are not admitted",
      timeout: WORKED_FOR.scan,
      memorySize: 1769,
      architecture: Architecture.X86_64,
      environment: {
        TABLE_NAME: table.tableName,
        SCANS_BUCKET: scans.bucketName,
        READINGS_BUCKET: readings.bucketName,
        TEXTRACT_QUEUE_URL: queues.textract.queueUrl,
        LOCAL_QUEUE_URL: queues.local.queueUrl,
        FIGURE_QUEUE_URL: queues.figure.queueUrl,
        CASE_QUEUE_URL: queues.case.queueUrl,
        SOURCES: sources.join(","),
        MALWARE_GATE: malwareGate ? "on" : "",
      },
    });
    if (malwareGate) {
      verb.function.addToRolePolicy(
        new PolicyStatement({
          actions: ["s3:GetObject", "s3:GetObjectTagging", "s3:GetObjectVersionTagging"],
          resources: [house.places.scans.arnForObjects("scans/*")],
        }),
      );
    }
    verb.consume({ queue: queues.scan, batchSize: 1 });
  }
}
