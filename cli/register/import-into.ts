import type { RegisterRow } from "../../shared/domain/report/register-row.ts";
import { faultyInput } from "../deciding/input-file.ts";
import type { Io } from "../io.ts";
import { operatorAct } from "../operation/act.ts";
import { openDeployment } from "../operation/deployment.ts";
import type { UsageError } from "../usage-error.ts";

/** Which deployment is imported into, and why. */
export interface ImportPlace {
  readonly deployment: string;
  readonly reason: string | undefined;
}

/** Takes the checked contracts of a table over into a deployment, all of them or none. */
export async function importInto(
  table: string,
  rows: readonly RegisterRow[],
  { deployment, reason }: ImportPlace,
  io: Io,
): Promise<number> {
  const { by: actor, at } = operatorAct(reason, new Date());
  const { tableName } = openDeployment(deployment);
  const { importRegister } = await import("../../shared/adapters/import-register.ts");
  const outcome = await importRegister(tableName, rows, { actor, at });
  if (outcome.kind !== "done") throw refusedBy(table, outcome);
  const { importId, added, unchanged } = outcome;
  const result = { schema: "opora.import/1", read: rows.length, written: true, added, unchanged };
  io.out(
    io.json
      ? `${JSON.stringify({ ...result, importId }, null, 2)}\n`
      : `${rows.length} contracts read: ${added} added, ${unchanged} stood already\n`,
  );
  return 0;
}

/** Removes what an import that was cut off has written into a deployment. */
export async function rollBackIn({ deployment, reason }: ImportPlace, io: Io): Promise<number> {
  const { by: actor, at } = operatorAct(reason, new Date());
  const { tableName } = openDeployment(deployment);
  const { rollBackImport } = await import("../../shared/adapters/import-register.ts");
  const rolledBack = await rollBackImport(tableName, { actor, at });
  const told = rolledBack ? "The import is rolled back" : "No import is under way";
  io.out(io.json ? `${JSON.stringify({ rolledBack }, null, 2)}\n` : `${told}\n`);
  return 0;
}

type Refused =
  | { readonly kind: "another-runs" | "stale" }
  | { readonly kind: "differs"; readonly contractId: string };

function refusedBy(table: string, outcome: Refused): UsageError {
  if (outcome.kind === "differs") {
    const expected = `contract ${outcome.contractId} as the deployment has it, or another number`;
    return faultyInput(table, { path: "contractId", expected });
  }
  const expected =
    outcome.kind === "stale"
      ? "no other import at the same time; run it again"
      : "the table of the import that was cut off, or `opora import roll-back` first";
  return faultyInput(table, { path: "--deployment", expected });
}
