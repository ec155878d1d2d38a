import * as z from "zod/mini";

/** One resource of a template, not yet resolved. */
const Resource = z.strictObject({
  Type: z.string(),
  Properties: z._default(z.record(z.string(), z.unknown()), {}),
  DependsOn: z.optional(z.union([z.string(), z.array(z.string())])),
  Condition: z.optional(z.string()),
  Metadata: z.optional(z.unknown()),
  UpdateReplacePolicy: z.optional(z.string()),
  DeletionPolicy: z.optional(z.string()),
});

/** A synthesized CloudFormation template. A section unknown here is an error that names it. */
export const Template = z.strictObject({
  AWSTemplateFormatVersion: z.optional(z.string()),
  Description: z.optional(z.string()),
  Metadata: z.optional(z.unknown()),
  Resources: z.record(z.string(), Resource),
  Parameters: z._default(
    z.record(z.string(), z.looseObject({ Type: z.string(), Default: z.optional(z.unknown()) })),
    {},
  ),
  Conditions: z._default(z.record(z.string(), z.unknown()), {}),
  Mappings: z._default(
    z.record(z.string(), z.record(z.string(), z.record(z.string(), z.unknown()))),
    {},
  ),
  Outputs: z._default(
    z.record(
      z.string(),
      z.strictObject({
        Value: z.unknown(),
        Description: z.optional(z.string()),
        Export: z.optional(z.strictObject({ Name: z.unknown() })),
        Condition: z.optional(z.string()),
      }),
    ),
    {},
  ),
  /** Checks of parameters before a deployment; CDK's own speaks of its bootstrap stack. */
  Rules: z.optional(z.unknown()),
});

export type Template = z.output<typeof Template>;
