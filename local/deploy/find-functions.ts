import * as z from "zod/mini";

import type { FunctionDefinition, QueueMapping, Schedule } from "../lambda/function-definition.ts";
import type { ResolvedResource } from "../template/resolve-stack.ts";
import { UnsupportedTemplateError } from "../template/unsupported.ts";
import { readProperties } from "./read-properties.ts";

const FunctionProperties = z.looseObject({
  Code: z.strictObject({ S3Bucket: z.string(), S3Key: z.string() }),
  Handler: z.string(),
  Role: z.string(),
  Timeout: z._default(z.int(), 3),
  MemorySize: z._default(z.int(), 128),
  Environment: z.optional(z.strictObject({ Variables: z.record(z.string(), z.string()) })),
  ReservedConcurrentExecutions: z.optional(z.int()),
});

const MappingProperties = z.looseObject({
  BatchSize: z._default(z.int(), 10),
  Enabled: z._default(z.boolean(), true),
  EventSourceArn: z.string(),
  FunctionName: z.string(),
  FunctionResponseTypes: z._default(z.array(z.literal("ReportBatchItemFailures")), []),
  MaximumBatchingWindowInSeconds: z._default(z.int(), 0),
  ScalingConfig: z.optional(z.strictObject({ MaximumConcurrency: z.int() })),
});

const RuleProperties = z.looseObject({
  ScheduleExpression: z.string(),
  State: z._default(z.string(), "ENABLED"),
  Targets: z.array(
    z.looseObject({ Arn: z.string(), Id: z.string(), Input: z.optional(z.string()) }),
  ),
});

/**
 * The template's functions, those of CDK's custom resources left out: what they do is done natively.
 *
 * @param assetAt Finds a bundle by its key.
 */
export function findFunctions(
  resources: readonly ResolvedResource[],
  assetAt: (objectKey: string) => string,
): FunctionDefinition[] {
  const providers = new Set(resources.map(({ properties }) => properties["ServiceToken"]));
  return resources
    .filter(
      ({ type, attributes }) =>
        type === "AWS::Lambda::Function" && !providers.has(attributes["Arn"]),
    )
    .map((resource) => {
      const properties = readProperties(FunctionProperties, resource);
      return {
        name: resource.ref,
        arn: resource.attributes["Arn"] ?? "",
        folder: assetAt(properties.Code.S3Key),
        handler: properties.Handler,
        role: properties.Role.split("/").at(-1) ?? "",
        timeoutSeconds: properties.Timeout,
        memoryMegabytes: properties.MemorySize,
        environment: properties.Environment?.Variables ?? {},
        mostCalls: properties.ReservedConcurrentExecutions,
      };
    });
}

/** The queues that functions work on. */
export function findMappings(resources: readonly ResolvedResource[]): QueueMapping[] {
  return resources
    .filter(({ type }) => type === "AWS::Lambda::EventSourceMapping")
    .map((resource) => readProperties(MappingProperties, resource))
    .filter(({ Enabled }) => Enabled)
    .map((properties) => ({
      functionName: properties.FunctionName.split(":").at(-1) ?? "",
      queueArn: properties.EventSourceArn,
      batchSize: properties.BatchSize,
      batchWindowSeconds: properties.MaximumBatchingWindowInSeconds,
      reportsFailures: properties.FunctionResponseTypes.length > 0,
      mostCalls: properties.ScalingConfig?.MaximumConcurrency,
    }));
}

const UNITS: Readonly<Record<string, number>> = { minute: 60, hour: 3600, day: 86_400 };

/** The functions that are called at regular times. */
export function findSchedules(resources: readonly ResolvedResource[]): Schedule[] {
  return resources
    .filter(({ type }) => type === "AWS::Events::Rule")
    .flatMap((resource) => {
      const { ScheduleExpression, State, Targets } = readProperties(RuleProperties, resource);
      const [, count, unit = ""] =
        /^rate\((\d+) (minute|hour|day)s?\)$/u.exec(ScheduleExpression) ?? [];
      if (count === undefined) {
        throw new UnsupportedTemplateError([
          `schedule ${ScheduleExpression} of ${resource.logicalId}`,
        ]);
      }
      if (State !== "ENABLED") return [];
      const everySeconds = Number(count) * (UNITS[unit] ?? 0);
      return Targets.map(({ Arn, Input }) => ({
        functionArn: Arn,
        everySeconds,
        event: Input === undefined ? undefined : (JSON.parse(Input) as unknown),
      }));
    });
}
