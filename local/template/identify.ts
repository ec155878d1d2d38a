import { physicalName } from "./physical-name.ts";

/** Where the emulated account is reached. */
export interface Place {
  readonly region: string;
  readonly account: string;
  readonly stack: string;
  readonly sqsUrl: string;
  readonly apiUrl: string;
}

/** What `Ref` and `Fn::GetAtt` give for a resource. */
export interface Identity {
  readonly ref: string;
  readonly attributes: Readonly<Record<string, string>>;
}

type Identify = (logicalId: string, place: Place) => Identity;

const arn = ({ region, account }: Place, service: string, rest: string) =>
  `arn:aws:${service}:${region}:${account}:${rest}`;

const IDENTIFIERS: Readonly<Record<string, Identify>> = {
  "AWS::S3::Bucket": (logicalId, place) => {
    const name = physicalName(place.stack, logicalId, 63);
    return {
      ref: name,
      attributes: {
        Arn: `arn:aws:s3:::${name}`,
        DomainName: `${name}.s3.amazonaws.com`,
        RegionalDomainName: `${name}.s3.${place.region}.amazonaws.com`,
      },
    };
  },
  "AWS::SQS::Queue": (logicalId, place) => {
    const QueueName = physicalName(place.stack, logicalId, 80);
    const QueueUrl = `${place.sqsUrl}/${place.account}/${QueueName}`;
    return {
      ref: QueueUrl,
      attributes: { Arn: arn(place, "sqs", QueueName), QueueName, QueueUrl },
    };
  },
  "AWS::SNS::Topic": (logicalId, place) => {
    const TopicName = physicalName(place.stack, logicalId, 256);
    const TopicArn = arn(place, "sns", TopicName);
    return { ref: TopicArn, attributes: { TopicArn, TopicName } };
  },
  "AWS::DynamoDB::GlobalTable": (logicalId, place) => {
    const name = physicalName(place.stack, logicalId, 255);
    return { ref: name, attributes: { Arn: arn(place, "dynamodb", `table/${name}`) } };
  },
  "AWS::Lambda::Function": (logicalId, place) => {
    const name = physicalName(place.stack, logicalId, 64);
    return { ref: name, attributes: { Arn: arn(place, "lambda", `function:${name}`) } };
  },
  "AWS::IAM::Role": (logicalId, place) => {
    const name = physicalName(place.stack, logicalId, 64);
    const Arn = `arn:aws:iam::${place.account}:role/${name}`;
    return { ref: name, attributes: { Arn, RoleId: name } };
  },
  "AWS::ApiGatewayV2::Api": (logicalId, place) => ({
    ref: physicalName(place.stack, logicalId, 40),
    attributes: { ApiEndpoint: place.apiUrl },
  }),
  "AWS::CloudFront::Distribution": (logicalId, place) => {
    const id = physicalName(place.stack, logicalId, 60);
    return { ref: id, attributes: { Id: id, DomainName: `${id}.cloudfront.net` } };
  },
  "AWS::Logs::LogGroup": (logicalId, place) => {
    const name = physicalName(place.stack, logicalId, 128);
    return { ref: name, attributes: { Arn: arn(place, "logs", `log-group:${name}:*`) } };
  },
  "AWS::Cognito::UserPool": (logicalId, place) => {
    const id = `${place.region}_${physicalName(place.stack, logicalId, 40).replaceAll("-", "")}`;
    const issuer = `cognito-idp.${place.region}.amazonaws.com/${id}`;
    return {
      ref: id,
      attributes: {
        Arn: arn(place, "cognito-idp", `userpool/${id}`),
        UserPoolId: id,
        ProviderName: issuer,
        ProviderURL: `https://${issuer}`,
      },
    };
  },
};

/** What a resource is called here. A type without rules of its own gets its logical name. */
export function identify(type: string, logicalId: string, place: Place): Identity {
  const identifier = IDENTIFIERS[type];
  if (identifier !== undefined) return identifier(logicalId, place);
  const ref = physicalName(place.stack, logicalId, 64);
  return { ref, attributes: { Arn: arn(place, "local", ref) } };
}
