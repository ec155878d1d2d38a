import { startLanes } from "../../shared/contracts/start-lanes.ts";

/** How far a figure can be relied on, in the words of the law's figures. */
export type QuotaConfidence = "sourced" | "memory-high" | "memory-medium" | "memory-low";

/** One limit of the account: what it is, whose documentation says so, how sure that is. */
export interface Quota {
  readonly value: number;
  readonly unit: string;
  readonly source: string;
  readonly confidence: QuotaConfidence;
  /** Whether the service raises it on request. */
  readonly raisable: boolean;
}

/**
 * The limits that bound the pipeline, as a new account has them outside the largest regions. An agency
 * gives its own: Service Quotas shows them, `opora capacity --quotas FILE` takes them.
 */
export const QUOTAS = {
  lambdaConcurrency: {
    value: 1000,
    unit: "calls at a time, all functions of the account",
    source: "AWS Lambda Developer Guide, Lambda quotas",
    confidence: "memory-high",
    raisable: true,
  },
  pollersAtFirst: {
    value: 5,
    unit: "batches at a time when a queue begins to fill",
    source: "AWS Lambda Developer Guide, Scaling SQS event source mappings",
    confidence: "memory-high",
    raisable: false,
  },
  pollersAddedPerMinute: {
    value: 300,
    unit: "batches at a time that are added each minute",
    source: "AWS Lambda Developer Guide, Scaling SQS event source mappings",
    confidence: "memory-medium",
    raisable: false,
  },
  pollersAtMost: {
    value: 1250,
    unit: "batches at a time of one queue",
    source: "AWS Lambda Developer Guide, Scaling SQS event source mappings",
    confidence: "memory-medium",
    raisable: false,
  },
  textractStartsPerSecond: {
    value: 2,
    unit: "StartDocumentAnalysis calls a second (10 in us-east-1 and us-west-2)",
    source: "Amazon Textract, Service Quotas",
    confidence: "memory-medium",
    raisable: true,
  },
  textractGetsPerSecond: {
    value: 5,
    unit: "GetDocumentAnalysis calls a second (10 in us-east-1 and us-west-2)",
    source: "Amazon Textract, Service Quotas",
    confidence: "memory-medium",
    raisable: true,
  },
  textractOpenJobs: {
    value: 100,
    unit: "asynchronous jobs at a time (600 in us-east-1 and us-west-2)",
    source: "Amazon Textract, Service Quotas",
    confidence: "memory-medium",
    raisable: true,
  },
  partitionWritesPerSecond: {
    value: 1000,
    unit: "write units a second of one DynamoDB partition, of an index too",
    source: "Amazon DynamoDB Developer Guide, Designing partition keys",
    confidence: "memory-high",
    raisable: false,
  },
  partitionReadsPerSecond: {
    value: 3000,
    unit: "read units a second of one DynamoDB partition",
    source: "Amazon DynamoDB Developer Guide, Designing partition keys",
    confidence: "memory-high",
    raisable: false,
  },
  tableWritesPerSecond: {
    value: 40_000,
    unit: "write units a second of one on-demand table",
    source: "Amazon DynamoDB Developer Guide, Service quotas",
    confidence: "memory-high",
    raisable: true,
  },
} as const satisfies Readonly<Record<string, Quota>>;

/** The name of a limit. */
export type QuotaName = keyof typeof QUOTAS;

/** A value for every limit. */
export type Quotas = Readonly<Record<QuotaName, number>>;

/** Every limit by its name. */
export const QUOTA_NAMES = Object.keys(QUOTAS) as QuotaName[];

/** The limits of a new account, those given in place of them. */
export function quotasWith(given: Readonly<Partial<Record<QuotaName, number>>>): Quotas {
  const entries = QUOTA_NAMES.map((name) => [name, given[name] ?? QUOTAS[name].value] as const);
  return Object.fromEntries(entries) as Record<QuotaName, number>;
}

/** In how many lanes a deployment with these limits starts Textract jobs. */
export function lanesOf({ textractOpenJobs, textractStartsPerSecond }: Quotas): number {
  return startLanes({ openJobs: textractOpenJobs, startsPerSecond: textractStartsPerSecond });
}
