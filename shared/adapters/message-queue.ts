import { ChangeMessageVisibilityCommand, SendMessageCommand, SQSClient } from "@aws-sdk/client-sqs";

const client = new SQSClient();

/** One queue, by its address. Messages are pointers; content travels through S3. */
export function messageQueue<Message extends object>(queueUrl: string) {
  return {
    /** Sends a message, marked with the upload it belongs to. Sent twice, it must do no harm. */
    async send(message: Message, correlationId?: string): Promise<void> {
      await client.send(
        new SendMessageCommand({
          QueueUrl: queueUrl,
          MessageBody: JSON.stringify(message),
          ...(correlationId !== undefined && {
            MessageAttributes: {
              correlationId: { DataType: "String", StringValue: correlationId },
            },
          }),
        }),
      );
    },

    /** Lets a message that is being worked on come back after a while. */
    async returnAfter(receiptHandle: string, seconds: number): Promise<void> {
      await client.send(
        new ChangeMessageVisibilityCommand({
          QueueUrl: queueUrl,
          ReceiptHandle: receiptHandle,
          VisibilityTimeout: seconds,
        }),
      );
    },
  };
}
