import { createHash } from "node:crypto";

import { soleOwner } from "../../local/identity/authority.ts";
import type { ObjectVersion } from "../../local/s3/object-version.ts";
import { type Emulators, startEmulators } from "../../local/start-emulators.ts";
import type { TextractBackEnd } from "../../local/textract/back-end.ts";
import type { TextractLimits } from "../../local/textract/jobs.ts";
import { createCaseTable } from "../functions/case-table.ts";

const REGION = "eu-central-1";
const ACCOUNT = "000000000000";
const KEY = { id: "chaos", secret: "chaos-secret" };

/** The queues along the road, in the order in which a scan meets them. */
export const QUEUES = ["scan", "textract", "notice", "local", "figure", "case"] as const;
export type QueueName = (typeof QUEUES)[number];

/** An item as DynamoDB writes it on the wire. */
export type WireItem = Readonly<Record<string, unknown>>;

/** A local stack with the road's buckets, queues, topic and table, and one clock. */
export interface Stack {
  readonly emulators: Emulators;
  /** Puts an upload under a version id that does not change from run to run. */
  readonly upload: (key: string, content: Buffer, versionId: string) => ObjectVersion;
  readonly items: () => Promise<WireItem[]>;
  /** The items of one partition in their order, those alone whose sort key begins so. */
  readonly partition: (pk: string, sk?: string) => Promise<WireItem[]>;
  readonly put: (items: readonly WireItem[]) => Promise<void>;
  /** Keys of all objects of ours with the hash of what they hold. */
  readonly objects: () => Record<string, string>;
  readonly close: () => Promise<void>;
}

/** What a stack is opened with. */
export interface StackOptions {
  readonly textract: TextractBackEnd;
  readonly now: () => number;
  readonly limits?: TextractLimits;
}

/** Opens a stack, empty but for its resources. */
export async function openStack({ textract, now, limits }: StackOptions): Promise<Stack> {
  const emulators = await startEmulators({
    ...{ region: REGION, account: ACCOUNT, authority: soleOwner(KEY.id, KEY.secret) },
    ...{ textract, now, limits: limits ?? { openJobs: 100, startsPerSecond: 1000 } },
  });
  const { queues, buckets, topics } = emulators;
  for (const name of QUEUES) {
    queues.create(name, { Policy: sendPolicy(name), VisibilityTimeout: "60" });
  }
  const scans = buckets.open("scans");
  scans.settings = { ...scans.settings, versioning: "Enabled" };
  buckets.open("readings");
  const topic = topics.create("notices");
  topics.subscribe(topic, `arn:aws:sqs:${REGION}:${ACCOUNT}:notice`, false);
  await createCaseTable(emulators);
  return {
    emulators,
    upload: (key, content, versionId) => {
      const put = scans.put(key, content, DESCRIPTION, { event: "ObjectCreated:Post" });
      const version = { ...put, versionId };
      scans.restore(version);
      return version;
    },
    items: () => itemsOf(emulators),
    partition: (pk, sk = "") => partitionOf(emulators, pk, sk),
    put: async (items) => {
      for (const Item of items) await emulators.tables.run("PutItem", { TableName: "table", Item });
    },
    objects: () => {
      const bucket = buckets.byName("readings");
      const all = bucket.allVersions().map((version) => {
        return [version.key, createHash("sha256").update(bucket.read(version)).digest("hex")];
      });
      return Object.fromEntries(all) as Record<string, string>;
    },
    close: emulators.close,
  };
}

const DESCRIPTION = { contentType: "image/jpeg", headers: {}, tags: {} };

/** The settings with which handlers find this stack, behind the endpoints given. */
export function settingsFor(
  endpoints: Emulators["endpoints"],
  sources: string,
): Record<string, string> {
  const urls = QUEUES.map((queue) => [
    `${queue.toUpperCase()}_QUEUE_URL`,
    `${endpoints.SQS}/${ACCOUNT}/${queue}`,
  ]);
  const services = Object.entries(endpoints).map(([name, url]) => [
    `AWS_ENDPOINT_URL_${name}`,
    url,
  ]);
  return {
    ...{ AWS_REGION: REGION, AWS_ACCESS_KEY_ID: KEY.id, AWS_SECRET_ACCESS_KEY: KEY.secret },
    ...{ POWERTOOLS_LOG_LEVEL: "SILENT", POWERTOOLS_METRICS_DISABLED: "true" },
    ...{ TABLE_NAME: "table", SCANS_BUCKET: "scans", READINGS_BUCKET: "readings" },
    ...{ SOURCES: sources, TEXTRACT_FEATURES: "TABLES,LAYOUT" },
    NOTICE_TOPIC_ARN: `arn:aws:sns:${REGION}:${ACCOUNT}:notices`,
    TEXTRACT_ROLE_ARN: `arn:aws:iam::${ACCOUNT}:role/textract`,
    GIVE_UP_MINUTES: "720",
    ...{ PAGE_PRICE_MICRO_USD: "19000", DAILY_CAP_USD: "100000" },
    ...{ OPEN_JOBS: "100", STARTS_PER_SECOND: "10", START_LANES: "1", MALWARE_GATE: "" },
    ...Object.fromEntries([...urls, ...services]),
  };
}

function sendPolicy(queue: string): string {
  return JSON.stringify({
    Version: "2012-10-17",
    Statement: [
      {
        ...{ Effect: "Allow", Principal: { Service: ["s3.amazonaws.com", "sns.amazonaws.com"] } },
        ...{ Action: "sqs:SendMessage", Resource: `arn:aws:sqs:${REGION}:${ACCOUNT}:${queue}` },
      },
    ],
  });
}

async function itemsOf({ tables }: Emulators): Promise<WireItem[]> {
  const items: WireItem[] = [];
  let start: unknown;
  do {
    const page = (await tables.run("Scan", {
      TableName: "table",
      ...(start !== undefined && { ExclusiveStartKey: start }),
    })) as { Items?: WireItem[]; LastEvaluatedKey?: unknown };
    items.push(...(page.Items ?? []));
    start = page.LastEvaluatedKey;
  } while (start !== undefined);
  return items.sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
}

async function partitionOf({ tables }: Emulators, pk: string, sk: string): Promise<WireItem[]> {
  const begins = sk === "" ? "" : " AND begins_with(sk, :sk)";
  const answer = (await tables.run("Query", {
    ...{ TableName: "table", ConsistentRead: true, KeyConditionExpression: `pk = :pk${begins}` },
    ExpressionAttributeValues: { ":pk": { S: pk }, ...(sk !== "" && { ":sk": { S: sk } }) },
  })) as { Items?: WireItem[] };
  return answer.Items ?? [];
}

/** The key of an item as one text. */
export function keyOf({ pk, sk }: WireItem): string {
  return `${(pk as { S: string }).S} ${(sk as { S: string }).S}`;
}
