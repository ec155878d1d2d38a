import { Duration } from "aws-cdk-lib";
import { Rule, Schedule } from "aws-cdk-lib/aws-events";
import { LambdaFunction } from "aws-cdk-lib/aws-events-targets";
import { Construct } from "constructs";
import { type House, VerbFunction } from "./verb-function.ts";

/** What erasing is given by its stack. */
export interface EraseCasesProps {
  readonly house: House;
  /** Days that a case is kept after the last thing that happened to it. */
  readonly casesKeptDays: number;
}

/** The function that erases cases whose time is over, each hour: the only one that deletes records. */
export class EraseCases extends Construct {
  constructor(scope: Construct, id: string, { house, casesKeptDays }: EraseCasesProps) {
    super(scope, id);
    const { scans, readings, table, deadLetters } = house.places;
    const verb = new VerbFunction(this, "EraseCases", {
      ...house,
      verb: "erase-cases",
      description: "Erases cases whose time is over, with a certificate in the audit",
      undone: "Cases are kept longer than the agency may keep them",
      timeout: Duration.minutes(15),
      environment: {
        TABLE_NAME: table.tableName,
        SCANS_BUCKET: scans.bucketName,
        READINGS_BUCKET: readings.bucketName,
        DEAD_LETTER_URLS: Object.values(deadLetters)
          .map(({ queueUrl }) => queueUrl)
          .join(","),
        CASES_KEPT_DAYS: String(casesKeptDays),
      },
    });
    new Rule(this, "Schedule", {
      description: "When cases whose time is over are erased",
      schedule: Schedule.rate(Duration.hours(1)),
      targets: [new LambdaFunction(verb.function)],
    });
  }
}
