/** What a service asks for one unit of use, in US East (N. Virginia), before taxes and free shares. */
export interface Price {
  readonly service: string;
  readonly unit: string;
  /** In millionths of a US dollar, so that sums are exact. */
  readonly microUsd: number;
  /** The month from which it is known to hold. */
  readonly since: string;
  readonly source: string;
  /** `remembered`: as known from the public price list, not looked up again: check before use. */
  readonly confidence: "checked" | "remembered";
}

const remembered = (
  service: string,
  unit: string,
  microUsd: number,
  since: string,
  page: string,
): Price => ({
  ...{ service, unit, microUsd, since, confidence: "remembered" },
  source: `https://aws.amazon.com/${page}/pricing/`,
});

/**
 * The prices by which use is counted. An agency sets its own for its region and contract: the price
 * of a page by `opora:pagePriceMicroUsd`, all others are for estimates only.
 */
export const PRICES = {
  textractTablesPage: remembered(
    "Textract",
    "page, AnalyzeDocument with tables",
    15_000,
    "2019-05",
    "textract",
  ),
  textractFormsPage: remembered(
    "Textract",
    "page, AnalyzeDocument with forms",
    50_000,
    "2019-05",
    "textract",
  ),
  lambdaRequest: remembered("Lambda", "request", 0.2, "2015-01", "lambda"),
  lambdaArmGigabyteSecond: remembered("Lambda", "GB-second, arm64", 13.3334, "2021-09", "lambda"),
  lambdaX86GigabyteSecond: remembered("Lambda", "GB-second, x86-64", 16.6667, "2015-01", "lambda"),
  dynamoWriteUnit: remembered("DynamoDB", "write request unit", 0.625, "2024-11", "dynamodb"),
  dynamoReadUnit: remembered("DynamoDB", "read request unit", 0.125, "2024-11", "dynamodb"),
  dynamoGigabyteMonth: remembered("DynamoDB", "GB-month", 250_000, "2018-11", "dynamodb"),
  dynamoBackupGigabyteMonth: remembered(
    "DynamoDB",
    "GB-month of point-in-time recovery",
    200_000,
    "2018-03",
    "dynamodb",
  ),
  s3Write: remembered("S3", "PUT, COPY, POST or LIST", 5, "2012-01", "s3"),
  s3Read: remembered("S3", "GET", 0.4, "2016-01", "s3"),
  s3GigabyteMonth: remembered("S3", "GB-month, Standard", 23_000, "2016-12", "s3"),
  sqsRequest: remembered("SQS", "request", 0.4, "2016-01", "sqs"),
  snsRequest: remembered("SNS", "request", 0.5, "2012-01", "sns"),
  apiRequest: remembered("API Gateway", "HTTP API request", 1, "2019-12", "api-gateway"),
  alarmMonth: remembered("CloudWatch", "standard alarm, month", 100_000, "2010-01", "cloudwatch"),
  metricMonth: remembered("CloudWatch", "custom metric, month", 300_000, "2016-11", "cloudwatch"),
  dashboardMonth: remembered("CloudWatch", "dashboard, month", 3_000_000, "2015-10", "cloudwatch"),
  logGigabyte: remembered("CloudWatch", "GB of logs taken in", 500_000, "2014-07", "cloudwatch"),
  keyMonth: remembered("KMS", "key, month", 1_000_000, "2014-11", "kms"),
  malwareObject: remembered("GuardDuty", "object scanned for malware", 215, "2025-02", "guardduty"),
  malwareGigabyte: remembered(
    "GuardDuty",
    "GB scanned for malware",
    90_000,
    "2025-02",
    "guardduty",
  ),
} as const;
