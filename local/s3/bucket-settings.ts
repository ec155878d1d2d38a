import type { Statement } from "../identity/statement.ts";

/** Which origins a browser may call from. */
export interface CorsRule {
  readonly origins: readonly string[];
  readonly methods: readonly string[];
  readonly headers: readonly string[];
  readonly exposed: readonly string[];
  readonly maxAgeSeconds?: number | undefined;
}

/** Which events go to which queue. */
export interface QueueNotification {
  readonly id: string;
  readonly queueArn: string;
  /** Such as `s3:ObjectCreated:*`. */
  readonly events: readonly string[];
  readonly prefix: string;
  readonly suffix: string;
}

/** What a bucket is set to. */
export interface BucketSettings {
  readonly versioning: "Enabled" | "Suspended" | "Off";
  readonly cors: readonly CorsRule[];
  readonly notifications: readonly QueueNotification[];
  readonly policy: readonly Statement[];
  /** How long a new version is locked unless its sender says otherwise. */
  readonly defaultRetention?: { readonly mode: "COMPLIANCE" | "GOVERNANCE"; readonly days: number };
}

/** A bucket as it is made: no versions, closed to browsers, silent. */
export const NEW_BUCKET: BucketSettings = {
  versioning: "Off",
  cors: [],
  notifications: [],
  policy: [],
};
