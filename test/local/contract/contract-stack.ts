import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { S3Client } from "@aws-sdk/client-s3";
import { SQSClient } from "@aws-sdk/client-sqs";
import { TextractClient } from "@aws-sdk/client-textract";
import { afterAll, beforeAll } from "vitest";

import { soleOwner } from "../../../local/identity/authority.ts";
import { type Emulators, startEmulators } from "../../../local/start-emulators.ts";
import type { TextractBackEnd } from "../../../local/textract/back-end.ts";

/** One documented behaviour with the check that it holds. */
export interface Behaviour {
  /** Finishes the sentence that the service's name begins. */
  readonly does: string;
  readonly check: () => Promise<void>;
}

/** Clients of the stack under contract. Filled before the first check of a file. */
export interface ContractStack {
  readonly s3: S3Client;
  readonly sqs: SQSClient;
  readonly dynamodb: DynamoDBClient;
  readonly textract: TextractClient;
  readonly snsUrl: string;
  readonly account: string;
  readonly region: string;
}

const REGION = process.env["AWS_REGION"] ?? "eu-central-1";
const OWNER = { accessKeyId: "contract", secretAccessKey: "contract-secret" };

/** Whether the suite runs against endpoints of the environment instead of our own stack. */
export const isForeign = process.env["OPORA_CONTRACT"] === "foreign";

/**
 * The stack under contract: our own emulators, or with `OPORA_CONTRACT=foreign` whatever
 * `AWS_ENDPOINT_URL_…` and the SDK's credential chain point to, AWS itself included.
 */
export function contractStack(backEnd: TextractBackEnd = nobodyReads): ContractStack {
  const stack: { current?: ContractStack & { emulators?: Emulators } } = {};
  beforeAll(async () => {
    if (isForeign) {
      stack.current = clientsOf({ region: REGION }, undefined);
      return;
    }
    const emulators = await startEmulators({
      region: REGION,
      account: "000000000000",
      authority: soleOwner(OWNER.accessKeyId, OWNER.secretAccessKey),
      textract: backEnd,
      limits: { openJobs: 3, startsPerSecond: 50 },
    });
    stack.current = { ...clientsOf({ region: REGION, credentials: OWNER }, emulators), emulators };
  });
  afterAll(async () => stack.current?.emulators?.close());
  return new Proxy({} as ContractStack, {
    get: (_target, name) => Reflect.get(stack.current ?? {}, name),
  });
}

const nobodyReads: TextractBackEnd = {
  analyse: async () => ({
    status: "FAILED",
    statusMessage: "Nobody reads here",
    pages: 0,
    blocks: [],
    modelVersion: "none",
  }),
  close: async () => undefined,
};

interface ClientSettings {
  readonly region: string;
  readonly credentials?: typeof OWNER;
}

function clientsOf(settings: ClientSettings, emulators: Emulators | undefined): ContractStack {
  const at = (service: keyof Emulators["endpoints"]) => {
    const endpoint = emulators?.endpoints[service];
    return { ...settings, ...(endpoint === undefined ? {} : { endpoint }), maxAttempts: 1 };
  };
  return {
    s3: new S3Client({ ...at("S3"), forcePathStyle: true }),
    sqs: new SQSClient(at("SQS")),
    dynamodb: new DynamoDBClient(at("DYNAMODB")),
    textract: new TextractClient(at("TEXTRACT")),
    snsUrl:
      emulators?.endpoints.SNS ??
      process.env["AWS_ENDPOINT_URL_SNS"] ??
      process.env["AWS_ENDPOINT_URL"] ??
      `https://sns.${REGION}.amazonaws.com`,
    account: process.env["AWS_ACCOUNT_ID"] ?? "000000000000",
    region: REGION,
  };
}

let counter = 0;

/** A name no other check uses, so that the suite can run against an account with contents. */
export function freshName(what: string): string {
  counter += 1;
  return `opora-contract-${what}-${process.pid}-${Date.now().toString(36)}-${counter}`;
}
