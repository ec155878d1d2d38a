import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { ListObjectsV2Command, PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import {
  DeleteMessageCommand,
  type Message,
  ReceiveMessageCommand,
  SendMessageCommand,
  SQSClient,
} from "@aws-sdk/client-sqs";
import { DynamoDBDocumentClient, ScanCommand } from "@aws-sdk/lib-dynamodb";
import type { SQSBatchResponse, SQSEvent } from "aws-lambda";
import { ROUTES } from "../../infra/routes.ts";
import { soleOwner } from "../../local/identity/authority.ts";
import { type Emulators, startEmulators } from "../../local/start-emulators.ts";
import type { TextractBackEnd } from "../../local/textract/back-end.ts";
import { context, type requestOf } from "../shared/runtime/invocation.ts";
import {
  makeQueues,
  makeStores,
  nameSettings,
  QUEUES,
  ROAD,
  type RoadQueue,
} from "./road-resources.ts";

const { region: REGION, account: ACCOUNT } = ROAD;
const KEY = { id: "road", secret: "road-secret" };

type Handler = (event: SQSEvent, context: unknown) => Promise<SQSBatchResponse>;

/** The pipeline in this process: real handlers on the local stack, messages handed over by hand. */
export interface Road {
  /** Puts a scan as a browser would; S3 tells the ScanQueue. */
  readonly upload: (
    caseId: string,
    documentId: string,
    content: Uint8Array,
    claimedType?: string,
  ) => Promise<void>;
  readonly send: (queue: RoadQueue, body: unknown) => Promise<void>;
  /** Takes all messages that wait in a queue, without working on them. */
  readonly take: (queue: RoadQueue) => Promise<Message[]>;
  /** Hands messages to the queue's function; answers with the ids that failed. */
  readonly work: (queue: RoadQueue, messages: readonly Message[]) => Promise<string[]>;
  /** Works until every queue is empty; answers with how many messages were done. */
  readonly drain: () => Promise<number>;
  /** Asks a function of the API; answers with status and body. */
  readonly ask: (verb: string, request: unknown) => Promise<{ status: number; body: unknown }>;
  /** Runs the sweeper once. */
  readonly sweep: () => Promise<void>;
  readonly items: () => Promise<Record<string, unknown>[]>;
  readonly readings: () => Promise<string[]>;
  readonly starts: () => number;
  /** Calls that the functions and this road made, by action. */
  readonly calls: () => Readonly<Record<string, number>>;
  /** Resolves when Textract has no job under way. */
  readonly idle: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Opens the road; `sources` are read by Textract's local endpoint with this back end. */
export async function openRoad(backEnd: TextractBackEnd): Promise<Road> {
  let starts = 0;
  const counting: TextractBackEnd = {
    ...backEnd,
    analyse: (document) => {
      starts += 1;
      return backEnd.analyse(document);
    },
  };
  const calls: Record<string, number> = {};
  const owner = soleOwner(KEY.id, KEY.secret);
  const emulators = await startEmulators({
    region: REGION,
    account: ACCOUNT,
    authority: {
      ...owner,
      allows: (id, call) => {
        calls[call.action] = (calls[call.action] ?? 0) + 1;
        return owner.allows(id, call);
      },
    },
    textract: counting,
    limits: { openJobs: 100, startsPerSecond: 1000 },
  });
  pointSdkAt(emulators);
  const s3 = new S3Client({});
  const sqs = new SQSClient({});
  const table = DynamoDBDocumentClient.from(new DynamoDBClient({}));
  const urls = await makeQueues(sqs);
  await makeStores(s3, emulators);
  nameSettings(urls);
  const handlers = await loadHandlers();

  const take = async (queue: RoadQueue) => {
    const taken: Message[] = [];
    for (;;) {
      const receive = { QueueUrl: urls[queue], MaxNumberOfMessages: 10, WaitTimeSeconds: 0 };
      const { Messages = [] } = await sqs.send(
        new ReceiveMessageCommand({ ...receive, MessageAttributeNames: ["All"] }),
      );
      if (Messages.length === 0) return taken;
      taken.push(...Messages);
    }
  };
  const work = async (queue: RoadQueue, messages: readonly Message[]) => {
    const failed: string[] = [];
    for (const message of messages) {
      const answer = await handlers[queue](eventOf(message), context);
      const id = answer.batchItemFailures[0]?.itemIdentifier;
      if (id !== undefined) failed.push(id);
      const { ReceiptHandle } = message;
      await sqs.send(new DeleteMessageCommand({ QueueUrl: urls[queue], ReceiptHandle }));
    }
    return failed;
  };
  return {
    upload: async (caseId, documentId, Body, ContentType) => {
      const Key = `scans/${caseId}/${documentId}`;
      const claimed = ContentType ? { ContentType } : {};
      await s3.send(new PutObjectCommand({ Bucket: "scans", Key, Body, ...claimed }));
    },
    send: async (queue, body) => {
      const MessageBody = JSON.stringify(body);
      await sqs.send(new SendMessageCommand({ QueueUrl: urls[queue], MessageBody }));
    },
    take,
    work,
    drain: async () => {
      let done = 0;
      for (;;) {
        await emulators.textractIdle();
        let round = 0;
        for (const queue of QUEUES) {
          const messages = await take(queue);
          round += messages.length;
          await work(queue, messages);
        }
        if (round === 0) return done;
        done += round;
      }
    },
    ask: async (verb, request) => {
      const { handler } = await import(`../../functions/${verb}/handler.ts`);
      const { statusCode, body, isBase64Encoded } = await handler(routed(verb, request), context);
      const isJson = isBase64Encoded !== true;
      return { status: statusCode, body: isJson ? (JSON.parse(body) as unknown) : body };
    },
    sweep: async () => {
      const { handler } = await import("../../functions/sweep/handler.ts");
      await handler({}, context);
    },
    items: async () => {
      const { Items = [] } = await table.send(new ScanCommand({ TableName: "table" }));
      return Items;
    },
    readings: async () => {
      const { Contents = [] } = await s3.send(new ListObjectsV2Command({ Bucket: "readings" }));
      return Contents.map(({ Key }) => Key ?? "");
    },
    starts: () => starts,
    calls: () => ({ ...calls }),
    idle: emulators.textractIdle,
    close: emulators.close,
  };
}

/** The request with the route of the function that fits it, unless it names one. */
function routed(verb: string, request: unknown): object {
  const asked = request as ReturnType<typeof requestOf>;
  if (asked.routeKey !== "GET /test") return asked;
  const names = Object.keys(asked.pathParameters);
  const method = asked.body === undefined ? "GET" : "POST";
  const fits = ROUTES.find(
    (route) =>
      route.verb === verb &&
      route.method === method &&
      names.join() === [...route.path.matchAll(/\{(\w+)\}/gu)].map(([, name]) => name).join(),
  );
  return { ...asked, routeKey: `${fits?.method} ${fits?.path}` };
}

function pointSdkAt({ endpoints }: Emulators): void {
  for (const [service, url] of Object.entries(endpoints)) {
    process.env[`AWS_ENDPOINT_URL_${service}`] = url;
  }
  Object.assign(process.env, {
    AWS_REGION: REGION,
    AWS_ACCESS_KEY_ID: KEY.id,
    AWS_SECRET_ACCESS_KEY: KEY.secret,
    POWERTOOLS_LOG_LEVEL: "SILENT",
    POWERTOOLS_METRICS_DISABLED: "true",
  });
}

async function loadHandlers(): Promise<Record<RoadQueue, Handler>> {
  const handlerOf = async (verb: string) =>
    ((await import(`../../functions/${verb}/handler.ts`)) as { handler: Handler }).handler;
  return {
    scan: await handlerOf("admit-scan"),
    textract: await handlerOf("start-reading"),
    notice: await handlerOf("collect-reading"),
    local: () => Promise.reject(new Error("No local reader on this road")),
    figure: await handlerOf("extract-figures"),
    case: await handlerOf("determine"),
  };
}

function eventOf(message: Message): SQSEvent {
  const attributes = Object.entries(message.MessageAttributes ?? {}).map(([name, value]) => [
    name,
    { dataType: value.DataType ?? "String", stringValue: value.StringValue },
  ]);
  return {
    Records: [
      {
        messageId: message.MessageId ?? "",
        receiptHandle: message.ReceiptHandle ?? "",
        body: message.Body ?? "",
        attributes: {
          ApproximateReceiveCount: "1",
          SentTimestamp: "0",
          SenderId: "road",
          ApproximateFirstReceiveTimestamp: "0",
        },
        messageAttributes: Object.fromEntries(attributes),
        md5OfBody: "",
        eventSource: "aws:sqs",
        eventSourceARN: `arn:aws:sqs:${REGION}:${ACCOUNT}:queue`,
        awsRegion: REGION,
      },
    ],
  };
}
