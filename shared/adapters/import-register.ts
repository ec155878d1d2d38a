import { canonicalJson } from "../domain/canonical-json.ts";
import { registerRowOf } from "../domain/outcome/register-row-of.ts";
import { writeRegisterRow } from "../domain/report/read-register-row.ts";
import type { RegisterRow } from "../domain/report/register-row.ts";
import type { AuditEvent } from "./audited-write.ts";
import { contractList } from "./contract-list.ts";
import { sha256Of } from "./digest.ts";
import { registerItems } from "./register-items.ts";

const PAGE = 500;
const ID_LENGTH = 32;
const LOOKS = 60;
const PAUSE_MS = 250;
const SIGNED = ["in-force", "suspended", "ended", "closed"] as const;

/** What became of an import. */
export type ImportOutcome =
  | {
      readonly kind: "done";
      readonly importId: string;
      readonly added: number;
      readonly unchanged: number;
    }
  /** Another import has begun and is not whole: its own table continues it, or it is rolled back. */
  | { readonly kind: "another-runs"; readonly importId: string }
  /** A contract of this number stands and differs. */
  | { readonly kind: "differs"; readonly contractId: string }
  | { readonly kind: "stale" };

/** Every contract of a deployment as a row of the register: imported ones, and those signed here. */
export async function* deployedRows(tableName: string): AsyncGenerator<RegisterRow> {
  const register = registerItems(tableName);
  for (const importId of (await register.marker()).done) yield* rowsOf(tableName, importId);
  const contracts = contractList(tableName);
  for (const status of SIGNED) {
    let cursor: string | undefined;
    do {
      const page = await contracts.page(status, PAGE, cursor);
      for (const contract of page.contracts) {
        const row = registerRowOf(contract);
        if (row !== null) yield row;
      }
      cursor = page.cursor;
    } while (cursor !== undefined);
  }
}

/**
 * Takes checked rows over into a deployment. They are written beside what stands, under an id that
 * follows from them, and one write at the end makes all of them visible. Cut off anywhere, the same
 * table continues; until then nothing of it is seen.
 */
export async function importRegister(
  tableName: string,
  rows: readonly RegisterRow[],
  act: Pick<AuditEvent, "actor" | "at">,
): Promise<ImportOutcome> {
  const register = registerItems(tableName);
  const importId = sha256Of(canonicalJson(rows.map(writeRegisterRow))).slice(0, ID_LENGTH);
  const marker = await register.marker();
  if (marker.running !== null && marker.running !== importId) {
    return { kind: "another-runs", importId: marker.running };
  }
  const standing = new Map<string, string>();
  for await (const row of deployedRows(tableName)) standing.set(row.contractId, textOf(row));
  const differs = rows.find((row) => (standing.get(row.contractId) ?? textOf(row)) !== textOf(row));
  if (differs !== undefined) return { kind: "differs", contractId: differs.contractId };
  const fresh = rows.filter(({ contractId }) => !standing.has(contractId));
  const counts = { added: fresh.length, unchanged: rows.length - fresh.length };
  if (fresh.length === 0 && marker.running === null) return { kind: "done", importId, ...counts };
  const details = { importId, rows: fresh.length };
  const begun = { ...marker, running: importId };
  const event = (name: string): AuditEvent => ({ ...act, event: name, details });
  if (marker.running === null && !(await register.move(begun, event("register-import-begun")))) {
    return { kind: "stale" };
  }
  await register.put(importId, fresh, act.at);
  const kept = new Set(fresh.map(({ contractId }) => contractId));
  await register.remove(
    importId,
    (await idsOf(tableName, importId)).filter((id) => !kept.has(id)),
  );
  await untilListed(tableName, importId, fresh.length);
  const { version } = await register.marker();
  const done = { version, running: null, done: [...new Set([...marker.done, importId])] };
  return (await register.move(done, event("register-imported")))
    ? { kind: "done", importId, ...counts }
    : { kind: "stale" };
}

/** Removes what an import that was cut off has written; false where none is under way. */
export async function rollBackImport(
  tableName: string,
  act: Pick<AuditEvent, "actor" | "at">,
): Promise<boolean> {
  const register = registerItems(tableName);
  const marker = await register.marker();
  if (marker.running === null) return false;
  const ids = await idsOf(tableName, marker.running);
  await register.remove(marker.running, ids);
  const details = { importId: marker.running, rows: ids.length };
  const event = { ...act, event: "register-import-rolled-back", details };
  return register.move({ ...marker, running: null }, event);
}

/** The rows of one import, a page at a time. */
export async function* rowsOf(tableName: string, importId: string): AsyncGenerator<RegisterRow> {
  const register = registerItems(tableName);
  let cursor: string | undefined;
  do {
    const page = await register.rows(importId, PAGE, cursor);
    yield* page.rows;
    cursor = page.cursor;
  } while (cursor !== undefined);
}

async function idsOf(tableName: string, importId: string): Promise<readonly string[]> {
  const ids: string[] = [];
  for await (const { contractId } of rowsOf(tableName, importId)) ids.push(contractId);
  return ids;
}

/** Waits until the index, by which reports find them, lists every row. */
async function untilListed(tableName: string, importId: string, expected: number): Promise<void> {
  for (let look = 1; look <= LOOKS; look += 1) {
    let listed = 0;
    for await (const _ of rowsOf(tableName, importId)) listed += 1;
    if (listed >= expected) return;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS * look));
  }
  throw new RangeError(`Cannot finish the import: its rows are not listed; run it again`);
}

function textOf(row: RegisterRow): string {
  return writeRegisterRow(row).join("\n");
}
