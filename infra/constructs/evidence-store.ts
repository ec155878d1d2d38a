import { Duration, RemovalPolicy } from "aws-cdk-lib";
import type { IKey } from "aws-cdk-lib/aws-kms";
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type BucketProps,
  EventType,
  HttpMethods,
  ObjectOwnership,
} from "aws-cdk-lib/aws-s3";
import { SqsDestination } from "aws-cdk-lib/aws-s3-notifications";
import type { IQueue } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";

const MULTIPART_ABANDONED = Duration.days(1);
const ACCESS_LOG_KEPT = Duration.days(365);

/** What the store is given by its stack. */
export interface EvidenceStoreProps {
  /** How long a scan, each of its versions and its readings stay. */
  readonly keptFor: Duration;
  /** Origins from which a browser may send a scan. */
  readonly uploadOrigins: readonly string[];
  readonly key?: IKey | undefined;
}

/** The buckets that hold evidence: scans as uploaded, and what was read from them. */
export class EvidenceStore extends Construct {
  /** Uploads under `scans/`, every version of each. Nothing of ours writes here. */
  readonly scans: Bucket;
  /** Recordings under `readings/`, page pictures under `pages/`. Nothing here starts any work. */
  readonly readings: Bucket;
  /** Who asked for which object: the access logs of both, and of the web pages. */
  readonly accessLogs: Bucket;

  constructor(scope: Construct, id: string, props: EvidenceStoreProps) {
    super(scope, id);
    this.accessLogs = accessLogBucket(this);
    const kept = privateBucket(props.key);
    const expiry = [
      {
        abortIncompleteMultipartUploadAfter: MULTIPART_ABANDONED,
        expiration: props.keptFor,
        noncurrentVersionExpiration: props.keptFor,
      },
    ];
    this.scans = new Bucket(this, "Scans", {
      ...kept,
      lifecycleRules: expiry,
      serverAccessLogsBucket: this.accessLogs,
      serverAccessLogsPrefix: "scans/",
      cors: [
        {
          allowedMethods: [HttpMethods.POST],
          allowedOrigins: [...props.uploadOrigins],
          allowedHeaders: ["*"],
          maxAge: 3600,
        },
      ],
    });
    this.readings = new Bucket(this, "Readings", {
      ...kept,
      lifecycleRules: expiry,
      serverAccessLogsBucket: this.accessLogs,
      serverAccessLogsPrefix: "readings/",
    });
  }
  /** Tells a queue of every version of every scan that arrives. */
  announceScans(queue: IQueue): void {
    this.scans.addEventNotification(EventType.OBJECT_CREATED, new SqsDestination(queue), {
      prefix: "scans/",
    });
  }
}

/** Properties of every bucket of evidence: private, versioned, encrypted, TLS only, kept on removal. */
export function privateBucket(key: IKey | undefined): BucketProps {
  return {
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
    enforceSSL: true,
    minimumTLSVersion: 1.2,
    versioned: true,
    removalPolicy: RemovalPolicy.RETAIN,
    ...(key
      ? { encryption: BucketEncryption.KMS, encryptionKey: key, bucketKeyEnabled: true }
      : { encryption: BucketEncryption.S3_MANAGED }),
  };
}

/**
 * The bucket that receives access logs.
 *
 * Its keys are held by S3, because log delivery writes under no other; CloudFront needs an ACL.
 */
function accessLogBucket(scope: Construct): Bucket {
  return new Bucket(scope, "AccessLogs", {
    ...privateBucket(undefined),
    objectOwnership: ObjectOwnership.BUCKET_OWNER_PREFERRED,
    lifecycleRules: [
      {
        abortIncompleteMultipartUploadAfter: MULTIPART_ABANDONED,
        expiration: ACCESS_LOG_KEPT,
        noncurrentVersionExpiration: MULTIPART_ABANDONED,
      },
    ],
  });
}
