import { Duration, Stack } from "aws-cdk-lib";
import type { HttpApi } from "aws-cdk-lib/aws-apigatewayv2";
import { Certificate } from "aws-cdk-lib/aws-certificatemanager";
import {
  AllowedMethods,
  type BehaviorOptions,
  CachePolicy,
  Distribution,
  Function as EdgeFunction,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HeadersFrameOption,
  HeadersReferrerPolicy,
  HttpVersion,
  OriginRequestPolicy,
  ResponseHeadersPolicy,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from "aws-cdk-lib/aws-cloudfront";
import { HttpOrigin, S3BucketOrigin } from "aws-cdk-lib/aws-cloudfront-origins";
import type { IBucket } from "aws-cdk-lib/aws-s3";
import type { Construct } from "constructs";

/** The agency's own name for the pages, with its certificate from us-east-1. */
export interface SiteDomain {
  readonly name: string;
  readonly certificateArn: string;
}

/** What stands behind the distribution, and what its pages may ask beside it. */
export interface SiteDistributionProps {
  readonly pages: IBucket;
  readonly api: HttpApi;
  readonly evidence: readonly IBucket[];
  /** Other addresses that a page asks, such as those of signing in. */
  readonly askedByPages: readonly string[];
  readonly accessLogs: IBucket;
  readonly domain?: SiteDomain | undefined;
}

/** Takes the prefix off, under which the API shares the origin of the pages. */
const TO_API = `function handler(event) {
  event.request.uri = event.request.uri.replace(/^\\/api/, "");
  return event.request;
}`;

/** Answers every path of the application with its one page; files lie in `assets` or at the top. */
const TO_PAGE = `function handler(event) {
  const { request } = event;
  if (!/^\\/(assets\\/.+|[^/]+\\.[a-z0-9]+)$/.test(request.uri)) request.uri = "/index.html";
  return request;
}`;

/** CloudFront before the pages and the API; nothing of the API is ever cached. */
export function siteDistribution(scope: Construct, props: SiteDistributionProps): Distribution {
  const { pages, api, accessLogs, domain } = props;
  const { region, urlSuffix } = Stack.of(scope);
  const responseHeadersPolicy = securityHeaders(scope, props);
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
      ...rewritten(scope, "ToPage", TO_PAGE),
    },
    additionalBehaviors: {
      "/api/*": {
        origin: new HttpOrigin(`${api.apiId}.execute-api.${region}.${urlSuffix}`),
        allowedMethods: AllowedMethods.ALLOW_ALL,
        cachePolicy: CachePolicy.CACHING_DISABLED,
        originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
        viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
        responseHeadersPolicy,
        ...rewritten(scope, "ToApi", TO_API),
      },
    },
  });
}

/** Has requests rewritten before they leave the edge. */
function rewritten(
  scope: Construct,
  id: string,
  code: string,
): Pick<BehaviorOptions, "functionAssociations"> {
  const edge = new EdgeFunction(scope, id, {
    code: FunctionCode.fromInline(code),
    runtime: FunctionRuntime.JS_2_0,
  });
  return {
    functionAssociations: [{ function: edge, eventType: FunctionEventType.VIEWER_REQUEST }],
  };
}

/** Headers that let a page load from itself alone and ask only its API, its buckets and sign-in. */
function securityHeaders(scope: Construct, props: SiteDistributionProps): ResponseHeadersPolicy {
  const buckets = props.evidence.map((bucket) => `https://${bucket.bucketRegionalDomainName}`);
  const asked = [...buckets, ...props.askedByPages].join(" ");
  const contentSecurityPolicy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "font-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    `img-src 'self' blob: data: ${buckets.join(" ")}`,
    `connect-src 'self' ${asked}`,
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
