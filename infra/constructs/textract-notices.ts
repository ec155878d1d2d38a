import { Aws, Stack } from "aws-cdk-lib";
import { PolicyStatement, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { Alias, type IKey } from "aws-cdk-lib/aws-kms";
import { Topic } from "aws-cdk-lib/aws-sns";
import { SqsSubscription } from "aws-cdk-lib/aws-sns-subscriptions";
import { Construct } from "constructs";
import type { Watch } from "./watch.ts";
import type { WorkQueue } from "./work-queue.ts";

/** What the notices are given by their stack. */
export interface TextractNoticesProps {
  /** Where each notice is put, and where it ends if it cannot be put there. */
  readonly noticeQueue: WorkQueue;
  readonly key?: IKey | undefined;
  readonly watch: Watch;
}

/** How Textract says that a job is done: a topic, and a role that can publish to it alone. */
export class TextractNotices extends Construct {
  readonly topic: Topic;
  /** Taken on by Textract only for jobs of this account and region. */
  readonly role: Role;

  constructor(scope: Construct, id: string, { noticeQueue, key, watch }: TextractNoticesProps) {
    super(scope, id);
    const masterKey = key ?? Alias.fromAliasName(this, "SnsKey", "alias/aws/sns");
    this.topic = new Topic(this, "Topic", { enforceSSL: true, masterKey });
    this.topic.addSubscription(
      new SqsSubscription(noticeQueue.queue, { deadLetterQueue: noticeQueue.deadLetters }),
    );
    const jobs = Stack.of(this).formatArn({ service: "textract", resource: "*" });
    this.role = new Role(this, "Role", {
      description: "Lets Textract publish that a job is done",
      assumedBy: new ServicePrincipal("textract.amazonaws.com", {
        conditions: {
          StringEquals: { "aws:SourceAccount": Aws.ACCOUNT_ID },
          ArnLike: { "aws:SourceArn": jobs },
        },
      }),
    });
    this.role.addToPolicy(
      new PolicyStatement({ actions: ["sns:Publish"], resources: [this.topic.topicArn] }),
    );
    if (key) {
      const actions = ["kms:Decrypt", "kms:GenerateDataKey"];
      this.role.addToPolicy(new PolicyStatement({ actions, resources: [key.keyArn] }));
    }
    watch.over(this, "NoticesUndelivered", {
      article: "textract-notices-undelivered",
      what: "Notices of finished Textract jobs did not reach their queue",
      metric: this.topic.metricNumberOfNotificationsFailed({ statistic: "Sum" }),
      from: 1,
    });
  }
}
