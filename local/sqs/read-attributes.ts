import { ServiceError } from "../http/service-error.ts";
import type { Queue } from "./queue.ts";

/**
 * The attributes asked for, as `GetQueueAttributes` gives them.
 *
 * @throws {ServiceError} `InvalidAttributeName` for a name that SQS does not know.
 */
export function readAttributes(queue: Queue, names: readonly string[]): object {
  const all = attributesOf(queue);
  if (names.includes("All")) return { Attributes: all };
  const unknown = names.find((name) => !Object.hasOwn(all, name) && !OPTIONAL.includes(name));
  if (unknown !== undefined) {
    throw new ServiceError("InvalidAttributeName", `Unknown Attribute ${unknown}.`);
  }
  const chosen = Object.entries(all).filter(([name]) => names.includes(name));
  return chosen.length === 0 ? {} : { Attributes: Object.fromEntries(chosen) };
}

const OPTIONAL = ["Policy", "RedrivePolicy", "RedriveAllowPolicy", "KmsMasterKeyId"];

function attributesOf(queue: Queue): Record<string, string> {
  const { visible, inFlight, delayed } = queue.counts();
  const created = String(Math.floor(queue.createdAt / 1000));
  return {
    ...queue.settings.raw,
    QueueArn: queue.arn,
    CreatedTimestamp: created,
    LastModifiedTimestamp: created,
    ApproximateNumberOfMessages: String(visible),
    ApproximateNumberOfMessagesNotVisible: String(inFlight),
    ApproximateNumberOfMessagesDelayed: String(delayed),
  };
}
