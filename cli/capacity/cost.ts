import { PRICES } from "../../shared/contracts/prices.ts";
import { hopsOf, type ReaderMix } from "./pipeline.ts";
import { messageSeconds, messagesOf, type Shape } from "./shape.ts";
import { USE } from "./use-of-services.ts";
import type { Verb } from "./work-times.ts";

/** What one scan costs, by service, in US dollars. */
export interface CostOfScan {
  readonly services: Readonly<Record<string, number>>;
  readonly total: number;
}

/** Memory of each function in gigabytes and its processor, as the template sets them. */
export const FUNCTION_SIZE: Readonly<
  Record<Verb, { readonly gigabytes: number; readonly isArm: boolean }>
> = {
  "admit-scan": { gigabytes: 1769 / 1024, isArm: false },
  "start-reading": { gigabytes: 0.5, isArm: true },
  "collect-reading": { gigabytes: 1, isArm: true },
  "read-scan": { gigabytes: 3008 / 1024, isArm: false },
  "extract-figures": { gigabytes: 1, isArm: true },
  determine: { gigabytes: 0.5, isArm: true },
};

/** Bytes of log that one call of a function leaves. */
export const LOG_BYTES_A_CALL = 1500;

const usd = (microUsd: number) => microUsd / 1_000_000;

/** The cost of one scan: metered use times published prices; free shares are left out. */
export function costOfScan(shape: Shape): CostOfScan {
  const use = USE[shape.readers];
  const services = {
    Textract: usd(use.textractPages * shape.pages * PRICES.textractTablesPage.microUsd),
    Lambda: usd(lambdaMicroUsd(shape)),
    DynamoDB: usd(
      use.tableReadUnits * PRICES.dynamoReadUnit.microUsd +
        use.tableWriteUnits * PRICES.dynamoWriteUnit.microUsd,
    ),
    S3: usd(use.s3Writes * PRICES.s3Write.microUsd + use.s3Reads * PRICES.s3Read.microUsd),
    Messages: usd(
      use.sqsRequests * PRICES.sqsRequest.microUsd +
        use.snsRequests * PRICES.snsRequest.microUsd +
        use.apiRequests * PRICES.apiRequest.microUsd,
    ),
    Logs: usd((use.lambdaCalls * LOG_BYTES_A_CALL * PRICES.logGigabyte.microUsd) / 1e9),
  };
  return { services, total: Object.values(services).reduce((sum, one) => sum + one, 0) };
}

function lambdaMicroUsd(shape: Shape): number {
  const seconds = hopsOf(shape.readers, shape.quotas.textractStartsPerSecond).reduce(
    (sum, { verb }) => {
      const { gigabytes, isArm } = FUNCTION_SIZE[verb];
      const { lambdaArmGigabyteSecond, lambdaX86GigabyteSecond } = PRICES;
      const price = isArm ? lambdaArmGigabyteSecond.microUsd : lambdaX86GigabyteSecond.microUsd;
      return sum + messageSeconds(shape, verb) * messagesOf(shape, verb) * gigabytes * price;
    },
    0,
  );
  return seconds + USE[shape.readers].lambdaCalls * PRICES.lambdaRequest.microUsd;
}

/**
 * Published figures of the best known pipeline for the same work, in US dollars: its owners' own, in
 * aws-solutions-library-samples/accelerated-intelligent-document-processing-on-aws,
 * docs/benchmarking/config-guidance.md. Its documents have many pages: a page is the fair measure.
 */
export const PUBLISHED_RIVAL = { page: 0.055, document: { least: 0.52, most: 2.32 } } as const;

/** Documents a year of a small, a regional and a national agency. */
export const AGENCIES = [1_000, 100_000, 10_000_000] as const;

/** Every mix of readers, the cheapest last. */
export const MIXES: readonly ReaderMix[] = ["textract,local", "textract", "local"];
