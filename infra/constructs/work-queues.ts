import { Duration } from "aws-cdk-lib";
import type { IKey } from "aws-cdk-lib/aws-kms";
import type { IQueue } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import type { QueueName } from "./places.ts";
import type { Watch } from "./watch.ts";
import { WorkQueue } from "./work-queue.ts";

/** How long the consumer of each queue may work on one batch: its time-out. */
export const WORKED_FOR: Readonly<Record<QueueName, Duration>> = {
  scan: Duration.minutes(1),
  textract: Duration.seconds(30),
  local: Duration.minutes(5),
  notice: Duration.minutes(1),
  figure: Duration.minutes(1),
  case: Duration.seconds(30),
};

/** What the queues are given by their stack. */
export interface WorkQueuesProps {
  readonly watch: Watch;
  readonly key?: IKey | undefined;
}

/** The queues along the road of a scan, in the order in which it meets them. */
export class WorkQueues extends Construct {
  readonly queues: Readonly<Record<QueueName, IQueue>>;
  readonly deadLetters: Readonly<Record<QueueName, IQueue>>;
  /** Notices of finished Textract jobs; its dead letters also take what SNS cannot deliver. */
  readonly notice: WorkQueue;

  constructor(scope: Construct, id: string, props: WorkQueuesProps) {
    super(scope, id);
    const make = (id: string, name: QueueName, waiting: string) =>
      new WorkQueue(this, id, {
        ...props,
        name: `${name}-queue`,
        waiting,
        workedFor: WORKED_FOR[name],
      });
    const scan = make("ScanQueue", "scan", "Uploaded scans");
    const textract = make("TextractQueue", "textract", "Scans to be sent to Textract");
    const local = make("LocalQueue", "local", "Scans for our own readers");
    this.notice = make("NoticeQueue", "notice", "Notices of finished Textract jobs");
    const figure = make("FigureQueue", "figure", "Documents whose figures are to be extracted");
    const cases = make("CaseQueue", "case", "Cases to be determined");
    this.queues = {
      scan: scan.queue,
      textract: textract.queue,
      local: local.queue,
      notice: this.notice.queue,
      figure: figure.queue,
      case: cases.queue,
    };
    this.deadLetters = {
      scan: scan.deadLetters,
      textract: textract.deadLetters,
      local: local.deadLetters,
      notice: this.notice.deadLetters,
      figure: figure.deadLetters,
      case: cases.deadLetters,
    };
  }
}
