import { injectLambdaContext } from "@aws-lambda-powertools/logger/middleware";
import middy from "@middy/core";
import type { APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import * as z from "zod/mini";

import { type Role, RoleGroups, rolesInClaim } from "../contracts/access.ts";
import { shapeFault } from "../contracts/fault.ts";
import { readEnvironment, Setting } from "./environment.ts";
import { errorFacts } from "./error-facts.ts";
import { logger } from "./logger.ts";
import {
  type FieldFault,
  forbidden,
  invalidRequest,
  ourFault,
  type Problem,
  ProblemError,
} from "./problem.ts";

/** Who may ask for each route, as `METHOD /path`; `anyone` needs no sign-in. */
const RouteRoles = z.pipe(
  Setting,
  z.transform((text) =>
    z.record(z.string(), z.array(z.string())).parse(JSON.parse(text) as unknown),
  ),
);

/** Which groups of a provider give which role, where the agency has one of its own. */
const GroupsSetting = z.pipe(
  Setting,
  z.transform((text) => RoleGroups.parse(JSON.parse(text) as unknown)),
);

/** The part of an HTTP API event (payload 2.0) that is used. */
const ApiEvent = z.object({
  routeKey: z.string(),
  body: z.optional(z.nullable(z.string())),
  isBase64Encoded: z.optional(z.boolean()),
  headers: z.optional(z.record(z.string(), z.string())),
  queryStringParameters: z.optional(z.nullable(z.record(z.string(), z.string()))),
  pathParameters: z.optional(z.nullable(z.record(z.string(), z.string()))),
  requestContext: z.object({
    requestId: z.string(),
    authorizer: z.optional(
      z.object({ jwt: z.object({ claims: z.looseObject({ sub: z.string() }) }) }),
    ),
  }),
});
type ApiEvent = z.output<typeof ApiEvent>;

/** A request whose sender the authorizer has let in. */
export interface ApiRequest {
  /** The subject of the token: who acts, for the audit. An id of the identity provider, no name. */
  readonly actor: string;
  /** The roles that the token's groups give; empty where nobody had to sign in. */
  readonly roles: readonly Role[];
  /** The route as `METHOD /path`. */
  readonly route: string;
  readonly headers: Readonly<Record<string, string>>;
  /** The parameters of the path, decoded; which ones there are, the route says. */
  readonly parameters: Readonly<Record<string, string>>;
  /** The query, parsed; a problem 400 that names each faulty field. */
  readonly query: <Schema extends z.ZodMiniType>(schema: Schema) => z.output<Schema>;
  /** The body, parsed; a problem 400 that names each faulty field. */
  readonly body: <Schema extends z.ZodMiniType>(schema: Schema) => z.output<Schema>;
}

/** What an API handler answers. */
export interface ApiAnswer {
  readonly status: number;
  readonly body: unknown;
  /** For an answer that is no JSON: its type, and the bytes in `body` as Base64. */
  readonly binary?: { readonly type: string; readonly fileName: string };
}

/** A handler for an HTTP route: what goes wrong becomes a problem response, never a stack. */
export function apiHandler(work: (request: ApiRequest) => Promise<ApiAnswer>) {
  return middy<unknown, APIGatewayProxyStructuredResultV2>()
    .use(injectLambdaContext(logger, { logEvent: false, resetKeys: true }))
    .handler(async (event) => {
      const request = ApiEvent.parse(event);
      try {
        const answer = await work(admitted(request));
        const { status, body, binary } = answer;
        if (binary !== undefined) return binaryResponse(status, String(body), binary);
        return response(status, "application/json", body);
      } catch (error) {
        const problem = problemOf(error, request.requestContext.requestId);
        return response(problem.status, "application/problem+json", problem);
      }
    });
}

/**
 * The request, if one of the sender's roles may ask for its route. A route that no setting lists is
 * open to nobody.
 */
function admitted(event: ApiEvent): ApiRequest {
  const { ROUTE_ROLES, ROLES_CLAIM, ROLE_GROUPS } = readEnvironment({
    ROUTE_ROLES: RouteRoles,
    ROLES_CLAIM: Setting,
    ROLE_GROUPS: z.optional(GroupsSetting),
  });
  const allowed = ROUTE_ROLES[event.routeKey] ?? [];
  const claims = event.requestContext.authorizer?.jwt.claims;
  const roles = claims === undefined ? [] : rolesInClaim(claims[ROLES_CLAIM], ROLE_GROUPS);
  const mayAsk = allowed.includes("anyone") || roles.some((role) => allowed.includes(role));
  if (!mayAsk) throw new ProblemError(forbidden());
  return requestOf(event, claims?.sub ?? "nobody", roles);
}

function requestOf(
  { body, headers, isBase64Encoded, routeKey, ...event }: ApiEvent,
  actor: string,
  roles: readonly Role[],
): ApiRequest {
  return {
    ...{ actor, roles, route: routeKey, headers: headers ?? {} },
    parameters: event.pathParameters ?? {},
    query: (schema) => parsed(schema, event.queryStringParameters ?? {}),
    body: (schema) => {
      const text = isBase64Encoded ? Buffer.from(body ?? "", "base64").toString() : (body ?? "");
      return parsed(schema, jsonOf(text));
    },
  };
}

function parsed<Schema extends z.ZodMiniType>(schema: Schema, value: unknown): z.output<Schema> {
  const outcome = schema.safeParse(value);
  if (outcome.success) return outcome.data;
  throw new ProblemError(invalidRequest(faultsOf(outcome.error)));
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

function binaryResponse(
  statusCode: number,
  body: string,
  { type, fileName }: NonNullable<ApiAnswer["binary"]>,
): APIGatewayProxyStructuredResultV2 {
  const headers = {
    "content-type": type,
    "content-disposition": `inline; filename="${fileName}"`,
    "cache-control": "no-store",
  };
  return { statusCode, headers, body, isBase64Encoded: true };
}
