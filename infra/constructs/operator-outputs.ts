import { CfnOutput, Stack } from "aws-cdk-lib";
import type { Construct } from "constructs";
import type { Settings } from "../config.ts";
import type { Places, QueueName } from "./places.ts";

/** The queues in the order of the road, as the commands of operators take them. */
const ORDER: readonly QueueName[] = ["scan", "textract", "local", "notice", "figure", "case"];

const DESCRIPTIONS: Readonly<Record<string, string>> = {
  Region: "Where the stack stands",
  TableName: "The table of all cases",
  ScansBucket: "The uploads",
  ReadingsBucket: "What was read, and the pages as pictures",
  AuditBucket: "The anchors of the audit chains, locked",
  QueueUrls: "The queues of the road, in its order",
  DeadLetterUrls: "Their dead letters, in the same order",
  PagePriceMicroUsd: "What a page read by Textract is counted with, in millionths of a US dollar",
  DailyCapUsd: "What paid reading may cost a day before it pauses, in US dollars",
  Sources: "Which readers read an upload",
  Applicants: "Whose personal data the stack holds, by country",
  FirstRecord: "Whether the first record of an applicant stands in the country or here",
};

/** Tells the commands of operators where everything is: `cdk deploy --outputs-file` writes it down. */
export function tellOperators(scope: Construct, places: Places, settings: Settings): void {
  const { table, scans, readings, audit, queues, deadLetters } = places;
  const outputs = {
    Region: Stack.of(scope).region,
    TableName: table.tableName,
    ScansBucket: scans.bucketName,
    ReadingsBucket: readings.bucketName,
    AuditBucket: audit.bucketName,
    QueueUrls: ORDER.map((name) => queues[name].queueUrl).join(","),
    DeadLetterUrls: ORDER.map((name) => deadLetters[name].queueUrl).join(","),
    PagePriceMicroUsd: String(settings.pagePriceMicroUsd),
    DailyCapUsd: String(settings.dailyCapUsd),
    Sources: settings.sources.join(","),
    Applicants: settings.applicants.join(","),
    FirstRecord: settings.firstRecord,
  };
  for (const [name, value] of Object.entries(outputs)) {
    new CfnOutput(scope, name, { value, description: DESCRIPTIONS[name] ?? name });
  }
}
