import { ServiceError } from "../http/service-error.ts";
import type { Queue } from "./queue.ts";
import { receivedMessage } from "./received-message.ts";

/** What `ReceiveMessage` may be told. */
export interface ReceiveRequest {
  readonly AttributeNames?: readonly string[] | undefined;
  readonly MessageSystemAttributeNames?: readonly string[] | undefined;
  readonly MessageAttributeNames?: readonly string[] | undefined;
  readonly MaxNumberOfMessages?: number | undefined;
  readonly VisibilityTimeout?: number | undefined;
  readonly WaitTimeSeconds?: number | undefined;
}

/**
 * Receives messages, waiting for the first one as long as the request or the queue says.
 *
 * @throws {ServiceError} `InvalidParameterValue` when a number is out of its bounds.
 */
export async function receiveMessages(queue: Queue, request: ReceiveRequest): Promise<object> {
  const most = within("MaxNumberOfMessages", request.MaxNumberOfMessages ?? 1, 1, 10);
  const waitSeconds = request.WaitTimeSeconds ?? queue.settings.waitSeconds;
  const until = Date.now() + within("WaitTimeSeconds", waitSeconds, 0, 20) * 1000;
  const visibility = request.VisibilityTimeout ?? queue.settings.visibilitySeconds;
  within("VisibilityTimeout", visibility, 0, 43_200);
  let messages = queue.receive(most, visibility);
  while (messages.length === 0 && Date.now() < until) {
    await queue.arrival(until - Date.now());
    messages = queue.receive(most, visibility);
  }
  const choice = {
    system: [...(request.AttributeNames ?? []), ...(request.MessageSystemAttributeNames ?? [])],
    own: request.MessageAttributeNames ?? [],
  };
  const received = messages.map((message) => receivedMessage(message, choice));
  return received.length === 0 ? {} : { Messages: received };
}

function within(name: string, value: number, least: number, most: number): number {
  if (value >= least && value <= most) return value;
  throw new ServiceError(
    "InvalidParameterValue",
    `Value ${value} for parameter ${name} is invalid. Reason: Must be between ${least} and ${most}, if provided.`,
  );
}
