import { parseArguments } from "../deciding/options.ts";
import type { Io } from "../io.ts";
import { operatorAct } from "../operation/act.ts";
import { openDeployment, QUEUE_NAMES } from "../operation/deployment.ts";
import { UsageError } from "../usage-error.ts";

/**
 * `opora redrive QUEUE… --reason R`: moves dead letters back to their queue, `all` those of every
 * queue. Each message may be worked on twice without harm, so doing it again is safe.
 */
export async function run(args: readonly string[], io: Io): Promise<number> {
  const { options, rest } = parseArguments(args, ["--reason", "--deployment"]);
  const names = rest.includes("all") ? QUEUE_NAMES : rest;
  if (names.length === 0 || names.some((name) => !QUEUE_NAMES.includes(name))) {
    throw new UsageError({
      ...{ file: "", path: "QUEUE", expected: `all, or some of ${QUEUE_NAMES.join(", ")}` },
      message: `Cannot redrive: expected all, or some of ${QUEUE_NAMES.join(", ")}`,
    });
  }
  const act = operatorAct(options["--reason"], new Date());
  const { tableName, queueUrls, deadLetterUrls } = openDeployment(options["--deployment"]);
  const { redrive } = await import("../../shared/adapters/dead-letters.ts");
  const { operationItems } = await import("../../shared/adapters/operation-items.ts");
  const moved: Record<string, number> = {};
  for (const name of names) {
    const count = await redrive(deadLetterUrls[name] ?? "", queueUrls[name] ?? "");
    moved[name] = count;
    if (count === 0) continue;
    await operationItems(tableName).record("dead-letters-redriven", act, { queue: name, count });
  }
  if (io.json) io.out(`${JSON.stringify({ moved }, null, 2)}\n`);
  else for (const [name, count] of Object.entries(moved)) io.out(`${name}: ${count} moved back\n`);
  return 0;
}
