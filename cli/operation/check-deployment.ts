import type { Deployment } from "./deployment.ts";
import { checked, type Finding } from "./finding.ts";

const DENIED = "check the credentials, the region and the name in the outputs file";

/** Whether everything of a deployment is there, reachable, and able to work. */
export async function checkDeployment(deployment: Deployment): Promise<Finding[]> {
  const { paidReading } = await import("../../shared/adapters/paid-reading.ts");
  const { operationItems } = await import("../../shared/adapters/operation-items.ts");
  const { bucketState } = await import("../../shared/adapters/bucket-state.ts");
  const { tableName, pageMicroUsd, capMicroUsd } = deployment;
  const now = () => new Date();
  const table = checked("table", DENIED, async () => {
    await operationItems(tableName).pauseNote();
    return { result: "ok", says: "records can be read" };
  });
  const paid = checked("paid reading", DENIED, async () => {
    const note = await operationItems(tableName).pauseNote();
    const spent = await operationItems(tableName).spentOn(now().toISOString().slice(0, 10));
    const may = await paidReading(tableName, { pageMicroUsd, capMicroUsd }, now).mayStart(1);
    const used = `${usd(spent.microUsd)} of ${usd(capMicroUsd)} spent today for ${spent.pages} pages`;
    if (may === "may") return { result: "ok", says: used };
    const why = may === "paused" ? `paused since ${note?.at}: ${note?.reason}` : "at its cap";
    return { result: "warning", says: `${why}; ${used}` };
  });
  const buckets = (["scansBucket", "readingsBucket", "auditBucket"] as const).map((name) =>
    checked(name.replace("Bucket", " bucket"), DENIED, async () => {
      const state = await bucketState(deployment[name]);
      return state === "Enabled"
        ? { result: "ok", says: "reachable, every version kept" }
        : { result: "fault", says: "Expected that every version is kept: deploy again" };
    }),
  );
  const queues = checked("queues", DENIED, () => queuesOf(deployment));
  return Promise.all([table, ...buckets, queues, paid]);
}

async function queuesOf({
  queueUrls,
  deadLetterUrls,
}: Deployment): Promise<Omit<Finding, "check">> {
  const { depthOf } = await import("../../shared/adapters/dead-letters.ts");
  let waiting = 0;
  for (const url of Object.values(queueUrls)) waiting += await depthOf(url);
  const dead: string[] = [];
  for (const [name, url] of Object.entries(deadLetterUrls)) {
    const depth = await depthOf(url);
    if (depth > 0) dead.push(`${depth} dead letters of ${name}`);
  }
  if (dead.length === 0) return { result: "ok", says: `${waiting} messages wait, none is dead` };
  return { result: "warning", says: `${dead.join(", ")}: see docs/runbook.md, then opora redrive` };
}

const usd = (micro: number) => `${(micro / 1_000_000).toFixed(2)} USD`;
