import { PRICES } from "../../shared/contracts/prices.ts";
import { costOfScan, FUNCTION_SIZE, LOG_BYTES_A_CALL } from "./cost.ts";
import type { Shape } from "./shape.ts";
import type { UseOfServices } from "./use-of-services.ts";

/** Papers of a usual case and the pages of each: a certificate of pay, of benefits, of a pension … */
export const USUAL_CASE = { papers: 5, pages: 1 } as const;

/**
 * What a caseworker's review of one case uses: the queue, the case, one correction with its difference
 * shown before, the confirmation and the notice, with the new decision that a correction orders.
 */
export const REVIEW: Pick<
  UseOfServices,
  "apiRequests" | "sqsRequests" | "tableReadUnits" | "tableWriteUnits" | "lambdaCalls"
> = {
  apiRequests: 7,
  sqsRequests: 3,
  tableReadUnits: 60,
  tableWriteUnits: 50,
  lambdaCalls: 8,
};

/** Seconds of a call of the API's functions, which have a gigabyte each. */
const REVIEW_CALL_SECONDS = 0.1;

/** What the units of an agency's work cost, in US dollars. */
export interface CostOfWork {
  readonly page: number;
  /** A paper of four pages. */
  readonly longDocument: number;
  /** A case with its papers, reviewed and confirmed. */
  readonly case: number;
  /** A decision anew because a rule or a person changed something: nothing is read again. */
  readonly decision: number;
}

/** The cost of a page, a long document, a case to its confirmed decision, and a decision anew. */
export function costOfWork(shape: Shape): CostOfWork {
  const of = (pages: number) => costOfScan({ ...shape, pages }).total;
  return {
    page: of(1),
    longDocument: of(4),
    case: USUAL_CASE.papers * of(USUAL_CASE.pages) + reviewCost(),
    decision: decisionCost(shape),
  };
}

function reviewCost(): number {
  const { lambdaArmGigabyteSecond, lambdaRequest, logGigabyte } = PRICES;
  const micro =
    REVIEW.apiRequests * PRICES.apiRequest.microUsd +
    REVIEW.sqsRequests * PRICES.sqsRequest.microUsd +
    REVIEW.tableReadUnits * PRICES.dynamoReadUnit.microUsd +
    REVIEW.tableWriteUnits * PRICES.dynamoWriteUnit.microUsd +
    REVIEW.lambdaCalls *
      (lambdaRequest.microUsd +
        REVIEW_CALL_SECONDS * lambdaArmGigabyteSecond.microUsd +
        (LOG_BYTES_A_CALL * logGigabyte.microUsd) / 1e9);
  return micro / 1_000_000;
}

/** Three messages of a queue, one call, one decision written with its place in the chain. */
function decisionCost({ work }: Shape): number {
  const { gigabytes } = FUNCTION_SIZE.determine;
  const { lambdaArmGigabyteSecond, lambdaRequest, dynamoReadUnit, dynamoWriteUnit } = PRICES;
  const micro =
    3 * PRICES.sqsRequest.microUsd +
    lambdaRequest.microUsd +
    work.determine.message * gigabytes * lambdaArmGigabyteSecond.microUsd +
    8 * dynamoReadUnit.microUsd +
    16 * dynamoWriteUnit.microUsd;
  return micro / 1_000_000;
}
