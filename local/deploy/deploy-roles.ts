import * as z from "zod/mini";

import type { RoleAuthority } from "../identity/role-authority.ts";
import { PolicyDocument, type Statement } from "../identity/statement.ts";
import type { ResolvedResource } from "../template/resolve-stack.ts";
import { UnsupportedTemplateError } from "../template/unsupported.ts";
import { readProperties } from "./read-properties.ts";

const RoleProperties = z.looseObject({
  Policies: z.optional(
    z.array(z.strictObject({ PolicyName: z.string(), PolicyDocument: PolicyDocument })),
  ),
  ManagedPolicyArns: z.optional(z.array(z.string())),
});

const PolicyProperties = z.looseObject({
  PolicyDocument: PolicyDocument,
  Roles: z.array(z.string()),
});

/** Rights of AWS's own policies that concern nothing on this machine: logs and traces. */
const NO_RIGHTS_HERE = [
  "service-role/AWSLambdaBasicExecutionRole",
  "service-role/AWSLambdaSQSQueueExecutionRole",
];

/** Gives every role of the template exactly the rights that the template gives it. */
export function deployRoles(
  resources: readonly ResolvedResource[],
  authority: RoleAuthority,
): void {
  const rights = new Map<string, Statement[]>();
  for (const resource of resources.filter(({ type }) => type === "AWS::IAM::Role")) {
    const { Policies = [], ManagedPolicyArns = [] } = readProperties(RoleProperties, resource);
    const foreign = ManagedPolicyArns.find(
      (policy) => !NO_RIGHTS_HERE.some((name) => policy.endsWith(`:policy/${name}`)),
    );
    if (foreign !== undefined) {
      throw new UnsupportedTemplateError([`managed policy ${foreign} of ${resource.logicalId}`]);
    }
    rights.set(
      resource.ref,
      Policies.flatMap(({ PolicyDocument: { Statement } }) => Statement),
    );
  }
  for (const resource of resources.filter(({ type }) => type === "AWS::IAM::Policy")) {
    const { PolicyDocument, Roles } = readProperties(PolicyProperties, resource);
    for (const role of Roles) {
      rights.set(role, [...(rights.get(role) ?? []), ...PolicyDocument.Statement]);
    }
  }
  for (const [role, statements] of rights) authority.setPolicies(role, statements);
}
