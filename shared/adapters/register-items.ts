import { BatchWriteCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod/mini";

import { readRegisterRow, writeRegisterRow } from "../domain/report/read-register-row.ts";
import { REGISTER_COLUMNS, type RegisterRow } from "../domain/report/register-row.ts";
import { type AuditEvent, putVersion, writeWithAudit } from "./audited-write.ts";
import { itemOf, listedUnder } from "./listed-items.ts";
import { tableClient } from "./table-client.ts";
import { registerKey, registerRowKey } from "./table-keys.ts";

/** What of an agency's own register is in the deployment, and which import is under way. */
const Marker = z.object({
  version: z.int(),
  /** Imports that are whole: only their rows are ever shown. */
  done: z.array(z.string()),
  /** The import that has begun and is not whole yet. */
  running: z.nullable(z.string()),
});
export type RegisterMarker = z.output<typeof Marker>;

const StoredRow = z.object({ cells: z.array(z.string()) });
const MARKER_STATUS = "register";
const CHAIN = "register";
/** What one call of the service takes. */
const BATCH = 25;
const ATTEMPTS = 8;
const PAUSE_MS = 50;

const rowStatus = (importId: string) => `register-${importId}`;
/** Rows of one import are listed in the order of the table they came from. */
const placeText = (at: string, place: number) => `${at}#${String(place).padStart(8, "0")}`;

/** Rows of an agency's own register that were imported: an import is seen whole or not at all. */
export function registerItems(tableName: string) {
  const marker = async (): Promise<RegisterMarker> => {
    const found = await itemOf(tableName, registerKey);
    return found === undefined ? { version: 0, done: [], running: null } : Marker.parse(found);
  };
  return {
    /** Where imports stand. */
    marker,

    /** Whether a contract of this number was imported, or is being imported now. */
    async holds(contractId: string): Promise<boolean> {
      const { done, running } = await marker();
      const imports = running === null ? done : [...done, running];
      const rows = await Promise.all(
        imports.map((importId) => itemOf(tableName, registerRowKey(importId, contractId))),
      );
      return rows.some((row) => row !== undefined);
    },

    /** Moves the marker, if nobody moved it since it was read. */
    async move({ version, ...marker }: RegisterMarker, event: AuditEvent): Promise<boolean> {
      const listed = { status: MARKER_STATUS, statusSince: event.at };
      const put = putVersion(tableName, { ...registerKey, ...marker, ...listed }, version);
      return (await writeWithAudit(tableName, CHAIN, event, [put])).done;
    },

    /** Writes rows of an import, listed in their order; the same rows again change nothing. */
    async put(importId: string, rows: readonly RegisterRow[], at: string): Promise<void> {
      const puts = rows.map((row, place) => ({
        PutRequest: {
          Item: {
            ...registerRowKey(importId, row.contractId),
            cells: writeRegisterRow(row),
            ...{ status: rowStatus(importId), statusSince: placeText(at, place) },
          },
        },
      }));
      await inBatches(tableName, puts);
    },

    /** Removes rows of an import that never became whole. */
    async remove(importId: string, contractIds: readonly string[]): Promise<void> {
      const keys = contractIds.map((contractId) => registerRowKey(importId, contractId));
      await inBatches(
        tableName,
        keys.map((Key) => ({ DeleteRequest: { Key } })),
      );
    },

    /** A page of the rows of an import. */
    async rows(importId: string, most: number, cursor?: string) {
      const found = await listedUnder(tableName, rowStatus(importId), most, cursor);
      return { rows: found.items.map(rowOf), cursor: found.cursor };
    },

    /** Imports that are whole, as the index shows them. */
    async wholeImports(): Promise<readonly string[]> {
      const { items } = await listedUnder(tableName, MARKER_STATUS, 1, undefined);
      return items.flatMap((item) => Marker.parse(item).done);
    },
  };
}

function rowOf(item: Readonly<Record<string, unknown>>): RegisterRow {
  const { cells } = StoredRow.parse(item);
  const { row } = readRegisterRow((column) => cells[REGISTER_COLUMNS.indexOf(column)] ?? "");
  if (row === undefined) throw new RangeError("Cannot read an imported row: it was written faulty");
  return row;
}

type Request = NonNullable<BatchWriteCommand["input"]["RequestItems"]>[string][number];

async function inBatches(tableName: string, requests: readonly Request[]): Promise<void> {
  for (let from = 0; from < requests.length; from += BATCH) {
    await writeAll(tableName, requests.slice(from, from + BATCH));
  }
}

/** One batch; what the service leaves over is sent again, each time after a longer pause. */
async function writeAll(tableName: string, batch: readonly Request[]): Promise<void> {
  let rest: readonly Request[] = batch;
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const { UnprocessedItems } = await tableClient.send(
      new BatchWriteCommand({ RequestItems: { [tableName]: [...rest] } }),
    );
    rest = UnprocessedItems?.[tableName] ?? [];
    if (rest.length === 0) return;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS * 2 ** attempt));
  }
  throw new RangeError(`Cannot write rows: the table took none of them ${ATTEMPTS} times`);
}
