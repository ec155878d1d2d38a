import { join } from "node:path";

import { openTables, type Tables } from "./dynamodb/open-tables.ts";
import { startDynamoDb } from "./dynamodb/start-dynamodb.ts";
import type { Authority } from "./identity/authority.ts";
import { type Buckets, openBuckets } from "./s3/buckets.ts";
import { startS3 } from "./s3/start-s3.ts";
import { startSns } from "./sns/start-sns.ts";
import { openTopics, type Topics } from "./sns/topics.ts";
import { deliverTo } from "./sqs/deliver.ts";
import { openQueues, type Queues } from "./sqs/queues.ts";
import { startSqs } from "./sqs/start-sqs.ts";
import type { TextractBackEnd } from "./textract/back-end.ts";
import type { TextractLimits } from "./textract/jobs.ts";
import { startTextract } from "./textract/start-textract.ts";

/** Where the emulated account lives and who reads its documents. */
export interface EmulatorsOptions {
  readonly region: string;
  readonly account: string;
  readonly authority: Authority;
  readonly textract: TextractBackEnd;
  readonly limits?: TextractLimits;
  /** What the services take for the present, in milliseconds since 1970. */
  readonly now?: () => number;
  /** Data survive a restart in this folder; absent: in memory only. */
  readonly folder?: string | undefined;
}

/** Names of the services that are answered here, as in `AWS_ENDPOINT_URL_…`. */
export type ServiceName = "S3" | "SQS" | "SNS" | "DYNAMODB" | "TEXTRACT";

/** One account in one region, its services on the loopback interface. */
export interface Emulators {
  /** Address of each service. */
  readonly endpoints: Readonly<Record<ServiceName, string>>;
  readonly queues: Queues;
  readonly topics: Topics;
  readonly buckets: Buckets;
  readonly tables: Tables;
  /** Resolves when Textract has no job under way. */
  readonly textractIdle: () => Promise<void>;
  /** Begins anew the Textract jobs of an earlier run: called when buckets and topics stand. */
  readonly resumeTextract: () => void;
  readonly close: () => Promise<void>;
}

/** What a new account may do in most regions. */
const USUAL_LIMITS: TextractLimits = { openJobs: 100, startsPerSecond: 10 };

/** Starts S3, SQS, SNS, DynamoDB and Textract. */
export async function startEmulators(options: EmulatorsOptions): Promise<Emulators> {
  const { region, account, authority, folder, now = Date.now, limits = USUAL_LIMITS } = options;
  const within = (name: string) => (folder === undefined ? undefined : join(folder, name));
  const queues = openQueues({ region, account, now, folder: within("sqs") });
  const deliver = deliverTo(queues);
  const topics = openTopics({ region, account, now, deliver });
  const buckets = openBuckets({ region, account, now, deliver, folder: within("s3") });
  const tables = openTables({ region, account, now, folder: within("dynamodb") });
  const [s3, sqs, sns, dynamodb, textract] = await Promise.all([
    startS3({ buckets, region, authority, now }),
    startSqs(queues, account, authority),
    startSns(topics, authority),
    startDynamoDb(tables, { region, account }, authority),
    startTextract({
      backEnd: options.textract,
      buckets,
      topics,
      authority,
      now,
      limits,
      folder: within("textract"),
    }),
  ]);
  return {
    endpoints: {
      S3: s3.url,
      SQS: sqs.url,
      SNS: sns.url,
      DYNAMODB: dynamodb.url,
      TEXTRACT: textract.url,
    },
    queues,
    topics,
    buckets,
    tables,
    textractIdle: textract.idle,
    resumeTextract: textract.resume,
    close: async () => {
      await Promise.all([s3, sqs, sns, dynamodb, textract].map(({ close }) => close()));
      await tables.close();
      buckets.close();
      queues.close();
    },
  };
}
