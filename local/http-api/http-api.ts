import * as z from "zod/mini";

import type { Answer, Exchange, Handler } from "../http/exchange.ts";
import type { FunctionPool } from "../lambda/function-pool.ts";
import { InvocationError } from "../lambda/invocation-error.ts";
import { apiEvent } from "./api-event.ts";
import type { ApiCors, HttpApiDefinition, Route } from "./http-api-definition.ts";
import { matchRoute } from "./match-route.ts";
import type { Claims, TokenIssuer } from "./token-issuer.ts";

/** What an HTTP API stands on. */
export interface HttpApiOptions {
  readonly definition: HttpApiDefinition;
  readonly pools: ReadonlyMap<string, FunctionPool>;
  readonly issuer: TokenIssuer;
  readonly account: string;
  readonly now: () => number;
}

const FunctionAnswer = z.looseObject({
  statusCode: z.int(),
  headers: z.optional(z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]))),
  body: z.optional(z.string()),
  isBase64Encoded: z.optional(z.boolean()),
});

/** A handler that routes requests to functions as API Gateway's HTTP API does. */
export function httpApi(options: HttpApiOptions): Handler {
  const { definition } = options;
  return async (exchange) => {
    const origin = exchange.headers["origin"];
    const allowance = allowanceFor(definition.cors, origin);
    if (definition.cors !== undefined && exchange.method === "OPTIONS") {
      return { status: 204, headers: allowance };
    }
    const answer = await route(exchange, options);
    return { ...answer, headers: { ...answer.headers, ...allowance } };
  };
}

async function route(exchange: Exchange, options: HttpApiOptions): Promise<Answer> {
  const { definition, pools, account, now } = options;
  const match = matchRoute(definition.routes, exchange.method, exchange.path);
  if (match === undefined) return message(404, "Not Found");
  const claims = claimsOf(exchange, match.route, options.issuer);
  if (claims === "missing") return message(401, "Unauthorized");
  if (claims === "out of scope") return message(403, "Forbidden");
  const pool = pools.get(match.route.functionArn);
  if (pool === undefined) return message(500, "Internal Server Error");
  const event = apiEvent({ exchange, ...match, claims }, definition.id, account, now());
  try {
    return answerOf(await pool.invoke(event));
  } catch (error) {
    if (!(error instanceof InvocationError)) throw error;
    return error.errorType === "Sandbox.Timedout"
      ? message(503, "Service Unavailable")
      : message(500, "Internal Server Error");
  }
}

function claimsOf(
  { headers }: Exchange,
  { authorizer, scopes }: Route,
  issuer: TokenIssuer,
): Claims | undefined | "missing" | "out of scope" {
  if (authorizer === undefined) return undefined;
  const token = (headers["authorization"] ?? "").replace(/^Bearer /u, "");
  const claims = token.split(".").length === 3 ? issuer.check(token, authorizer) : undefined;
  if (claims === undefined) return "missing";
  const granted = String(claims["scope"] ?? "").split(" ");
  return scopes.length === 0 || scopes.some((scope) => granted.includes(scope))
    ? claims
    : "out of scope";
}

/** What a function returned, as a response; anything without a status is the body itself. */
function answerOf(returned: unknown): Answer {
  const parsed = FunctionAnswer.safeParse(returned);
  if (!parsed.success) {
    if (typeof returned === "object" && returned !== null && "statusCode" in returned) {
      return message(500, "Internal Server Error");
    }
    return {
      status: 200,
      headers: { "content-type": "application/json" },
      body: typeof returned === "string" ? returned : JSON.stringify(returned ?? {}),
    };
  }
  const { statusCode, headers = {}, body = "", isBase64Encoded = false } = parsed.data;
  return {
    status: statusCode,
    headers: Object.fromEntries(
      Object.entries({ "content-type": "text/plain; charset=utf-8", ...lowerCase(headers) }),
    ),
    body: isBase64Encoded ? Buffer.from(body, "base64") : body,
  };
}

function lowerCase(headers: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]),
  );
}

function allowanceFor(
  cors: ApiCors | undefined,
  origin: string | undefined,
): Record<string, string> {
  if (cors === undefined || origin === undefined) return {};
  if (!cors.origins.includes("*") && !cors.origins.includes(origin)) return {};
  return {
    "access-control-allow-origin": cors.origins.includes("*") ? "*" : origin,
    "access-control-allow-methods": cors.methods.join(","),
    "access-control-allow-headers": cors.headers.join(","),
    vary: "origin",
  };
}

function message(status: number, text: string): Answer {
  return {
    status,
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ message: text }),
  };
}
