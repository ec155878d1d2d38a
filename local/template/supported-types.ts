/** What the local stack does with a type of resource. */
export type Support =
  /** Nothing at all, for this reason. */
  | { readonly inert: string }
  /** It acts on `used`; the other properties have no effect here, each for its reason. */
  | { readonly used: readonly string[]; readonly ignored?: Readonly<Record<string, string>> };

const ENCRYPTED = "data on this machine are as safe as its disk";
const PAPERWORK = "says something to people, not to machines";
const NO_EXPIRY = "nothing expires on this machine";
const PLAIN_HTTP = "the loopback interface stands for TLS";

/** Every type of resource the local stack knows; any other, and any other property, is refused. */
export const SUPPORTED_TYPES: Readonly<Record<string, Support>> = {
  "AWS::S3::Bucket": {
    used: [
      "VersioningConfiguration",
      "CorsConfiguration",
      "ObjectLockEnabled",
      "ObjectLockConfiguration",
    ],
    ignored: {
      BucketEncryption: ENCRYPTED,
      LifecycleConfiguration: NO_EXPIRY,
      LoggingConfiguration: "access logs are written by S3 itself, hours later",
      OwnershipControls: "there is one account",
      PublicAccessBlockConfiguration: "nobody reaches the loopback interface from outside",
      Tags: PAPERWORK,
    },
  },
  "AWS::S3::BucketPolicy": { used: ["Bucket", "PolicyDocument"] },
  "Custom::S3BucketNotifications": {
    used: ["BucketName", "NotificationConfiguration"],
    ignored: {
      ServiceToken: "done natively instead of by CDK's own function",
      Managed: "the template is the only one to set notifications",
      SkipDestinationValidation: "the destination is always validated",
    },
  },
  "Custom::CDKBucketDeployment": { inert: "pages are served from the folder they are built into" },
  "AWS::SQS::Queue": {
    used: [
      "VisibilityTimeout",
      "DelaySeconds",
      "MessageRetentionPeriod",
      "ReceiveMessageWaitTimeSeconds",
      "MaximumMessageSize",
      "RedrivePolicy",
    ],
    ignored: {
      KmsMasterKeyId: ENCRYPTED,
      KmsDataKeyReusePeriodSeconds: ENCRYPTED,
      SqsManagedSseEnabled: ENCRYPTED,
      RedriveAllowPolicy: "the template is the only one to name dead-letter queues",
      Tags: PAPERWORK,
    },
  },
  "AWS::SQS::QueuePolicy": { used: ["Queues", "PolicyDocument"] },
  "AWS::SNS::Topic": { used: [], ignored: { KmsMasterKeyId: ENCRYPTED, DisplayName: PAPERWORK } },
  "AWS::SNS::TopicPolicy": { inert: PLAIN_HTTP },
  "AWS::SNS::Subscription": {
    used: ["Protocol", "TopicArn", "Endpoint", "RawMessageDelivery"],
    ignored: { RedrivePolicy: "delivery on one machine fails for good or not at all" },
  },
  "AWS::DynamoDB::GlobalTable": {
    used: [
      "AttributeDefinitions",
      "KeySchema",
      "GlobalSecondaryIndexes",
      "TimeToLiveSpecification",
      "BillingMode",
    ],
    ignored: {
      Replicas: "there is one region",
      SSESpecification: ENCRYPTED,
    },
  },
  "AWS::IAM::Role": {
    used: ["Policies", "ManagedPolicyArns"],
    ignored: {
      AssumeRolePolicyDocument: "a function is given its role's credentials by its runner",
      Description: PAPERWORK,
      Tags: PAPERWORK,
      MaxSessionDuration: "credentials live as long as the stack",
    },
  },
  "AWS::IAM::Policy": { used: ["PolicyDocument", "Roles"], ignored: { PolicyName: PAPERWORK } },
  "AWS::Lambda::Function": {
    used: [
      "Code",
      "Handler",
      "Environment",
      "Role",
      "Timeout",
      "MemorySize",
      "ReservedConcurrentExecutions",
    ],
    ignored: {
      Architectures: "bundles hold no native code",
      Description: PAPERWORK,
      Layers: "only CDK's own functions have layers",
      LoggingConfig: "logs go to files in the data folder",
      Runtime: "the bundle runs on the Node at hand",
      TracingConfig: "no traces are collected",
      EphemeralStorage: "the temporary folder is the machine's",
      KmsKeyArn: ENCRYPTED,
      Tags: PAPERWORK,
    },
  },
  "AWS::Lambda::EventSourceMapping": {
    used: [
      "BatchSize",
      "Enabled",
      "EventSourceArn",
      "FunctionName",
      "FunctionResponseTypes",
      "MaximumBatchingWindowInSeconds",
      "ScalingConfig",
    ],
    ignored: { Tags: PAPERWORK },
  },
  "AWS::Lambda::Permission": { inert: "routes and schedules are wired to their function directly" },
  "AWS::Lambda::LayerVersion": { inert: "only CDK's own functions have layers" },
  "AWS::Lambda::EventInvokeConfig": { inert: "only queues and routes call our functions" },
  "AWS::ApiGatewayV2::Api": {
    used: ["ProtocolType", "CorsConfiguration"],
    ignored: {
      Name: PAPERWORK,
      Description: PAPERWORK,
      DisableExecuteApiEndpoint: "there is one address",
    },
  },
  "AWS::ApiGatewayV2::Stage": {
    used: ["ApiId", "StageName"],
    ignored: {
      AccessLogSettings: "logs go to files in the data folder",
      AutoDeploy: "every start is a deployment",
      DefaultRouteSettings: "one person makes no flood",
      RouteSettings: "one person makes no flood",
    },
  },
  "AWS::ApiGatewayV2::Integration": {
    used: ["ApiId", "IntegrationType", "IntegrationUri", "PayloadFormatVersion", "TimeoutInMillis"],
  },
  "AWS::ApiGatewayV2::Route": {
    used: [
      "ApiId",
      "RouteKey",
      "Target",
      "AuthorizationType",
      "AuthorizerId",
      "AuthorizationScopes",
    ],
  },
  "AWS::ApiGatewayV2::Authorizer": {
    used: ["ApiId", "AuthorizerType", "IdentitySource", "JwtConfiguration"],
    ignored: { Name: PAPERWORK },
  },
  "AWS::CloudFront::Distribution": {
    inert: "pages are served here, under the headers of its policy",
  },
  "AWS::CloudFront::OriginAccessControl": { inert: "pages are served from the built folder" },
  "AWS::CloudFront::ResponseHeadersPolicy": { used: ["ResponseHeadersPolicyConfig"] },
  "AWS::CloudFront::Function": { inert: "pages are served here, with the fallback to their index" },
  "AWS::Events::Rule": {
    used: ["ScheduleExpression", "State", "Targets"],
    ignored: { Description: PAPERWORK, Name: PAPERWORK },
  },
  "AWS::Cognito::UserPool": { inert: "tokens are issued here, with a key made at each start" },
  "AWS::Cognito::UserPoolClient": {
    inert: "tokens are issued here, with a key made at each start",
  },
  "AWS::Cognito::UserPoolDomain": {
    inert: "tokens are issued here, with a key made at each start",
  },
  "AWS::Cognito::UserPoolGroup": { inert: "tokens are issued here, with a key made at each start" },
  "AWS::CloudWatch::Alarm": { inert: "nobody is called at night by one machine" },
  "AWS::CloudWatch::CompositeAlarm": { inert: "nobody is called at night by one machine" },
  "AWS::CloudWatch::Dashboard": { inert: "no metrics are collected" },
  "AWS::Logs::LogGroup": { inert: "logs go to files in the data folder" },
  "AWS::Logs::MetricFilter": { inert: "no metrics are collected" },
  "AWS::KMS::Key": { inert: ENCRYPTED },
  "AWS::KMS::Alias": { inert: ENCRYPTED },
  "AWS::CDK::Metadata": { inert: PAPERWORK },
};
