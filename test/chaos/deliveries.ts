import type { SQSEvent } from "aws-lambda";
import type { ObjectVersion } from "../../local/s3/object-version.ts";
import type { Message } from "../../local/sqs/message.ts";
import type { QueueName, Stack } from "./stack.ts";

/** One message, taken off its queue by the bench: delivered when and as often as it says. */
export interface Pending {
  readonly queue: QueueName;
  readonly body: string;
  readonly correlationId: string | undefined;
  readonly attempt: number;
  /** How long its sender wants it unseen. */
  readonly delaySeconds: number;
}

/** A message as one text, by which two are the same. */
export function messageText({ queue, body, correlationId }: Pending): string {
  return JSON.stringify([queue, body, correlationId ?? ""]);
}

/** Takes all messages off a queue, those that are delayed too. */
export function takeAll({ emulators }: Stack, queue: QueueName): Pending[] {
  const standing = emulators.queues.byName(queue);
  const messages = standing.messages();
  standing.purge();
  return messages.map((message) => pendingOf(queue, message));
}

function pendingOf(queue: QueueName, { draft }: Message): Pending {
  const correlationId = draft.attributes["correlationId"]?.StringValue;
  const delaySeconds = draft.delaySeconds ?? 0;
  return { queue, body: withoutSnsIds(queue, draft.body), correlationId, attempt: 0, delaySeconds };
}

/** SNS numbers and times its messages; the notice inside is what counts. */
function withoutSnsIds(queue: QueueName, body: string): string {
  if (queue !== "notice") return body;
  const { Message: notice } = JSON.parse(body) as { Message: string };
  const { Timestamp: _timestamp, ...told } = JSON.parse(notice) as Record<string, unknown>;
  return JSON.stringify({ Message: JSON.stringify(told) });
}

/** The event in which Lambda hands a message to its function. */
export function eventOf({ queue, body, correlationId, attempt }: Pending): SQSEvent {
  const attribute = { dataType: "String", stringValue: correlationId };
  return {
    Records: [
      {
        ...{ messageId: "m1", receiptHandle: "r1", body, md5OfBody: "", eventSource: "aws:sqs" },
        attributes: {
          ...{ ApproximateReceiveCount: String(attempt + 1), SentTimestamp: "0", SenderId: "s" },
          ApproximateFirstReceiveTimestamp: "0",
        },
        messageAttributes: correlationId === undefined ? {} : { correlationId: attribute },
        ...{ eventSourceARN: `arn:aws:sqs:eu-central-1:000000000000:${queue}` },
        awsRegion: "eu-central-1",
      },
    ],
  };
}

/** What S3 puts on the ScanQueue for one version. */
export function arrivalOf(bucket: string, version: ObjectVersion, eventVersion = "2.1"): Pending {
  const { key, versionId, sequencer } = version;
  const object = { key: encodeURIComponent(key).replaceAll("%2F", "/"), versionId, sequencer };
  const s3 = { bucket: { name: bucket }, object };
  const body = JSON.stringify({
    Records: [{ eventVersion, eventName: "ObjectCreated:Post", s3 }],
  });
  return { queue: "scan", body, correlationId: undefined, attempt: 0, delaySeconds: 0 };
}
