import { SendMessageCommand, SQSClient } from "@aws-sdk/client-sqs";

const client = new SQSClient();

/** One queue, by its address. Messages are pointers; content travels through S3. */
export function messageQueue<Message extends object>(queueUrl: string) {
  return {
    /**
     * Sends a message, marked with the upload it belongs to. Sent twice, it must do no harm.
     *
     * @param delaySeconds How long nobody shall see it, at most 900.
     */
    async send(message: Message, correlationId?: string, delaySeconds?: number): Promise<void> {
      await client.send(
        new SendMessageCommand({
          QueueUrl: queueUrl,
          MessageBody: JSON.stringify(message),
          ...(delaySeconds !== undefined && { DelaySeconds: delaySeconds }),
          ...(correlationId !== undefined && {
            MessageAttributes: {
              correlationId: { DataType: "String", StringValue: correlationId },
            },
          }),
        }),
      );
    },
  };
}
