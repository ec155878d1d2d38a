import { PRICES } from "../../shared/contracts/prices.ts";

/** The part of a CloudFormation template that costs are read from. */
export interface PricedTemplate {
  readonly Resources: Readonly<
    Record<string, { readonly Type: string; readonly Properties?: Record<string, unknown> }>
  >;
}

/** What something costs a month while nobody uses the stack. */
export interface IdleLine {
  readonly what: string;
  readonly count: number;
  /** In millionths of a US dollar. */
  readonly microUsd: number;
}

const MINUTES_A_MONTH = 30 * 24 * 60;
const GIGABYTE_SECONDS_A_CALL = 1; // Two seconds at 512 MB: more than a call that finds nothing takes.
/** Metrics that are published on schedule although nothing happens: those of sweep, anchor, erasure. */
const METRICS_WHILE_IDLE = 10;

/** Types that cost by use alone; a type that is neither here nor priced below is told. */
const BY_USE =
  /^AWS::(S3|SQS|SNS|DynamoDB|Lambda|IAM|Logs|Events|Cognito|CloudFront|ApiGatewayV2|CDK|GuardDuty)::|^Custom::/u;

/**
 * What a template costs a month while nobody uses it, without the free shares of an account.
 *
 * @throws {RangeError} For a type whose price is not known here, so that none slips in.
 */
export function idleCost({ Resources }: PricedTemplate): IdleLine[] {
  const all = Object.values(Resources);
  const count = (type: string) => all.filter(({ Type }) => Type === type).length;
  const priced = ["AWS::CloudWatch::Alarm", "AWS::CloudWatch::Dashboard", "AWS::KMS::Key"];
  const unknown = all.find(({ Type }) => !priced.includes(Type) && !BY_USE.test(Type));
  if (unknown) throw new RangeError(`Cannot price a template: expected no ${unknown.Type}`);
  const calls = all
    .filter(({ Type }) => Type === "AWS::Events::Rule")
    .map(({ Properties }) => callsAMonth(String(Properties?.["ScheduleExpression"] ?? "")))
    .reduce((sum, one) => sum + one, 0);
  const call =
    PRICES.lambdaRequest.microUsd +
    GIGABYTE_SECONDS_A_CALL * PRICES.lambdaArmGigabyteSecond.microUsd +
    20 * PRICES.dynamoReadUnit.microUsd;
  const line = (what: string, number: number, each: number): IdleLine => ({
    ...{ what, count: number, microUsd: number * each },
  });
  return [
    line("alarms", count("AWS::CloudWatch::Alarm"), PRICES.alarmMonth.microUsd),
    line("dashboards", count("AWS::CloudWatch::Dashboard"), PRICES.dashboardMonth.microUsd),
    line("metrics published on schedule", METRICS_WHILE_IDLE, PRICES.metricMonth.microUsd),
    line("keys", count("AWS::KMS::Key"), PRICES.keyMonth.microUsd),
    line("scheduled calls", calls, call),
    line("anchors of the audit", 30 * 24, PRICES.s3Write.microUsd),
  ];
}

function callsAMonth(schedule: string): number {
  const [, number = "", unit = ""] = /^rate\((\d+) (minute|hour|day)s?\)$/u.exec(schedule) ?? [];
  const minutes = { minute: 1, hour: 60, day: 24 * 60 }[unit];
  return minutes === undefined ? 0 : MINUTES_A_MONTH / (Number(number) * minutes);
}
