import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import * as z from "zod/mini";

import { readInput } from "../deciding/input-file.ts";
import { UsageError } from "../usage-error.ts";

const PROJECT = fileURLToPath(new URL("../..", import.meta.url));

/** Where a deployment is described unless told: on this machine while `npm start` runs, else as CDK wrote it. */
const USUAL = [join(PROJECT, ".opora", "deployment.json"), "opora-outputs.json"];

const QUEUES = ["Scan", "Textract", "Local", "Notice", "Figure", "Case"] as const;

/** The queues by the word that commands use. */
export const QUEUE_NAMES = QUEUES.map((name) => name.toLowerCase());

/** Outputs of the stack, as `cdk deploy --outputs-file` writes them. */
const Outputs = z.looseObject({
  Region: z.string(),
  TableName: z.string(),
  ScansBucket: z.string(),
  ReadingsBucket: z.string(),
  AuditBucket: z.string(),
  /** URLs of queues and dead-letter queues, separated by commas, in the order of the road. */
  QueueUrls: z.string(),
  DeadLetterUrls: z.string(),
  PagePriceMicroUsd: z.string(),
  DailyCapUsd: z.string(),
  Sources: z.string(),
});

const DeploymentFile = z.looseObject({
  Opora: Outputs,
  /** Only for a stack on this machine: where its services answer, and its owner's credentials. */
  local: z.optional(
    z.strictObject({
      endpoints: z.record(z.string(), z.string()),
      accessKeyId: z.string(),
      secretAccessKey: z.string(),
    }),
  ),
});

/** A deployment as an operator's command sees it. */
export interface Deployment {
  readonly isLocal: boolean;
  readonly region: string;
  readonly tableName: string;
  readonly scansBucket: string;
  readonly readingsBucket: string;
  readonly auditBucket: string;
  readonly queueUrls: Readonly<Record<string, string>>;
  readonly deadLetterUrls: Readonly<Record<string, string>>;
  readonly pageMicroUsd: number;
  readonly capMicroUsd: number;
  readonly sources: readonly string[];
}

/**
 * The deployment that a file describes, to which every AWS client of this process speaks from then
 * on: call it before an adapter is imported.
 *
 * @throws {UsageError} If there is no such file, or it describes no deployment of Opora.
 */
export function openDeployment(given: string | undefined): Deployment {
  const file = given ?? USUAL.find((one) => existsSync(one));
  if (file === undefined) throw noDeployment();
  const { Opora: outputs, local } = readInput(file, DeploymentFile);
  if (local !== undefined) {
    for (const [service, url] of Object.entries(local.endpoints)) {
      process.env[`AWS_ENDPOINT_URL_${service}`] = url;
    }
    process.env["AWS_ACCESS_KEY_ID"] = local.accessKeyId;
    process.env["AWS_SECRET_ACCESS_KEY"] = local.secretAccessKey;
  }
  process.env["AWS_REGION"] = outputs.Region;
  const named = (urls: string) =>
    Object.fromEntries(urls.split(",").map((url, at) => [QUEUE_NAMES[at] ?? "", url]));
  return {
    isLocal: local !== undefined,
    region: outputs.Region,
    tableName: outputs.TableName,
    scansBucket: outputs.ScansBucket,
    readingsBucket: outputs.ReadingsBucket,
    auditBucket: outputs.AuditBucket,
    queueUrls: named(outputs.QueueUrls),
    deadLetterUrls: named(outputs.DeadLetterUrls),
    pageMicroUsd: Number(outputs.PagePriceMicroUsd),
    capMicroUsd: Number(outputs.DailyCapUsd) * 1_000_000,
    sources: outputs.Sources.split(","),
  };
}

function noDeployment(): UsageError {
  return new UsageError({
    file: "opora-outputs.json",
    path: "--deployment",
    expected: "the file that `cdk deploy --outputs-file` wrote, or a running `npm start`",
    message:
      "Cannot find a deployment: give --deployment with the file of `cdk deploy --outputs-file opora-outputs.json`, or start the stack with `npm start`",
  });
}
