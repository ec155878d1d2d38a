import {
  CreateBucketCommand,
  PutBucketNotificationConfigurationCommand,
  PutBucketVersioningCommand,
  type S3Client,
} from "@aws-sdk/client-s3";
import { CreateQueueCommand, GetQueueAttributesCommand, type SQSClient } from "@aws-sdk/client-sqs";

import type { Emulators } from "../../local/start-emulators.ts";
import { createCaseTable } from "./case-table.ts";

/** Where the road lies. */
export const ROAD = { region: "eu-central-1", account: "000000000000" } as const;
const { region: REGION, account: ACCOUNT } = ROAD;

/** The queues along the road, in the order in which a scan meets them. */
export const QUEUES = ["scan", "textract", "notice", "local", "figure", "case"] as const;

/** The name of one of them. */
export type RoadQueue = (typeof QUEUES)[number];

/** The queues of the road; resolves to their addresses. */
export async function makeQueues(sqs: SQSClient): Promise<Record<RoadQueue, string>> {
  const made = QUEUES.map(async (QueueName) => {
    const { QueueUrl = "" } = await sqs.send(
      new CreateQueueCommand({
        QueueName,
        Attributes: {
          Policy: JSON.stringify({
            Version: "2012-10-17",
            Statement: [
              {
                Effect: "Allow",
                Principal: { Service: ["s3.amazonaws.com", "sns.amazonaws.com"] },
                Action: "sqs:SendMessage",
                Resource: `arn:aws:sqs:${REGION}:${ACCOUNT}:${QueueName}`,
              },
            ],
          }),
        },
      }),
    );
    await sqs.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ["QueueArn"] }));
    return [QueueName, QueueUrl];
  });
  return Object.fromEntries(await Promise.all(made)) as Record<RoadQueue, string>;
}

/** The buckets, the table and the topic of the road. */
export async function makeStores(s3: S3Client, emulators: Emulators): Promise<void> {
  for (const Bucket of ["scans", "readings"]) {
    await s3.send(new CreateBucketCommand({ Bucket }));
    const VersioningConfiguration = { Status: "Enabled" as const };
    await s3.send(new PutBucketVersioningCommand({ Bucket, VersioningConfiguration }));
  }
  const QueueArn = `arn:aws:sqs:${REGION}:${ACCOUNT}:scan`;
  const QueueConfigurations = [{ QueueArn, Events: ["s3:ObjectCreated:*" as const] }];
  await s3.send(
    new PutBucketNotificationConfigurationCommand({
      Bucket: "scans",
      NotificationConfiguration: { QueueConfigurations },
    }),
  );
  await createCaseTable(emulators);
  const topic = emulators.topics.create("notices");
  emulators.topics.subscribe(topic, `arn:aws:sqs:${REGION}:${ACCOUNT}:notice`, false);
}

/** Tells the functions of the road where everything is. */
export function nameSettings(urls: Readonly<Record<RoadQueue, string>>): void {
  Object.assign(process.env, {
    TABLE_NAME: "table",
    SCANS_BUCKET: "scans",
    READINGS_BUCKET: "readings",
    SOURCES: "textract",
    MALWARE_GATE: "",
    NOTICE_TOPIC_ARN: `arn:aws:sns:${REGION}:${ACCOUNT}:notices`,
    TEXTRACT_ROLE_ARN: `arn:aws:iam::${ACCOUNT}:role/textract`,
    TEXTRACT_FEATURES: "TABLES,LAYOUT",
    ...{ PAGE_PRICE_MICRO_USD: "15000", DAILY_CAP_USD: "1000" },
    // Turns as close as the endpoint allows: one that had to wait would come back after the road was looked at.
    ...{ OPEN_JOBS: "100", STARTS_PER_SECOND: "1000", START_LANES: "2" },
    GIVE_UP_MINUTES: "1440",
    ...Object.fromEntries(QUEUES.map((queue) => [`${queue.toUpperCase()}_QUEUE_URL`, urls[queue]])),
  });
}
