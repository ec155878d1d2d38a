import type { Stack } from "./read-assembly.ts";
import { SUPPORTED_TYPES } from "./supported-types.ts";
import { UnsupportedTemplateError } from "./unsupported.ts";

/**
 * Makes sure that every resource and every property of a stack is known here.
 *
 * @throws {UnsupportedTemplateError} Naming everything that is not.
 */
export function checkSupport({ name, template }: Stack): void {
  const findings = Object.entries(template.Resources).flatMap(([logicalId, resource]) => {
    const at = `${resource.Type} ${name}/${logicalId}`;
    const support = Object.hasOwn(SUPPORTED_TYPES, resource.Type)
      ? SUPPORTED_TYPES[resource.Type]
      : undefined;
    if (support === undefined) return [`resource type ${at}`];
    if ("inert" in support) return [];
    const known = [...support.used, ...Object.keys(support.ignored ?? {})];
    const unknown = Object.keys(resource.Properties).filter(
      (property) => !known.includes(property),
    );
    return unknown.map((property) => `property ${property} of ${at}`);
  });
  if (findings.length > 0) throw new UnsupportedTemplateError(findings);
}
