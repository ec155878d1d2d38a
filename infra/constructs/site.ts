import { Duration, RemovalPolicy } from "aws-cdk-lib";
import type { HttpApi } from "aws-cdk-lib/aws-apigatewayv2";
import type { IKey } from "aws-cdk-lib/aws-kms";
import { LogGroup, type RetentionDays } from "aws-cdk-lib/aws-logs";
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type IBucket,
  ObjectOwnership,
} from "aws-cdk-lib/aws-s3";
import { BucketDeployment, CacheControl, Source } from "aws-cdk-lib/aws-s3-deployment";
import { Construct } from "constructs";
import { type SiteDomain, siteDistribution } from "./site-distribution.ts";

/** What the site is given by its stack. */
export interface SiteProps {
  /** Answers under `/api`, at the same origin as the pages. */
  readonly api: HttpApi;
  /** Where scans are sent to, and pictures of pages shown from. */
  readonly evidence: readonly IBucket[];
  /** Origins that a page asks while somebody signs in. */
  readonly signInOrigins: readonly string[];
  readonly accessLogs: IBucket;
  readonly domain?: SiteDomain | undefined;
  readonly logRetention: RetentionDays;
  readonly key?: IKey | undefined;
}

/** Where people sign in, as the pages read it at start. */
export interface Entrance {
  readonly authority: string;
  readonly clientId: string;
  readonly scope: string;
  /** Which token the API is asked with: the one whose audience is surely the client is the identity's. */
  readonly token: "access" | "id";
}

/** The web pages: a private bucket behind CloudFront, with the API under the same origin. */
export class Site extends Construct {
  readonly url: string;
  private readonly bucket: Bucket;
  private readonly props: SiteProps;

  constructor(scope: Construct, id: string, props: SiteProps) {
    super(scope, id);
    this.props = props;
    this.bucket = new Bucket(this, "Pages", {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      versioned: true,
      removalPolicy: RemovalPolicy.RETAIN,
      serverAccessLogsBucket: props.accessLogs,
      serverAccessLogsPrefix: "pages/",
      lifecycleRules: [{ noncurrentVersionExpiration: Duration.days(30) }],
    });
    const { distributionDomainName } = siteDistribution(this, {
      ...props,
      pages: this.bucket,
      askedByPages: props.signInOrigins,
    });
    this.url = `https://${props.domain?.name ?? distributionDomainName}/`;
  }

  /**
   * Publishes built pages with the settings they read at start.
   *
   * @param pages The folder with `index.html`.
   * @param entrance Where people sign in, and as whose client.
   */
  publish(pages: string, entrance: Entrance): void {
    const { logRetention, key } = this.props;
    const signIn = { kind: "oidc", ...entrance };
    new BucketDeployment(this, "Publish", {
      sources: [Source.asset(pages), Source.jsonData("config.json", { api: "/api", signIn })],
      destinationBucket: this.bucket,
      cacheControl: [CacheControl.noCache()], // Asked anew each time, so nothing is invalidated.
      logGroup: new LogGroup(this, "PublishLog", {
        retention: logRetention,
        ...(key && { encryptionKey: key }),
      }),
    });
  }
}
