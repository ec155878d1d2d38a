import type { Answer, Exchange } from "../http/exchange.ts";
import type { CorsRule } from "./bucket-settings.ts";

/** The answer to a browser's question before the real request (`OPTIONS`). */
export function preflight({ headers }: Exchange, rules: readonly CorsRule[]): Answer {
  const method = headers["access-control-request-method"] ?? "";
  const wanted = (headers["access-control-request-headers"] ?? "")
    .split(",")
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== "");
  const rule = matching(rules, headers["origin"] ?? "", method);
  if (
    rule === undefined ||
    !wanted.every((name) => rule.headers.some((one) => covers(one, name)))
  ) {
    return {
      status: 403,
      headers: { "content-type": "application/xml" },
      body: "<Error><Code>AccessForbidden</Code><Message>CORSResponse: This CORS request is not allowed. This is usually because the evaluation of Origin, request method / Access-Control-Request-Method or Access-Control-Request-Headers are not whitelisted by the resource's CORS spec.</Message></Error>",
    };
  }
  return {
    status: 200,
    headers: {
      ...allowance(rule, headers["origin"] ?? ""),
      "access-control-allow-methods": rule.methods.join(", "),
      ...(wanted.length > 0 ? { "access-control-allow-headers": wanted.join(", ") } : {}),
      ...(rule.maxAgeSeconds === undefined
        ? {}
        : { "access-control-max-age": String(rule.maxAgeSeconds) }),
    },
  };
}

/** The headers that let a page read an answer; none when no rule covers its origin. */
export function corsHeaders(
  { headers, method }: Exchange,
  rules: readonly CorsRule[],
): Record<string, string> {
  const origin = headers["origin"];
  if (origin === undefined) return {};
  const rule = matching(rules, origin, method);
  return rule === undefined ? {} : allowance(rule, origin);
}

function allowance(rule: CorsRule, origin: string): Record<string, string> {
  const isForAll = rule.origins.includes("*");
  return {
    "access-control-allow-origin": isForAll ? "*" : origin,
    ...(isForAll ? {} : { "access-control-allow-credentials": "true" }),
    ...(rule.exposed.length > 0
      ? { "access-control-expose-headers": rule.exposed.join(", ") }
      : {}),
    vary: "Origin, Access-Control-Request-Headers, Access-Control-Request-Method",
  };
}

function matching(
  rules: readonly CorsRule[],
  origin: string,
  method: string,
): CorsRule | undefined {
  return rules.find(
    (rule) =>
      rule.methods.includes(method) &&
      rule.origins.some((pattern) => covers(pattern.toLowerCase(), origin.toLowerCase())),
  );
}

/** A CORS pattern holds at most one `*`. */
function covers(pattern: string, text: string): boolean {
  const [before = "", after] = pattern.toLowerCase().split("*");
  if (after === undefined) return before === text;
  return (
    text.length >= before.length + after.length && text.startsWith(before) && text.endsWith(after)
  );
}
