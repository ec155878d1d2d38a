import { injectLambdaContext } from "@aws-lambda-powertools/logger/middleware";
import { MetricUnit } from "@aws-lambda-powertools/metrics";
import middy from "@middy/core";

import { errorFacts } from "./error-facts.ts";
import { logger } from "./logger.ts";
import { metrics } from "./metrics.ts";

/**
 * A handler for a schedule: does its work and publishes what it counted, one metric a name.
 *
 * A fault is logged without its message and ends the call, so that the alarm for errors hears of it.
 */
export function scheduledHandler(work: () => Promise<Readonly<Record<string, number>>>) {
  return middy<unknown, void>()
    .use(injectLambdaContext(logger, { logEvent: false, resetKeys: true }))
    .handler(async () => {
      try {
        for (const [name, count] of Object.entries(await work())) {
          metrics.addMetric(name, MetricUnit.Count, count);
        }
        metrics.publishStoredMetrics();
      } catch (error) {
        logger.error("Scheduled work failed", { fault: errorFacts(error) });
        throw new ScheduledWorkError();
      }
    });
}

/** Thrown in place of a fault whose message may quote what it was given: Lambda logs what is thrown. */
class ScheduledWorkError extends Error {
  constructor() {
    super("The scheduled work failed: its fault stands in the log before this");
    this.name = "ScheduledWorkError";
  }
}
