import { verdict } from "../identity/evaluate.ts";
import { PolicyDocument } from "../identity/statement.ts";
import type { Queues } from "./queues.ts";

/** The service and resource on whose behalf a message comes. */
export interface Source {
  /** Such as `s3.amazonaws.com`. */
  readonly service: string;
  /** The bucket or topic. */
  readonly arn: string;
  readonly account: string;
}

/** Puts a service's message into a queue, if the queue's own policy lets that service do so. */
export type Deliver = (queueArn: string, body: string, source: Source) => boolean;

/** Delivery to these queues; false when the queue's policy refuses or the queue is missing. */
export function deliverTo(queues: Queues): Deliver {
  return (queueArn, body, source) => {
    const name = queueArn.split(":")[5] ?? "";
    if (!queues.names().includes(name)) return false;
    const queue = queues.byName(name);
    if (!admits(queue.settings.policy, queueArn, source)) return false;
    queue.send({ body, attributes: {}, senderId: source.service });
    return true;
  };
}

function admits(policy: string | undefined, queueArn: string, source: Source): boolean {
  if (policy === undefined) return false;
  const { Statement } = PolicyDocument.parse(JSON.parse(policy));
  const outcome = verdict(Statement, {
    action: "sqs:SendMessage",
    resource: queueArn,
    principal: { service: source.service },
    context: {
      "aws:SourceArn": [source.arn],
      "aws:SourceAccount": [source.account],
      "aws:SecureTransport": ["true"],
      "aws:PrincipalIsAWSService": ["true"],
    },
  });
  return outcome === "allowed";
}
