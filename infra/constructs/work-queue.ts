import { Duration } from "aws-cdk-lib";
import { MathExpression } from "aws-cdk-lib/aws-cloudwatch";
import type { IKey } from "aws-cdk-lib/aws-kms";
import { Queue, QueueEncryption } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import type { Watch } from "./watch.ts";

/** Six times the function's time-out, as Lambda asks, so that no message is worked on twice at once. */
const VISIBILITY_FACTOR = 6;
const ATTEMPTS = 5;
const OLDEST_MESSAGE_SECONDS = 3600;
/** Age alone may be a burst that drains; age without a single message done is a standstill. */
const STANDSTILL = Duration.minutes(30);

/** What a queue is given by its stack. */
export interface WorkQueueProps {
  /** The name in the runbook, such as `scan-queue`. */
  readonly name: string;
  /** What stands still for people while its messages wait. */
  readonly waiting: string;
  /** The time-out of the function that consumes it. */
  readonly workedFor: Duration;
  readonly key?: IKey | undefined;
  readonly watch: Watch;
}

/** A queue of pointers to work, its dead-letter queue, and the alarms that watch them. */
export class WorkQueue extends Construct {
  readonly queue: Queue;
  readonly deadLetters: Queue;

  constructor(
    scope: Construct,
    id: string,
    { name, waiting, workedFor, key, watch }: WorkQueueProps,
  ) {
    super(scope, id);
    const kept = {
      retentionPeriod: Duration.days(14),
      enforceSSL: true,
      ...(key
        ? { encryption: QueueEncryption.KMS, encryptionMasterKey: key }
        : { encryption: QueueEncryption.SQS_MANAGED }),
    };
    this.deadLetters = new Queue(this, "DeadLetters", kept);
    this.queue = new Queue(this, "Queue", {
      ...kept,
      visibilityTimeout: Duration.seconds(workedFor.toSeconds() * VISIBILITY_FACTOR),
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: ATTEMPTS },
    });
    watch.over(this, "DeadLettersWait", {
      article: `${name}-dead-letters`,
      what: `${waiting} failed ${ATTEMPTS} times and wait for a person`,
      metric: this.deadLetters.metricApproximateNumberOfMessagesVisible({ statistic: "Maximum" }),
      from: 1,
    });
    watch.over(this, "MessagesAge", {
      article: `${name}-age`,
      what: `${waiting} have waited for an hour`,
      metric: this.queue.metricApproximateAgeOfOldestMessage({ statistic: "Maximum" }),
      from: OLDEST_MESSAGE_SECONDS,
    });
    watch.over(this, "NothingDrains", {
      article: `${name}-stalled`,
      what: `${waiting} wait, and not one was worked on for half an hour`,
      metric: standstill(this.queue),
      from: 1,
    });
  }
}

/** 1 while the oldest message is as old as the period and none left the queue in it, else 0. */
function standstill(queue: Queue): MathExpression {
  return new MathExpression({
    expression: `IF(age >= ${STANDSTILL.toSeconds()} AND FILL(done, 0) < 1, 1, 0)`,
    label: "Messages wait and none is worked on",
    period: STANDSTILL,
    usingMetrics: {
      age: queue.metricApproximateAgeOfOldestMessage({ statistic: "Maximum", period: STANDSTILL }),
      done: queue.metricNumberOfMessagesDeleted({ statistic: "Sum", period: STANDSTILL }),
    },
  });
}
