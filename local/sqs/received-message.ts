import { attributeDigest, md5 } from "./attribute-digest.ts";
import type { Message } from "./message.ts";

/** Which attributes a receiver asked for. */
export interface AttributeChoice {
  readonly system: readonly string[];
  readonly own: readonly string[];
}

/** A message as `ReceiveMessage` gives it. */
export function receivedMessage(message: Message, choice: AttributeChoice): object {
  const attributes = Object.fromEntries(
    Object.entries(systemAttributes(message)).filter(
      ([name]) => choice.system.includes("All") || choice.system.includes(name),
    ),
  );
  const own = Object.fromEntries(
    Object.entries(message.draft.attributes).filter(([name]) => isChosen(name, choice.own)),
  );
  const digest = attributeDigest(own);
  return {
    MessageId: message.id,
    ReceiptHandle: message.receipt,
    Body: message.draft.body,
    MD5OfBody: md5(message.draft.body),
    ...(Object.keys(attributes).length > 0 ? { Attributes: attributes } : {}),
    ...(digest === undefined ? {} : { MessageAttributes: own, MD5OfMessageAttributes: digest }),
  };
}

/** The attributes SQS itself gives a message. */
export function systemAttributes(message: Message): Record<string, string> {
  const { traceHeader, senderId } = message.draft;
  return {
    SenderId: senderId,
    SentTimestamp: String(message.sentAt),
    ApproximateReceiveCount: String(message.receiveCount),
    ApproximateFirstReceiveTimestamp: String(message.firstReceivedAt ?? message.sentAt),
    ...(traceHeader === undefined ? {} : { AWSTraceHeader: traceHeader }),
    ...(message.deadLetterSource === undefined
      ? {}
      : { DeadLetterQueueSourceArn: message.deadLetterSource }),
  };
}

function isChosen(name: string, wanted: readonly string[]): boolean {
  return wanted.some(
    (pattern) =>
      pattern === "All" ||
      pattern === ".*" ||
      pattern === name ||
      (pattern.endsWith(".*") && name.startsWith(pattern.slice(0, -2))),
  );
}
