import { conditionsHold, type RequestContext } from "./conditions.ts";
import { fits } from "./pattern.ts";
import type { Statement } from "./statement.ts";

/** A request as policies judge it. */
export interface PolicyRequest {
  readonly action: string;
  readonly resource: string;
  readonly context: RequestContext;
  /** Who asks, for resource policies: a service such as `s3.amazonaws.com`, or an ARN. */
  readonly principal?: { readonly service: string } | { readonly arn: string };
}

/** Whether one statement speaks about the request, whatever its effect. */
function applies(statement: Statement, request: PolicyRequest): boolean {
  return (
    isPrincipal(statement, request) &&
    isAction(statement, request.action) &&
    isResource(statement, request.resource) &&
    conditionsHold(statement.Condition ?? {}, request.context)
  );
}

/** The verdict of a list of statements: a denial wins, and silence is no permission. */
export function verdict(
  statements: readonly Statement[],
  request: PolicyRequest,
): "allowed" | "denied" | "silent" {
  const speaking = statements.filter((statement) => applies(statement, request));
  if (speaking.some(({ Effect }) => Effect === "Deny")) return "denied";
  return speaking.length > 0 ? "allowed" : "silent";
}

function isAction({ Action, NotAction }: Statement, action: string): boolean {
  const named = (patterns: readonly string[]) =>
    patterns.some((pattern) => fits(pattern.toLowerCase(), action.toLowerCase()));
  if (Action !== undefined) return named(Action);
  return NotAction !== undefined && !named(NotAction);
}

function isResource({ Resource, NotResource }: Statement, resource: string): boolean {
  const named = (patterns: readonly string[]) =>
    patterns.some((pattern) => fits(pattern, resource));
  if (NotResource !== undefined) return !named(NotResource);
  return Resource === undefined || named(Resource);
}

function isPrincipal({ Principal }: Statement, { principal }: PolicyRequest): boolean {
  if (Principal === undefined || Principal === "*") return true;
  const { Service = [], AWS = [] } = Principal;
  if (AWS.includes("*")) return true;
  if (principal === undefined) return false;
  if ("service" in principal) return Service.includes(principal.service);
  return AWS.includes(principal.arn);
}
