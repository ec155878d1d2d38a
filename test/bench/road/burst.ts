import { caseClient } from "../../../local/case-client.ts";
import type { EndedCall } from "../../../local/lambda/function-pool.ts";
import type { LocalAws } from "../../../local/local-aws.ts";
import { startLocalAws } from "../../../local/start.ts";
import { peakMegabytes } from "../peak-memory.ts";
import { inventedApplication, inventedPicture, textractAfter } from "./invented-case.ts";

/** One scan from its upload to the decision that takes it into account; seconds since the burst. */
export interface Arrival {
  readonly uploadedAt: number;
  readonly decidedAt: number;
}

/** What became of a burst. */
export interface Burst {
  readonly arrivals: readonly Arrival[];
  readonly calls: readonly EndedCall[];
  /** Seconds from the first upload until the last decision. */
  readonly seconds: number;
  /** Memory of this process, which holds all services, and of all functions' at their highest, in megabytes. */
  readonly megabytes: number;
}

/** How a burst is run. */
export interface BurstOptions {
  readonly templateFolder: string;
  readonly scans: number;
  /** Seconds that Textract takes for a document. */
  readonly jobSeconds: number;
}

const TIMEOUT_MS = 15 * 60_000;
const ASK_EVERY_MS = 100;

/**
 * Puts scans of as many families at once and waits for every decision, through the whole local stack:
 * API, S3, queues, functions in processes of their own, DynamoDB. Textract answers from a recording,
 * so the pipeline is measured without recognition.
 */
export async function runBurst({
  templateFolder,
  scans,
  jobSeconds,
}: BurstOptions): Promise<Burst> {
  const calls: EndedCall[] = [];
  const aws = await startLocalAws({
    templateFolder,
    textract: textractAfter(jobSeconds),
    limits: { openJobs: 100, startsPerSecond: 100 },
    onCall: (call) => calls.push(call),
  });
  try {
    return { ...(await burst(aws, scans)), calls };
  } finally {
    await aws.stop();
  }
}

async function burst(aws: LocalAws, scans: number): Promise<Omit<Burst, "calls">> {
  const client = caseClient(aws.apiUrl, () => aws.token());
  const ids = Array.from({ length: scans }, (_, index) => `burst-${index}`);
  const pictures = await Promise.all(ids.map((_, index) => inventedPicture(index)));
  for (const id of ids) await client.open(inventedApplication(id));
  const began = performance.now();
  const since = () => (performance.now() - began) / 1000;
  let megabytes = 0;
  const uploadedAt = new Map<string, number>();
  const decidedAt = decisionTimes(aws, new Set(ids), since, () => {
    megabytes = Math.max(megabytes, memoryOf(aws));
  });
  for (const [index, id] of ids.entries()) {
    const paper = { memberId: "m1", fileName: "ndfl.jpg", contentType: "image/jpeg" };
    await client.upload(id, { ...paper, bytes: pictures[index] ?? Buffer.alloc(0) });
    uploadedAt.set(id, since());
  }
  const decided = await decidedAt;
  const arrivals = ids.map((id) => ({
    uploadedAt: uploadedAt.get(id) ?? 0,
    decidedAt: decided.get(id) ?? Number.NaN,
  }));
  return { arrivals, seconds: Math.max(...decided.values()), megabytes };
}

function memoryOf({ functions }: LocalAws): number {
  const pids = [...functions.byArn.values()].flatMap((pool) => pool.pids());
  return [process.pid, ...pids].reduce((sum, pid) => sum + peakMegabytes(pid), 0);
}

/** When each case had its decision, seen in the table itself. */
async function decisionTimes(
  aws: LocalAws,
  waiting: Set<string>,
  since: () => number,
  look: () => void,
): Promise<ReadonlyMap<string, number>> {
  const decided = new Map<string, number>();
  const table = aws.resources.find(({ type }) => type.startsWith("AWS::DynamoDB"))?.ref ?? "";
  const until = Date.now() + TIMEOUT_MS;
  while (waiting.size > 0) {
    if (Date.now() > until)
      throw new Error(`Cannot finish the burst: ${waiting.size} are under way`);
    await new Promise((resolve) => setTimeout(resolve, ASK_EVERY_MS));
    look();
    for (const id of waiting) {
      const { Count = 0 } = (await aws.emulators.tables.run("Query", decisionsOf(table, id))) as {
        Count?: number;
      };
      if (Count === 0) break;
      decided.set(id, since());
      waiting.delete(id);
    }
  }
  return decided;
}

const decisionsOf = (table: string, caseId: string) => ({
  TableName: table,
  KeyConditionExpression: "pk = :pk AND begins_with(sk, :sk)",
  ExpressionAttributeValues: { ":pk": { S: `CASE#${caseId}` }, ":sk": { S: "DECISION#" } },
  Select: "COUNT",
});
