import { injectLambdaContext } from "@aws-lambda-powertools/logger/middleware";
import middy from "@middy/core";
import type { APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import * as z from "zod/mini";

import { shapeFault } from "../contracts/fault.ts";
import { errorFacts } from "./error-facts.ts";
import { logger } from "./logger.ts";
import {
  type FieldFault,
  invalidRequest,
  ourFault,
  type Problem,
  ProblemError,
} from "./problem.ts";

/** The part of an HTTP API event (payload 2.0) that is used. */
const ApiEvent = z.object({
  body: z.optional(z.nullable(z.string())),
  isBase64Encoded: z.optional(z.boolean()),
  headers: z.optional(z.record(z.string(), z.string())),
  pathParameters: z.optional(z.nullable(z.record(z.string(), z.string()))),
  requestContext: z.object({
    requestId: z.string(),
    authorizer: z.object({ jwt: z.object({ claims: z.looseObject({ sub: z.string() }) }) }),
  }),
});
type ApiEvent = z.output<typeof ApiEvent>;

/** A request whose sender the authorizer has let in. */
export interface ApiRequest {
  /** The subject of the token: who acts, for the audit. An id of the identity provider, no name. */
  readonly actor: string;
  readonly headers: Readonly<Record<string, string>>;
  /** The parameters of the path, decoded; which ones there are, the route says. */
  readonly parameters: Readonly<Record<string, string>>;
  /** The body, parsed; a problem 400 that names each faulty field. */
  readonly body: <Schema extends z.ZodMiniType>(schema: Schema) => z.output<Schema>;
}

/** What an API handler answers. */
export interface ApiAnswer {
  readonly status: number;
  readonly body: unknown;
}

/** A handler for an HTTP route: what goes wrong becomes a problem response, never a stack. */
export function apiHandler(work: (request: ApiRequest) => Promise<ApiAnswer>) {
  return middy<unknown, APIGatewayProxyStructuredResultV2>()
    .use(injectLambdaContext(logger, { logEvent: false, resetKeys: true }))
    .handler(async (event) => {
      const request = ApiEvent.parse(event);
      try {
        const { status, body } = await work(requestOf(request));
        return response(status, "application/json", body);
      } catch (error) {
        const problem = problemOf(error, request.requestContext.requestId);
        return response(problem.status, "application/problem+json", problem);
      }
    });
}

function requestOf({ body, headers, isBase64Encoded, ...event }: ApiEvent): ApiRequest {
  return {
    actor: event.requestContext.authorizer.jwt.claims.sub,
    headers: headers ?? {},
    parameters: event.pathParameters ?? {},
    body: (schema) => {
      const text = isBase64Encoded ? Buffer.from(body ?? "", "base64").toString() : (body ?? "");
      const parsed = schema.safeParse(jsonOf(text));
      if (parsed.success) return parsed.data;
      throw new ProblemError(invalidRequest(faultsOf(parsed.error)));
    },
  };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new ProblemError(invalidRequest([{ field: "$", expected: "a JSON document" }]));
  }
}

function faultsOf(error: z.core.$ZodError): FieldFault[] {
  return error.issues.map((issue) => {
    const { path, expected } = shapeFault({ ...error, issues: [issue] });
    return { field: path, expected };
  });
}

function problemOf(error: unknown, requestId: string): Problem {
  if (error instanceof ProblemError) return error.problem;
  logger.error("Request failed", { requestId, fault: errorFacts(error) });
  return ourFault(requestId);
}

function response(status: number, type: string, body: unknown): APIGatewayProxyStructuredResultV2 {
  return {
    statusCode: status,
    headers: { "content-type": `${type}; charset=utf-8`, "cache-control": "no-store" },
    body: JSON.stringify(body),
  };
}
