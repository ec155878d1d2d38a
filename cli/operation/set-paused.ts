import { parseArguments } from "../deciding/options.ts";
import type { Io } from "../io.ts";
import { operatorAct } from "./act.ts";
import { openDeployment } from "./deployment.ts";

/** Pauses or resumes paid reading, with the reason in the audit; doing it twice changes nothing. */
export async function setPaused(paused: boolean, args: readonly string[], io: Io): Promise<number> {
  const { options } = parseArguments(args, ["--reason", "--deployment"]);
  const act = operatorAct(options["--reason"], new Date());
  const { tableName } = openDeployment(options["--deployment"]);
  const { operationItems } = await import("../../shared/adapters/operation-items.ts");
  const changed = await operationItems(tableName).setPaused(paused, act);
  const state = paused ? "paused" : "running";
  if (io.json) io.out(`${JSON.stringify({ paidReading: state, changed }, null, 2)}\n`);
  else io.out(changed ? `Paid reading is ${state} now\n` : `Paid reading was ${state} already\n`);
  return 0;
}
