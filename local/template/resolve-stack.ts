import { checkSupport } from "./check-support.ts";
import { type Identity, identify, type Place } from "./identify.ts";
import { NO_VALUE, resolveValue, type Scope } from "./intrinsics.ts";
import type { Stack } from "./read-assembly.ts";
import { SUPPORTED_TYPES } from "./supported-types.ts";
import type { Template } from "./template.ts";
import { UnsupportedTemplateError } from "./unsupported.ts";

/** A resource with every property resolved. */
export interface ResolvedResource extends Identity {
  readonly logicalId: string;
  readonly type: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** A stack ready to be deployed. */
export interface ResolvedStack {
  readonly name: string;
  readonly resources: readonly ResolvedResource[];
  readonly outputs: Readonly<Record<string, unknown>>;
}

/**
 * Resolves everything a template refers to. Names on this machine follow from the template alone, so
 * no order of creation is needed.
 *
 * @param exports What earlier stacks export; this stack's exports are added.
 * @throws {UnsupportedTemplateError} For a type, property or intrinsic that is not known here.
 */
export function resolveStack(
  stack: Stack,
  place: Omit<Place, "stack">,
  exports: Map<string, unknown>,
): ResolvedStack {
  checkSupport(stack);
  const { name, template } = stack;
  const scope = scopeOf(template, { ...place, stack: name }, exports);
  const isWanted = (condition: string | undefined) =>
    condition === undefined || scope.condition(condition) === true;
  const resources = Object.entries(template.Resources)
    .filter(([, { Condition }]) => isWanted(Condition))
    .map(([logicalId, { Type, Properties }]) => ({
      logicalId,
      type: Type,
      ...identify(Type, logicalId, { ...place, stack: name }),
      properties: resolveValue(effective(Type, Properties), scope) as Readonly<
        Record<string, unknown>
      >,
    }));
  const outputs = Object.entries(template.Outputs)
    .filter(([, { Condition }]) => isWanted(Condition))
    .map(([outputName, { Value, Export }]) => {
      const value = resolveValue(Value, scope);
      if (Export !== undefined) exports.set(String(resolveValue(Export.Name, scope)), value);
      return [outputName, value] as const;
    });
  return { name, resources, outputs: Object.fromEntries(outputs) };
}

/** The properties that have an effect here; of an inert resource only who would carry it out. */
function effective(
  type: string,
  properties: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const support = SUPPORTED_TYPES[type];
  if (support === undefined || !("inert" in support)) return properties;
  return "ServiceToken" in properties ? { ServiceToken: properties["ServiceToken"] } : {};
}

function scopeOf(template: Template, place: Place, exports: Map<string, unknown>): Scope {
  const pseudo: Readonly<Record<string, unknown>> = {
    "AWS::AccountId": place.account,
    "AWS::Region": place.region,
    "AWS::Partition": "aws",
    "AWS::URLSuffix": "amazonaws.com",
    "AWS::StackName": place.stack,
    "AWS::StackId": `arn:aws:cloudformation:${place.region}:${place.account}:stack/${place.stack}/00000000-0000-4000-8000-000000000000`,
    "AWS::NoValue": NO_VALUE,
  };
  const identityOf = (logicalId: string) => {
    const resource = template.Resources[logicalId];
    if (resource !== undefined) return identify(resource.Type, logicalId, place);
    throw new UnsupportedTemplateError([`reference to ${logicalId}, which the template lacks`]);
  };
  const scope: Scope = {
    ref: (name) => {
      if (Object.hasOwn(pseudo, name)) return pseudo[name];
      const parameter = template.Parameters[name];
      return parameter === undefined ? identityOf(name).ref : parameter.Default;
    },
    attribute: (logicalId, name) => {
      const { attributes } = identityOf(logicalId);
      if (Object.hasOwn(attributes, name)) return attributes[name];
      const type = template.Resources[logicalId]?.Type ?? "";
      throw new UnsupportedTemplateError([`attribute ${name} of ${type} ${logicalId}`]);
    },
    condition: (name) => {
      if (Object.hasOwn(template.Conditions, name))
        return resolveValue(template.Conditions[name], scope);
      throw new UnsupportedTemplateError([`condition ${name}, which the template lacks`]);
    },
    mapping: (map, top, second) => template.Mappings[map]?.[top]?.[second],
    imported: (name) => {
      if (exports.has(name)) return exports.get(name);
      throw new UnsupportedTemplateError([`import of ${name}, which no earlier stack exports`]);
    },
  };
  return scope;
}
