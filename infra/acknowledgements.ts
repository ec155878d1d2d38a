import { CfnResource, type Stack, Token, Validations } from "aws-cdk-lib";
import { RegionInfo } from "aws-cdk-lib/region-info";

/** A finding of cdk-nag that stands, and why. */
export interface Acknowledgement {
  /** Rules as cdk-nag names them, with the pack before them. */
  readonly rules: readonly string[];
  /** The type of resource it is about. */
  readonly type: string;
  /** The resources it is about, by their path; all of the type where absent. */
  readonly at?: RegExp;
  readonly reason: string;
}

const CDK_HANDLERS = /^Opora\/(BucketNotificationsHandler|Custom::CDKBucketDeployment)/;
const VERBS = /\/Function\/Resource$/;
const FUNCTION = "AWS::Lambda::Function";
const BUCKET = "AWS::S3::Bucket";

/**
 * Every finding that stands, each with its reason. A test counts them, and fails on one that no
 * longer applies. Wildcards in the rights of functions are acknowledged one by one beside the
 * table of grants, so that none slips in with another.
 */
export const ACKNOWLEDGEMENTS: readonly Acknowledgement[] = [
  {
    rules: ["AwsSolutions::AwsSolutions-CFR1"],
    type: "AWS::CloudFront::Distribution",
    reason:
      "Applicants and caseworkers travel; whoever signs in needs an account and a second factor",
  },
  {
    rules: ["AwsSolutions::AwsSolutions-CFR2"],
    type: "AWS::CloudFront::Distribution",
    reason:
      "A web ACL costs every month, idle or not, and must live in us-east-1; the API has its own throttle, and an agency can attach an ACL (docs/deployment.md)",
  },
  {
    rules: ["AwsSolutions::AwsSolutions-CFR4"],
    type: "AWS::CloudFront::Distribution",
    reason:
      "CloudFront fixes the protocol of its own certificate; with siteDomain and siteCertificateArn set, TLS 1.2 is the least",
  },
  {
    rules: ["AwsSolutions::AwsSolutions-APIG4"],
    type: "AWS::ApiGatewayV2::Route",
    at: /--uploads--\{token\}\/Resource$/,
    reason:
      "The path itself holds the right: a random token for one paper that ends soon, for people without an account",
  },
  {
    rules: ["AwsSolutions::AwsSolutions-APIG4"],
    type: "AWS::ApiGatewayV2::Route",
    at: /GET--openapi\.json\/Resource$/,
    reason: "The description of the interface holds no data and stands in the repository as well",
  },
  {
    rules: ["NIST.800.53.R5::NIST.800.53.R5-LambdaInsideVPC"],
    type: FUNCTION,
    reason:
      "The functions speak to AWS over TLS with signed requests alone and open no port; a VPC with endpoints costs every hour, idle or not",
  },
  {
    rules: ["NIST.800.53.R5::NIST.800.53.R5-LambdaConcurrency"],
    type: FUNCTION,
    reason:
      "Queues and the throttle of the API bound the work; a reservation would be refused in a new account, which has ten calls in all",
  },
  {
    rules: ["NIST.800.53.R5::NIST.800.53.R5-LambdaDLQ", "Serverless::Serverless-LambdaDLQ"],
    type: FUNCTION,
    reason:
      "Messages that fail end in the dead-letter queue of their own queue, the API answers its caller, and what a sweep leaves the next one finds",
  },
  {
    rules: ["Serverless::Serverless-LambdaTracing"],
    type: FUNCTION,
    at: VERBS,
    reason:
      "X-Ray is a setting, because it needs a right on every resource; the logs carry one identifier from upload to decision",
  },
  {
    rules: ["Serverless::Serverless-LambdaEventSourceMappingDestination"],
    type: "AWS::Lambda::EventSourceMapping",
    reason: "Lambda knows no such destination for SQS: the redrive policy of the queue does it",
  },
  {
    rules: ["Serverless::Serverless-EventBusDLQ"],
    type: "AWS::Events::Rule",
    reason: "A scheduled call that was lost is made good by the next one; silence alarms",
  },
  {
    rules: ["Serverless::Serverless-SQSRedrivePolicy"],
    type: "AWS::SQS::Queue",
    at: /\/DeadLetters\/Resource$/,
    reason: "It is the dead-letter queue",
  },
  {
    rules: ["NIST.800.53.R5::NIST.800.53.R5-IAMNoInlinePolicy"],
    type: "AWS::IAM::Policy",
    reason:
      "Each policy serves one role, is written in the same template and goes with it; a managed one could be attached elsewhere",
  },
  {
    rules: ["NIST.800.53.R5::NIST.800.53.R5-S3BucketReplicationEnabled"],
    type: BUCKET,
    reason:
      "Residency forbids a copy in another region unless the agency decides it; versions are kept and removal leaves the buckets",
  },
  {
    rules: ["NIST.800.53.R5::NIST.800.53.R5-S3DefaultEncryptionKMS"],
    type: BUCKET,
    at: /^Opora\/(Evidence\/(Scans|Readings)|Audit\/Anchors)\//,
    reason: "Encrypted under keys of S3 until the agency sets encryptionKeyArn",
  },
  {
    rules: ["NIST.800.53.R5::NIST.800.53.R5-S3DefaultEncryptionKMS"],
    type: BUCKET,
    at: /\/(AccessLogs|Pages)\/Resource$/,
    reason: "Log delivery writes under no key of KMS, and the web pages are public",
  },
  {
    rules: ["NIST.800.53.R5::NIST.800.53.R5-CloudWatchLogGroupEncrypted"],
    type: "AWS::Logs::LogGroup",
    reason:
      "CloudWatch encrypts every log; under the agency's own key as soon as encryptionKeyArn is set",
  },
  {
    rules: ["NIST.800.53.R5::NIST.800.53.R5-SNSEncryptedKMS"],
    type: "AWS::SNS::Topic",
    at: /^Opora\/Watch\//,
    reason:
      "CloudWatch cannot publish under the key that AWS manages for SNS, and an alarm names resources only; encrypted as soon as encryptionKeyArn is set",
  },
  {
    rules: [
      "AwsSolutions::AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole]",
    ],
    type: "AWS::IAM::Role",
    at: CDK_HANDLERS,
    reason: "A function of CDK's own that runs during deployment only; CDK gives it this policy",
  },
  {
    rules: [
      "Action::s3:GetBucket*",
      "Action::s3:GetObject*",
      "Action::s3:List*",
      "Action::s3:Abort*",
      "Action::s3:DeleteObject*",
      "Resource::<SitePages600CC8A7.Arn>/*",
      "Resource::arn:<AWS::Partition>:s3:::cdk-hnb659fds-assets-<AWS::AccountId>-<AWS::Region>/*",
    ].map((finding) => `AwsSolutions::AwsSolutions-IAM5[${finding}]`),
    type: "AWS::IAM::Policy",
    at: CDK_HANDLERS,
    reason:
      "CDK's own function copies the web pages during deployment, from CDK's bucket of assets to the bucket of pages and nowhere else",
  },
  {
    rules: [
      "AwsSolutions::AwsSolutions-L1",
      "Serverless::Serverless-LambdaLatestVersion",
      "Serverless::Serverless-LambdaTracing",
    ],
    type: FUNCTION,
    at: /^Opora\/Custom::CDKBucketDeployment/,
    reason: "CDK chooses the runtime of its own function, which runs during deployment only",
  },
];

/** Records on each resource of a stack the findings that stand there. */
export function acknowledgeFindings(stack: Stack): void {
  for (const resource of stack.node.findAll()) {
    if (!CfnResource.isCfnResource(resource)) continue;
    for (const { rules, type, at, reason } of ACKNOWLEDGEMENTS) {
      if (resource.cfnResourceType !== type || at?.test(resource.node.path) === false) continue;
      const ids = new Set(rules.flatMap((rule) => [rule, inRegion(rule, stack.region)]));
      Validations.of(resource).acknowledge(...[...ids].map((id) => ({ id, reason })));
    }
  }
}

/** A finding as cdk-nag may name it once the region is known, and with it the partition. */
function inRegion(rule: string, region: string): string {
  if (Token.isUnresolved(region)) return rule;
  const { partition } = RegionInfo.get(region);
  return rule
    .replaceAll("<AWS::Region>", region)
    .replaceAll("<AWS::Partition>", partition ?? "<AWS::Partition>");
}
