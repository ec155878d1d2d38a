import { randomUUID } from "node:crypto";

import type { Exchange } from "../http/exchange.ts";
import type { Route } from "./http-api-definition.ts";
import type { Claims } from "./token-issuer.ts";

/** A request that found its route. */
export interface RoutedRequest {
  readonly exchange: Exchange;
  readonly route: Route;
  readonly pathParameters: Readonly<Record<string, string>>;
  readonly claims?: Claims | undefined;
}

/** The event a function gets for a request, payload format 2.0. */
export function apiEvent(
  request: RoutedRequest,
  apiId: string,
  account: string,
  now: number,
): object {
  const { exchange, route, pathParameters, claims } = request;
  const { method, path, query, headers, body } = exchange;
  const { cookie, ...rest } = headers;
  const routeKey = `${route.method} ${route.path}`;
  const isText = /^(text\/|application\/(json|.*\+json|xml|x-www-form-urlencoded))/u.test(
    headers["content-type"] ?? "text/plain",
  );
  const domainName = headers["host"] ?? "localhost";
  return {
    version: "2.0",
    routeKey,
    rawPath: decodeURI(path),
    rawQueryString: query,
    ...(cookie === undefined ? {} : { cookies: cookie.split("; ") }),
    headers: rest,
    ...(query === "" ? {} : { queryStringParameters: queryParameters(query) }),
    ...(Object.keys(pathParameters).length > 0 ? { pathParameters } : {}),
    requestContext: {
      accountId: account,
      apiId,
      ...(claims === undefined
        ? {}
        : { authorizer: { jwt: { claims: asText(claims), scopes: null } } }),
      domainName,
      domainPrefix: apiId,
      http: {
        method,
        path: decodeURI(path),
        protocol: "HTTP/1.1",
        sourceIp: "127.0.0.1",
        userAgent: headers["user-agent"] ?? "",
      },
      requestId: randomUUID(),
      routeKey,
      stage: "$default",
      time: new Date(now).toISOString(),
      timeEpoch: now,
    },
    ...(body.length > 0 ? { body: body.toString(isText ? "utf8" : "base64") } : {}),
    isBase64Encoded: body.length > 0 && !isText,
  };
}

/** API Gateway hands claims over as text, whatever they were. */
function asText(claims: Claims): Record<string, string> {
  return Object.fromEntries(
    Object.entries(claims).map(([name, value]) => [
      name,
      typeof value === "string" ? value : JSON.stringify(value),
    ]),
  );
}

function queryParameters(query: string): Record<string, string> {
  const parameters: Record<string, string> = {};
  for (const [name, value] of new URLSearchParams(query)) {
    parameters[name] = name in parameters ? `${parameters[name]},${value}` : value;
  }
  return parameters;
}
