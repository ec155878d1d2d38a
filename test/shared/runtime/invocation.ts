import type { Context, SQSEvent, SQSRecord } from "aws-lambda";

/** What Lambda gives to a handler beside the event. */
export const context = {
  functionName: "test",
  functionVersion: "1",
  invokedFunctionArn: "arn:aws:lambda:eu-central-1:123456789012:function:test",
  memoryLimitInMB: "512",
  awsRequestId: "request-1",
  callbackWaitsForEmptyEventLoop: false,
  logGroupName: "group",
  logStreamName: "stream",
  getRemainingTimeInMillis: () => 60_000,
  done: () => undefined,
  fail: () => undefined,
  succeed: () => undefined,
} satisfies Context;

/** A batch as Lambda takes it off a queue; each body is sent as JSON, text as it is. */
export function batchOf(bodies: readonly unknown[], correlationId?: string): SQSEvent {
  return { Records: bodies.map((body, at) => recordOf(body, at, correlationId)) };
}

function recordOf(body: unknown, at: number, correlationId: string | undefined): SQSRecord {
  return {
    messageId: `message-${at}`,
    receiptHandle: `receipt-${at}`,
    body: typeof body === "string" ? body : JSON.stringify(body),
    attributes: {
      ApproximateReceiveCount: "1",
      SentTimestamp: "0",
      SenderId: "sender",
      ApproximateFirstReceiveTimestamp: "0",
    },
    messageAttributes:
      correlationId === undefined
        ? {}
        : { correlationId: { dataType: "String", stringValue: correlationId } },
    md5OfBody: "",
    eventSource: "aws:sqs",
    eventSourceARN: "arn:aws:sqs:eu-central-1:123456789012:queue",
    awsRegion: "eu-central-1",
  };
}

/** A request as an HTTP API hands it on, its sender let in. */
export function requestOf(
  parameters: Readonly<Record<string, string>>,
  body?: unknown,
  headers: Readonly<Record<string, string>> = {},
) {
  return {
    version: "2.0",
    headers,
    ...(body !== undefined && { body: typeof body === "string" ? body : JSON.stringify(body) }),
    pathParameters: parameters,
    isBase64Encoded: false,
    requestContext: {
      requestId: "request-1",
      authorizer: { jwt: { claims: { sub: "worker-1" }, scopes: [] } },
    },
  };
}
