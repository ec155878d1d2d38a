import * as z from "zod/mini";

import { PolicyDocument } from "../identity/statement.ts";
import type { CorsRule, QueueNotification } from "../s3/bucket-settings.ts";
import type { Buckets } from "../s3/buckets.ts";
import type { ResolvedResource } from "../template/resolve-stack.ts";
import { readProperties } from "./read-properties.ts";

const BucketProperties = z.looseObject({
  VersioningConfiguration: z.optional(z.strictObject({ Status: z.enum(["Enabled", "Suspended"]) })),
  CorsConfiguration: z.optional(
    z.strictObject({
      CorsRules: z.array(
        z.strictObject({
          Id: z.optional(z.string()),
          AllowedOrigins: z.array(z.string()),
          AllowedMethods: z.array(z.string()),
          AllowedHeaders: z.optional(z.array(z.string())),
          ExposedHeaders: z.optional(z.array(z.string())),
          MaxAge: z.optional(z.int()),
        }),
      ),
    }),
  ),
  ObjectLockEnabled: z.optional(z.boolean()),
  ObjectLockConfiguration: z.optional(
    z.strictObject({
      ObjectLockEnabled: z.literal("Enabled"),
      Rule: z.optional(
        z.strictObject({
          DefaultRetention: z.strictObject({
            Mode: z.enum(["COMPLIANCE", "GOVERNANCE"]),
            Days: z.optional(z.int()),
            Years: z.optional(z.int()),
          }),
        }),
      ),
    }),
  ),
});

const PolicyProperties = z.strictObject({ Bucket: z.string(), PolicyDocument });

const NotificationProperties = z.looseObject({
  BucketName: z.string(),
  NotificationConfiguration: z.strictObject({
    QueueConfigurations: z.optional(
      z.array(
        z.strictObject({
          Id: z.optional(z.string()),
          Events: z.array(z.string()),
          QueueArn: z.string(),
          Filter: z.optional(
            z.strictObject({
              Key: z.strictObject({
                FilterRules: z.array(
                  z.strictObject({ Name: z.enum(["prefix", "suffix"]), Value: z.string() }),
                ),
              }),
            }),
          ),
        }),
      ),
    ),
  }),
});

type Bucket = z.output<typeof BucketProperties>;

/**
 * Makes the template's buckets with their policies and notifications.
 *
 * @param site The address of the web pages here. Where a rule admits CloudFront's addresses, it
 * admits the pages here too, for they stand for the ones behind CloudFront.
 */
export function deployBuckets(
  resources: readonly ResolvedResource[],
  buckets: Buckets,
  site: string,
): void {
  for (const resource of resources.filter(({ type }) => type === "AWS::S3::Bucket")) {
    const properties = readProperties(BucketProperties, resource);
    const bucket = buckets.open(resource.ref);
    bucket.settings = {
      versioning: properties.VersioningConfiguration?.Status ?? "Off",
      cors: corsRules(properties, site),
      notifications: [],
      policy: [],
      ...retentionOf(properties),
    };
  }
  for (const resource of resources.filter(({ type }) => type === "AWS::S3::BucketPolicy")) {
    const { Bucket: name, PolicyDocument: document } = readProperties(PolicyProperties, resource);
    const bucket = buckets.byName(name);
    bucket.settings = { ...bucket.settings, policy: document.Statement };
  }
  for (const resource of resources.filter(({ type }) => type === "Custom::S3BucketNotifications")) {
    const { BucketName, NotificationConfiguration } = readProperties(
      NotificationProperties,
      resource,
    );
    buckets.notify(BucketName, notifications(resource.logicalId, NotificationConfiguration));
  }
}

function corsRules({ CorsConfiguration }: Bucket, site: string): CorsRule[] {
  return (CorsConfiguration?.CorsRules ?? []).map((rule) => ({
    origins: rule.AllowedOrigins.some((origin) => /^https:\/\/.*\.cloudfront\.net$/u.test(origin))
      ? [...rule.AllowedOrigins, site]
      : rule.AllowedOrigins,
    methods: rule.AllowedMethods,
    headers: rule.AllowedHeaders ?? [],
    exposed: rule.ExposedHeaders ?? [],
    maxAgeSeconds: rule.MaxAge,
  }));
}

function retentionOf({ ObjectLockConfiguration }: Bucket) {
  const retention = ObjectLockConfiguration?.Rule?.DefaultRetention;
  if (retention === undefined) return {};
  const days = (retention.Days ?? 0) + (retention.Years ?? 0) * 365;
  return { defaultRetention: { mode: retention.Mode, days } };
}

function notifications(
  logicalId: string,
  {
    QueueConfigurations = [],
  }: z.output<typeof NotificationProperties>["NotificationConfiguration"],
): QueueNotification[] {
  return QueueConfigurations.map(({ Id, Events, QueueArn, Filter }, at) => {
    const rules = Filter?.Key.FilterRules ?? [];
    return {
      id: Id ?? `${logicalId}-${at}`,
      queueArn: QueueArn,
      events: Events,
      prefix: rules.find(({ Name }) => Name === "prefix")?.Value ?? "",
      suffix: rules.find(({ Name }) => Name === "suffix")?.Value ?? "",
    };
  });
}
