import {
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  type Message,
  ReceiveMessageCommand,
  SendMessageCommand,
  SQSClient,
} from "@aws-sdk/client-sqs";

const client = new SQSClient();
const AT_ONCE = 10;
/** Long enough to move ten messages, so that a second redrive at the same time takes others. */
const HIDDEN_SECONDS = 60;

/** The messages in a queue: visible, being worked on, and delayed. */
export async function depthOf(queueUrl: string): Promise<number> {
  const { Attributes = {} } = await client.send(
    new GetQueueAttributesCommand({
      QueueUrl: queueUrl,
      AttributeNames: [
        "ApproximateNumberOfMessages",
        "ApproximateNumberOfMessagesNotVisible",
        "ApproximateNumberOfMessagesDelayed",
      ],
    }),
  );
  return Object.values(Attributes).reduce((sum, count) => sum + Number(count), 0);
}

/**
 * Moves the messages of a dead-letter queue back to where they came from, at most as many as were
 * there at the start. One that was moved but not yet deleted when this died is moved again: every
 * function takes a message twice without harm.
 *
 * @returns How many were moved.
 */
export async function redrive(deadLettersUrl: string, queueUrl: string): Promise<number> {
  const most = await depthOf(deadLettersUrl);
  let moved = 0;
  while (moved < most) {
    const { Messages = [] } = await client.send(
      new ReceiveMessageCommand({
        QueueUrl: deadLettersUrl,
        MaxNumberOfMessages: AT_ONCE,
        VisibilityTimeout: HIDDEN_SECONDS,
        WaitTimeSeconds: 1,
        MessageAttributeNames: ["All"],
      }),
    );
    if (Messages.length === 0) return moved;
    for (const message of Messages) await move(message, deadLettersUrl, queueUrl);
    moved += Messages.length;
  }
  return moved;
}

async function move(message: Message, from: string, to: string): Promise<void> {
  const { Body, MessageAttributes, ReceiptHandle } = message;
  await client.send(new SendMessageCommand({ QueueUrl: to, MessageBody: Body, MessageAttributes }));
  await client.send(new DeleteMessageCommand({ QueueUrl: from, ReceiptHandle }));
}

/**
 * Removes the dead letters that speak of a case; the others are seen again after a moment.
 *
 * @returns How many were removed.
 */
export async function removeLettersOf(deadLettersUrl: string, caseId: string): Promise<number> {
  const marks = [JSON.stringify(caseId), `/${encodeURIComponent(caseId)}/`, `/${caseId}/`];
  const most = await depthOf(deadLettersUrl);
  let looked = 0;
  let removed = 0;
  while (looked < most) {
    const { Messages = [] } = await client.send(
      new ReceiveMessageCommand({
        QueueUrl: deadLettersUrl,
        MaxNumberOfMessages: AT_ONCE,
        VisibilityTimeout: HIDDEN_SECONDS,
        WaitTimeSeconds: 1,
      }),
    );
    if (Messages.length === 0) return removed;
    for (const { Body = "", ReceiptHandle } of Messages) {
      if (!marks.some((mark) => Body.includes(mark))) continue;
      await client.send(new DeleteMessageCommand({ QueueUrl: deadLettersUrl, ReceiptHandle }));
      removed += 1;
    }
    looked += Messages.length;
  }
  return removed;
}
