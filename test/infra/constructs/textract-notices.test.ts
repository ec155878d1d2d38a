import { describe, expect, it } from "vitest";
import { resourcesOf, synthesized } from "../synthesized.ts";

const stack = synthesized();
const [[roleName, role] = []] = resourcesOf(stack, "AWS::IAM::Role").filter(([, { Properties }]) =>
  JSON.stringify(Properties["AssumeRolePolicyDocument"]).includes("textract.amazonaws.com"),
);

describe("TextractNotices", () => {
  it("lets Textract take on the role only for jobs of this account and region", () => {
    expect(role?.Properties["AssumeRolePolicyDocument"]).toEqual({
      Version: "2012-10-17",
      Statement: [
        {
          Effect: "Allow",
          Action: "sts:AssumeRole",
          Principal: { Service: "textract.amazonaws.com" },
          Condition: {
            StringEquals: { "aws:SourceAccount": { Ref: "AWS::AccountId" } },
            ArnLike: {
              "aws:SourceArn": {
                "Fn::Join": [
                  "",
                  [
                    "arn:",
                    { Ref: "AWS::Partition" },
                    ":textract:",
                    { Ref: "AWS::Region" },
                    ":",
                    { Ref: "AWS::AccountId" },
                    ":*",
                  ],
                ],
              },
            },
          },
        },
      ],
    });
  });

  it("lets the role publish to the topic of notices and do nothing else", () => {
    const policies = resourcesOf(stack, "AWS::IAM::Policy").filter(([, { Properties }]) =>
      JSON.stringify(Properties["Roles"]).includes(`"${roleName}"`),
    );
    expect(policies.map(([, { Properties }]) => Properties["PolicyDocument"])).toMatchObject([
      {
        Statement: [
          { Action: "sns:Publish", Resource: { Ref: expect.stringMatching(/^TextractTopic/) } },
        ],
      },
    ]);
    expect(role?.Properties["ManagedPolicyArns"]).toBeUndefined();
  });

  it("puts each notice on its queue, and what cannot be put there beside it", () => {
    const [[, subscription] = []] = resourcesOf(stack, "AWS::SNS::Subscription");
    expect(subscription?.Properties).toMatchObject({
      Protocol: "sqs",
      Endpoint: { "Fn::GetAtt": [expect.stringMatching(/NoticeQueue(?!Dead)/), "Arn"] },
      RedrivePolicy: {
        deadLetterTargetArn: { "Fn::GetAtt": [expect.stringMatching(/NoticeQueueDead/), "Arn"] },
      },
    });
    expect(subscription?.Properties["RawMessageDelivery"]).not.toBe(true);
  });

  it("encrypts every topic of notices and admits TLS only", () => {
    const topics = resourcesOf(stack, "AWS::SNS::Topic");
    const policies = JSON.stringify(resourcesOf(stack, "AWS::SNS::TopicPolicy"));
    const [, notices] = topics.find(([name]) => name.startsWith("Textract")) ?? [];
    expect(JSON.stringify(notices?.Properties["KmsMasterKeyId"])).toContain("alias/aws/sns");
    expect(policies.match(/"aws:SecureTransport":"false"/g)?.length).toBe(topics.length);
  });
});
