import { randomUUID } from "node:crypto";

import { ServiceError } from "../http/service-error.ts";
import type { Deliver } from "../sqs/deliver.ts";

/** A queue that hears of everything published to a topic. */
export interface Subscription {
  readonly arn: string;
  readonly topicArn: string;
  readonly queueArn: string;
  /** True: the message itself, without SNS's envelope. */
  readonly raw: boolean;
}

/** All topics of one account and region. They hold nothing, so a restart loses nothing. */
export interface Topics {
  readonly create: (name: string) => string;
  readonly subscribe: (topicArn: string, queueArn: string, raw: boolean) => Subscription;
  readonly subscriptions: (topicArn: string) => readonly Subscription[];
  /** Delivers to every subscribed queue; resolves to the message's id. */
  readonly publish: (topicArn: string, message: string, subject?: string) => string;
}

/** What topics need. */
export interface TopicsOptions {
  readonly region: string;
  readonly account: string;
  readonly now: () => number;
  readonly deliver: Deliver;
}

/** Opens the topics of an account. */
export function openTopics({ region, account, now, deliver }: TopicsOptions): Topics {
  const topics = new Map<string, Subscription[]>();
  const at = (topicArn: string) => {
    const subscriptions = topics.get(topicArn);
    if (subscriptions === undefined)
      throw new ServiceError("NotFound", "Topic does not exist", { status: 404 });
    return subscriptions;
  };
  return {
    create: (name) => {
      const arn = `arn:aws:sns:${region}:${account}:${name}`;
      if (!topics.has(arn)) topics.set(arn, []);
      return arn;
    },
    subscribe: (topicArn, queueArn, raw) => {
      const standing = at(topicArn).find((subscription) => subscription.queueArn === queueArn);
      if (standing !== undefined) return standing;
      const subscription = { arn: `${topicArn}:${randomUUID()}`, topicArn, queueArn, raw };
      at(topicArn).push(subscription);
      return subscription;
    },
    subscriptions: (topicArn) => at(topicArn),
    publish: (topicArn, message, subject) => {
      const id = randomUUID();
      const source = { service: "sns.amazonaws.com", arn: topicArn, account };
      for (const { queueArn, raw } of at(topicArn)) {
        const body = raw ? message : envelope(topicArn, id, message, now(), subject);
        deliver(queueArn, body, source);
      }
      return id;
    },
  };
}

/** The envelope SNS puts around a message. Its signature is none: nobody signs on this machine. */
function envelope(
  topicArn: string,
  id: string,
  message: string,
  now: number,
  subject: string | undefined,
): string {
  const host = "https://sns.invalid";
  return JSON.stringify({
    Type: "Notification",
    MessageId: id,
    TopicArn: topicArn,
    ...(subject === undefined ? {} : { Subject: subject }),
    Message: message,
    Timestamp: new Date(now).toISOString(),
    SignatureVersion: "1",
    Signature: Buffer.from("unsigned").toString("base64"),
    SigningCertURL: `${host}/certificate.pem`,
    UnsubscribeURL: `${host}/unsubscribe`,
  });
}
