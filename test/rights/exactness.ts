import { verdict } from "../../local/identity/evaluate.ts";
import { fits } from "../../local/identity/pattern.ts";
import type { SeenCall } from "../../local/identity/role-authority.ts";
import type { Statement } from "../../local/identity/statement.ts";

/** One action on one pattern of resources, as a role is given it. */
export interface Right {
  readonly action: string;
  readonly resource: string;
}

/** Writing its own log: Lambda does it in the function's name, outside every endpoint here. */
const OWN_LOG = ["logs:CreateLogStream", "logs:PutLogEvents"];

/** Every pair of action and resource in a list of statements. */
export function rightsIn(statements: readonly Statement[]): Right[] {
  return statements.flatMap(({ Action = [], Resource = [] }) =>
    Action.flatMap((action) => Resource.map((resource) => ({ action, resource }))),
  );
}

/** The calls that a list of statements does not allow. */
export function deniedCalls(
  statements: readonly Statement[],
  calls: readonly SeenCall[],
): SeenCall[] {
  return calls.filter(({ action, resource }) => {
    const context = { "aws:SecureTransport": ["true"] };
    return verdict(statements, { action, resource, context }) !== "allowed";
  });
}

/** The rights that none of the calls needed. */
export function unusedRights(
  statements: readonly Statement[],
  calls: readonly SeenCall[],
): Right[] {
  return rightsIn(statements).filter(
    ({ action, resource }) =>
      !OWN_LOG.includes(action) &&
      !calls.some((call) => fits(action, call.action) && fits(resource, call.resource)),
  );
}

/** A pattern that names no prefix of a bucket and no table: too wide, whatever was called. */
const NAMES_NOTHING = /^(arn:aws:s3:::[^/]+|arn:aws:dynamodb:.+:table)\/\*$/u;
/** Indexes are few and known by name: whoever queries two is granted two. */
const EVERY_INDEX = /\/index\/\*$/u;

/**
 * The rights that reach further than the calls did: a bundle of actions, a pattern that names nothing,
 * or one that is not the folder in which all resources of these calls lie.
 */
export function wideRights(statements: readonly Statement[], calls: readonly SeenCall[]): Right[] {
  return rightsIn(statements).filter(({ action, resource }) => {
    if (action.includes("*")) return true;
    if (!resource.includes("*")) return false;
    if (NAMES_NOTHING.test(resource) || EVERY_INDEX.test(resource)) return true;
    const reached = calls.filter((call) => call.action === action && fits(resource, call.resource));
    if (reached.length === 0) return false; // It is unused, which is told apart.
    const folder = commonFolder(reached.map((call) => call.resource));
    return resource !== folder && (folder === "" || resource !== `${folder}*`);
  });
}

/** The longest folder that holds all of them; the resource itself where there is only one. */
function commonFolder(resources: readonly string[]): string {
  const [first = "", ...others] = [...new Set(resources)];
  if (others.length === 0) return first;
  let length = first.length;
  for (const other of others) {
    while (!other.startsWith(first.slice(0, length))) length -= 1;
  }
  return first.slice(0, first.lastIndexOf("/", length - 1) + 1);
}
