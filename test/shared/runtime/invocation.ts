import type { Context, SQSEvent, SQSRecord } from "aws-lambda";

import { ROUTES } from "../../../infra/routes.ts";

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

/** A route that only tests know; every role may ask for it. */
const TEST_ROUTE = "GET /test";
const EVERY_ROLE =
  "applicant field-worker caseworker supervisor commission-member auditor administrator";

process.env["ROLES_CLAIM"] ??= "cognito:groups";
process.env["ROUTE_ROLES"] ??= JSON.stringify({
  [TEST_ROUTE]: EVERY_ROLE.split(" "),
  ...Object.fromEntries(
    ROUTES.map(({ method, path, roles }) => [`${method} ${path}`, [roles].flat()]),
  ),
});

/** Who asks, for which route and with which query; a caseworker unless told. */
export interface Asker {
  readonly route?: string;
  readonly subject?: string;
  readonly roles?: string;
  readonly query?: Readonly<Record<string, string>>;
}

/** A request as an HTTP API hands it on, its sender let in. */
export function requestOf(
  parameters: Readonly<Record<string, string>>,
  body?: unknown,
  headers: Readonly<Record<string, string>> = {},
  { route = TEST_ROUTE, subject = "worker-1", roles = "caseworker", query }: Asker = {},
) {
  const claims = { sub: subject, "cognito:groups": `[${roles}]` };
  return {
    version: "2.0",
    routeKey: route,
    headers,
    ...(body !== undefined && { body: typeof body === "string" ? body : JSON.stringify(body) }),
    ...(query && { queryStringParameters: query }),
    pathParameters: parameters,
    isBase64Encoded: false,
    requestContext: {
      requestId: "request-1",
      authorizer: { jwt: { claims, scopes: [] } },
    },
  };
}
