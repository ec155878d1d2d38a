import * as z from "zod/mini";

import { PolicyDocument } from "../identity/statement.ts";
import type { Topics } from "../sns/topics.ts";
import type { Queues } from "../sqs/queues.ts";
import type { ResolvedResource } from "../template/resolve-stack.ts";
import { UnsupportedTemplateError } from "../template/unsupported.ts";
import { readProperties } from "./read-properties.ts";

const QueueProperties = z.looseObject({
  VisibilityTimeout: z.optional(z.int()),
  DelaySeconds: z.optional(z.int()),
  MessageRetentionPeriod: z.optional(z.int()),
  ReceiveMessageWaitTimeSeconds: z.optional(z.int()),
  MaximumMessageSize: z.optional(z.int()),
  RedrivePolicy: z.optional(
    z.strictObject({
      deadLetterTargetArn: z.string(),
      maxReceiveCount: z.union([z.int(), z.string()]),
    }),
  ),
});

const PolicyProperties = z.strictObject({
  Queues: z.array(z.string()),
  PolicyDocument: z.unknown(),
});

const SubscriptionProperties = z.looseObject({
  Protocol: z.string(),
  TopicArn: z.string(),
  Endpoint: z.string(),
  RawMessageDelivery: z.optional(z.union([z.boolean(), z.string()])),
});

/** Makes the template's queues with their policies, its topics, and who hears them. */
export function deployQueues(
  resources: readonly ResolvedResource[],
  { queues, topics }: { readonly queues: Queues; readonly topics: Topics },
): void {
  const policies = policiesByUrl(resources);
  for (const resource of resources.filter(({ type }) => type === "AWS::SQS::Queue")) {
    const properties = readProperties(QueueProperties, resource);
    const { RedrivePolicy } = properties;
    const numbers = [
      "VisibilityTimeout",
      "DelaySeconds",
      "MessageRetentionPeriod",
      "ReceiveMessageWaitTimeSeconds",
      "MaximumMessageSize",
    ] as const;
    const given = numbers.flatMap((name) => {
      const value = properties[name];
      return value === undefined ? [] : [[name, String(value)] as const];
    });
    queues.deploy(resource.attributes["QueueName"] ?? "", {
      ...Object.fromEntries(given),
      ...(RedrivePolicy === undefined ? {} : { RedrivePolicy: JSON.stringify(RedrivePolicy) }),
      ...(policies.has(resource.ref) ? { Policy: policies.get(resource.ref) ?? "" } : {}),
    });
  }
  for (const resource of resources.filter(({ type }) => type === "AWS::SNS::Topic")) {
    topics.create(resource.attributes["TopicName"] ?? "");
  }
  for (const resource of resources.filter(({ type }) => type === "AWS::SNS::Subscription")) {
    const { Protocol, TopicArn, Endpoint, RawMessageDelivery } = readProperties(
      SubscriptionProperties,
      resource,
    );
    if (Protocol === "email") continue;
    if (Protocol !== "sqs") {
      throw new UnsupportedTemplateError([`protocol ${Protocol} of ${resource.logicalId}`]);
    }
    topics.subscribe(TopicArn, Endpoint, String(RawMessageDelivery) === "true");
  }
}

/** The policies of each queue in one document, as a queue has one. */
function policiesByUrl(resources: readonly ResolvedResource[]): Map<string, string> {
  const policies = new Map<string, string>();
  for (const resource of resources.filter(({ type }) => type === "AWS::SQS::QueuePolicy")) {
    const { Queues: urls, PolicyDocument: document } = readProperties(PolicyProperties, resource);
    PolicyDocument.parse(document);
    for (const url of urls) policies.set(url, JSON.stringify(document));
  }
  return policies;
}
