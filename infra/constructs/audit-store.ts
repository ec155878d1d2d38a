import type { Duration } from "aws-cdk-lib";
import type { IKey } from "aws-cdk-lib/aws-kms";
import { Bucket, type IBucket, ObjectLockRetention } from "aws-cdk-lib/aws-s3";
import { Construct } from "constructs";
import { privateBucket } from "./evidence-store.ts";

/** What the store is given by its stack. */
export interface AuditStoreProps {
  /** How long nobody, the owner of the account included, can delete an anchor. */
  readonly keptFor: Duration;
  readonly accessLogs: IBucket;
  readonly key?: IKey | undefined;
}

/**
 * The bucket that holds where each audit chain ended, hour by hour: locked in compliance mode, so
 * that a chain hashed anew is found out by what nobody could change.
 */
export class AuditStore extends Construct {
  readonly bucket: Bucket;

  constructor(scope: Construct, id: string, { keptFor, accessLogs, key }: AuditStoreProps) {
    super(scope, id);
    this.bucket = new Bucket(this, "Anchors", {
      ...privateBucket(key),
      objectLockEnabled: true,
      objectLockDefaultRetention: ObjectLockRetention.compliance(keptFor),
      serverAccessLogsBucket: accessLogs,
      serverAccessLogsPrefix: "audit/",
    });
  }
}
