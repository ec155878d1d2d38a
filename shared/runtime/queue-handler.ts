import { BatchProcessor, EventType, processPartialResponse } from "@aws-lambda-powertools/batch";
import type { PartialItemFailureResponse } from "@aws-lambda-powertools/batch/types";
import { injectLambdaContext } from "@aws-lambda-powertools/logger/middleware";
import middy from "@middy/core";
import type { Context, SQSEvent, SQSRecord } from "aws-lambda";
import * as z from "zod/mini";

import { errorFacts } from "./error-facts.ts";
import { logger } from "./logger.ts";

/** How a message came, beside what it says. */
export interface Delivery {
  /** The upload it belongs to; absent on messages that others send. */
  readonly correlationId?: string;
  /** 1 at the first attempt. */
  readonly attempt: number;
  /** Milliseconds until Lambda ends this call. */
  readonly remainingMs: () => number;
}

const Attributes = z.object({ ApproximateReceiveCount: z.string().check(z.regex(/^\d+$/u)) });
const CorrelationId = z.object({ correlationId: z.object({ stringValue: z.string() }) });

/**
 * A handler for a queue: parses each message and does its work, one after another.
 *
 * Answers with the messages that failed, all of them if need be, and never throws after some were
 * done: one poisonous message of ten leaves nine done.
 */
export function queueHandler<Schema extends z.ZodMiniType>(
  schema: Schema,
  work: (message: z.output<Schema>, delivery: Delivery) => Promise<void>,
) {
  const workOn = async (record: SQSRecord, context: Context): Promise<void> => {
    const correlationId = CorrelationId.safeParse(record.messageAttributes).data?.correlationId
      .stringValue;
    logger.appendKeys({ messageId: record.messageId, ...(correlationId && { correlationId }) });
    try {
      await work(schema.parse(JSON.parse(record.body)), {
        ...(correlationId !== undefined && { correlationId }),
        attempt: attemptOf(record),
        remainingMs: () => context.getRemainingTimeInMillis(),
      });
    } catch (error) {
      logger.error("Message failed and will be delivered again", { fault: errorFacts(error) });
      throw error;
    } finally {
      logger.removeKeys(["messageId", "correlationId"]);
    }
  };
  return middy<SQSEvent, PartialItemFailureResponse>()
    .use(injectLambdaContext(logger, { logEvent: false, resetKeys: true }))
    .handler((event: SQSEvent, context: Context) =>
      processPartialResponse(event, workOn, new BatchProcessor(EventType.SQS), {
        context,
        processInParallel: false,
        throwOnFullBatchFailure: false,
      }),
    );
}

function attemptOf({ attributes }: SQSRecord): number {
  return Number(Attributes.safeParse(attributes).data?.ApproximateReceiveCount ?? 1);
}
