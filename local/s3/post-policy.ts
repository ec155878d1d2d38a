import * as z from "zod/mini";

import { ServiceError } from "../http/service-error.ts";

const Policy = z.strictObject({
  expiration: z.iso.datetime(),
  conditions: z.array(
    z.union([
      z.record(z.string(), z.string()),
      z.tuple([z.enum(["eq", "starts-with"]), z.string(), z.string()]),
      z.tuple([z.literal("content-length-range"), z.int(), z.int()]),
    ]),
  ),
});

interface FieldCondition {
  readonly operator: "eq" | "starts-with";
  /** In lower case. */
  readonly field: string;
  readonly value: string;
}

/** Fields that need no condition, as S3 documents. */
const FREE = /^(x-amz-signature|awsaccesskeyid|policy|file|x-ignore-.*)$/u;

/**
 * Checks a form against the policy its sender was given.
 *
 * @param policyText The form's `policy` field, Base64 of JSON.
 * @param fields The form's fields and the bucket, names in lower case.
 * @throws {ServiceError} With S3's code for the first thing that the policy does not admit.
 */
export function checkPolicy(
  policyText: string,
  fields: ReadonlyMap<string, string>,
  fileBytes: number,
  now: number,
): void {
  const policy = parsed(policyText);
  if (Date.parse(policy.expiration) <= now) throw refused("Policy expired.");
  const conditions = policy.conditions.flatMap(fieldConditions);
  for (const condition of conditions) {
    if (!holds(condition, fields)) {
      const { operator, field, value } = condition;
      throw refused(`Policy Condition failed: ["${operator}", "$${field}", "${value}"]`);
    }
  }
  const covered = new Set(conditions.map(({ field }) => field));
  const extra = [...fields.keys()].filter(
    (name) => name !== "bucket" && !covered.has(name) && !FREE.test(name),
  );
  if (extra.length > 0) throw refused(`Extra input fields: ${extra.join(", ")}`);
  for (const condition of policy.conditions) checkLength(condition, fileBytes);
}

type Condition = z.output<typeof Policy>["conditions"][number];

function parsed(text: string): z.output<typeof Policy> {
  try {
    return Policy.parse(JSON.parse(Buffer.from(text, "base64").toString("utf8")));
  } catch {
    throw new ServiceError(
      "InvalidPolicyDocument",
      "The content of the form does not meet the conditions specified in the policy document.",
    );
  }
}

function fieldConditions(condition: Condition): FieldCondition[] {
  if (!Array.isArray(condition)) {
    return Object.entries(condition).map(([field, value]) => ({
      operator: "eq",
      field: field.toLowerCase(),
      value,
    }));
  }
  const [operator, field, value] = condition;
  if (operator === "content-length-range" || typeof value !== "string") return [];
  return [{ operator, field: String(field).replace(/^\$/u, "").toLowerCase(), value }];
}

function holds(
  { operator, field, value }: FieldCondition,
  fields: ReadonlyMap<string, string>,
): boolean {
  const actual = fields.get(field) ?? "";
  return operator === "eq" ? actual === value : actual.startsWith(value);
}

function checkLength(condition: Condition, bytes: number): void {
  if (!Array.isArray(condition) || condition[0] !== "content-length-range") return;
  const [, least, most] = condition;
  if (bytes < Number(least)) {
    throw new ServiceError(
      "EntityTooSmall",
      "Your proposed upload is smaller than the minimum allowed size",
    );
  }
  if (bytes > Number(most)) {
    throw new ServiceError(
      "EntityTooLarge",
      "Your proposed upload exceeds the maximum allowed size",
    );
  }
}

function refused(reason: string): ServiceError {
  return new ServiceError("AccessDenied", `Invalid according to Policy: ${reason}`, {
    status: 403,
  });
}
