import type * as z from "zod/mini";

import type { ResolvedResource } from "../template/resolve-stack.ts";
import { UnsupportedTemplateError } from "../template/unsupported.ts";

/**
 * A resource's properties, checked to their depth.
 *
 * @throws {UnsupportedTemplateError} Naming each member that is unknown here or not as expected.
 */
export function readProperties<Schema extends z.ZodMiniType>(
  schema: Schema,
  { type, logicalId, properties }: ResolvedResource,
): z.output<Schema> {
  const parsed = schema.safeParse(properties);
  if (parsed.success) return parsed.data;
  const findings = parsed.error.issues.map((issue) => {
    const members = issue.code === "unrecognized_keys" ? issue.keys : [""];
    const path = [...issue.path, ...members].filter((part) => part !== "").join(".");
    return `property ${path} of ${type} ${logicalId}`;
  });
  throw new UnsupportedTemplateError(findings);
}
