import { Duration, Stack } from "aws-cdk-lib";
import type { HttpApi } from "aws-cdk-lib/aws-apigatewayv2";
import { Certificate } from "aws-cdk-lib/aws-certificatemanager";
import {
  AllowedMethods,
  CachePolicy,
  Distribution,
  HeadersFrameOption,
  HeadersReferrerPolicy,
  HttpVersion,
  OriginRequestPolicy,
  ResponseHeadersPolicy,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from "aws-cdk-lib/aws-cloudfront";
import { HttpOrigin, S3BucketOrigin } from "aws-cdk-lib/aws-cloudfront-origins";
import type { UserPoolClient } from "aws-cdk-lib/aws-cognito";
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type IBucket,
  ObjectOwnership,
} from "aws-cdk-lib/aws-s3";
import { BucketDeployment, CacheControl, Source } from "aws-cdk-lib/aws-s3-deployment";
import { Construct } from "constructs";

/** What the site is given by its stack. */
export interface SiteProps {
  /** Answers under `/cases`, at the same origin as the pages. */
  readonly api: HttpApi;
  /** Where scans are sent to and shown from, and pictures of pages shown from. */
  readonly evidence: readonly IBucket[];
  readonly signInUrl: string;
  readonly accessLogs: IBucket;
  /** The agency's own name for the pages, with its certificate from us-east-1. */
  readonly domain?: { readonly name: string; readonly certificateArn: string } | undefined;
}

/** The web pages: a private bucket behind CloudFront, with the API under the same origin. */
export class Site extends Construct {
  readonly url: string;
  private readonly bucket: Bucket;
  private readonly signInUrl: string;

  constructor(scope: Construct, id: string, props: SiteProps) {
    super(scope, id);
    this.signInUrl = props.signInUrl;
    this.bucket = new Bucket(this, "Pages", {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      versioned: true,
      serverAccessLogsBucket: props.accessLogs,
      serverAccessLogsPrefix: "pages/",
      lifecycleRules: [{ noncurrentVersionExpiration: Duration.days(30) }],
    });
    const { distributionDomainName } = distribution(this, this.bucket, props);
    this.url = `https://${props.domain?.name ?? distributionDomainName}/`;
  }

  /**
   * Publishes built pages with the settings they read at start.
   *
   * @param pages The folder with `index.html`.
   * @param client Whom the pages sign in as.
   */
  publish(pages: string, client: UserPoolClient): void {
    const settings = {
      api: "",
      signIn: { url: this.signInUrl, clientId: client.userPoolClientId, scope: "openid" },
    };
    new BucketDeployment(this, "Publish", {
      sources: [Source.asset(pages), Source.jsonData("config.json", settings)],
      destinationBucket: this.bucket,
      cacheControl: [CacheControl.noCache()], // Asked anew each time, so nothing is invalidated.
    });
  }
}

/** CloudFront before the pages and the API; nothing of the API is ever cached. */
function distribution(scope: Construct, pages: IBucket, props: SiteProps): Distribution {
  const { api, accessLogs, domain } = props;
  const responseHeadersPolicy = securityHeaders(scope, props);
  const cases = {
    origin: new HttpOrigin(
      `${api.apiId}.execute-api.${Stack.of(scope).region}.${Stack.of(scope).urlSuffix}`,
    ),
    allowedMethods: AllowedMethods.ALLOW_ALL,
    cachePolicy: CachePolicy.CACHING_DISABLED,
    originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
    viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
    responseHeadersPolicy,
  };
  return new Distribution(scope, "Distribution", {
    comment: "Web pages of the caseworkers and applicants",
    defaultRootObject: "index.html",
    httpVersion: HttpVersion.HTTP2_AND_3,
    ...(domain && {
      domainNames: [domain.name],
      certificate: Certificate.fromCertificateArn(scope, "Certificate", domain.certificateArn),
      minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
    }),
    enableLogging: true,
    logBucket: accessLogs,
    logFilePrefix: "cloudfront/",
    defaultBehavior: {
      origin: S3BucketOrigin.withOriginAccessControl(pages),
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      responseHeadersPolicy,
    },
    additionalBehaviors: { "/cases": cases, "/cases/*": cases },
  });
}

/** Headers that let a page load from itself alone and talk only to its API, its buckets and sign-in. */
function securityHeaders(
  scope: Construct,
  { evidence, signInUrl }: SiteProps,
): ResponseHeadersPolicy {
  const buckets = evidence.map((bucket) => `https://${bucket.bucketRegionalDomainName}`).join(" ");
  const contentSecurityPolicy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "font-src 'self'",
    `img-src 'self' blob: data: ${buckets}`,
    `connect-src 'self' ${buckets} ${signInUrl}`,
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
  return new ResponseHeadersPolicy(scope, "Headers", {
    securityHeadersBehavior: {
      contentSecurityPolicy: { contentSecurityPolicy, override: true },
      contentTypeOptions: { override: true },
      frameOptions: { frameOption: HeadersFrameOption.DENY, override: true },
      referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.NO_REFERRER, override: true },
      strictTransportSecurity: {
        accessControlMaxAge: Duration.days(730),
        includeSubdomains: true,
        override: true,
      },
    },
  });
}
