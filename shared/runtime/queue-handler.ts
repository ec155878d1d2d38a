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
  /** What names this delivery to the queue, to change when it returns. */
  readonly receiptHandle: string;
}

/**
 * Thrown by work that cannot be done now and is no failure, such as a job refused for lack of
 * room: the message returns to the queue and nobody is alarmed.
 */
export class ReturnToQueue extends Error {
  constructor(reason: string) {
    super(`Cannot do this yet: ${reason}`);
    this.name = "ReturnToQueue";
  }
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
  const workOn = async (record: SQSRecord): Promise<void> => {
    const correlationId = CorrelationId.safeParse(record.messageAttributes).data?.correlationId
      .stringValue;
    logger.appendKeys({ messageId: record.messageId, ...(correlationId && { correlationId }) });
    try {
      await work(schema.parse(JSON.parse(record.body)), deliveryOf(record, correlationId));
    } catch (error) {
      logFailure(error);
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

function deliveryOf(record: SQSRecord, correlationId: string | undefined): Delivery {
  const attributes = Attributes.safeParse(record.attributes);
  return {
    attempt: Number(attributes.data?.ApproximateReceiveCount ?? 1),
    receiptHandle: record.receiptHandle,
    ...(correlationId !== undefined && { correlationId }),
  };
}

function logFailure(error: unknown): void {
  if (error instanceof ReturnToQueue) logger.info("Message returned to the queue");
  else logger.error("Message failed and will be delivered again", { fault: errorFacts(error) });
}
