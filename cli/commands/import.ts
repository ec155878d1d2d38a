import { existsSync } from "node:fs";
import { extname } from "node:path";
import { csvRow } from "../../shared/contracts/csv-text.ts";
import { RegisterMapping } from "../../shared/contracts/register-mapping.ts";
import { writeRegisterRow } from "../../shared/domain/report/read-register-row.ts";
import type { RegisterRow } from "../../shared/domain/report/register-row.ts";
import { REGISTER_COLUMNS } from "../../shared/domain/report/register-row.ts";
import { faultyInput, readInput } from "../deciding/input-file.ts";
import { parseArguments } from "../deciding/options.ts";
import type { Io } from "../io.ts";
import { importInto, rollBackIn } from "../register/import-into.ts";
import { mappedRows } from "../register/mapped-rows.ts";
import { recordsOf, registerRows } from "../register/register-rows.ts";
import { replaceFile } from "../register/replace-file.ts";
import { xlsxRecords } from "../register/xlsx-records.ts";
import { UsageError } from "../usage-error.ts";

/** In place of a table: what an import that was cut off has written is removed. */
const ROLL_BACK = "roll-back";

/** Our own columns under their own names. */
export const OWN_MAPPING: RegisterMapping = RegisterMapping.parse({
  schema: "opora.mapping/1",
  columns: Object.fromEntries(REGISTER_COLUMNS.map((column) => [column, column])),
});

/**
 * `opora import TABLE --into REGISTER.csv [--mapping MAP.json]`: an agency's table of contracts taken
 * over into a register. Every fault is named; with one of them nothing is written. Without `--into`
 * the table is checked alone. With `--deployment FILE --reason R` its contracts go into a deployment,
 * all of them or none; `opora import roll-back` removes what one that was cut off has written.
 */
export async function run(args: readonly string[], io: Io): Promise<number> {
  const { options, rest } = parseArguments(args, [
    "--into",
    "--mapping",
    "--deployment",
    "--reason",
  ]);
  const [table, ...others] = rest;
  if (table === undefined || others.length > 0) throw usage();
  const { "--deployment": deployment, "--reason": reason } = options;
  if (table === ROLL_BACK && deployment !== undefined)
    return rollBackIn({ deployment, reason }, io);
  const given = options["--mapping"];
  const mapping = given === undefined ? OWN_MAPPING : readInput(given, RegisterMapping);
  const records = isWorkbook(table) ? await xlsxRecords(table) : recordsOf(table);
  const { rows, faults } = mappedRows(table, records, mapping);
  const [first] = faults;
  if (first !== undefined) return refuse(io, first, faults);
  if (deployment !== undefined) return importInto(table, rows, { deployment, reason }, io);
  const register = options["--into"];
  const counts = register === undefined ? undefined : takeOver(table, register, rows);
  const result = { schema: "opora.import/1", read: rows.length, written: counts !== undefined };
  io.out(
    io.json
      ? `${JSON.stringify({ ...result, ...counts }, null, 2)}\n`
      : `${rows.length} contracts read without a fault${shown(counts)}\n`,
  );
  return 0;
}

interface Counts {
  readonly added: number;
  readonly unchanged: number;
}

function shown(counts: Counts | undefined): string {
  if (counts === undefined) return "; nothing is written without --into";
  return `: ${counts.added} added, ${counts.unchanged} stood already`;
}

/** Adds what is new; the same contract again changes nothing, another one of its number is a fault. */
function takeOver(table: string, register: string, rows: readonly RegisterRow[]): Counts {
  const standing = new Map<string, string>();
  if (existsSync(register)) {
    for (const { row } of registerRows(register)) {
      standing.set(row.contractId, csvRow(writeRegisterRow(row)));
    }
  }
  const before = standing.size;
  let unchanged = 0;
  for (const row of rows) {
    const text = csvRow(writeRegisterRow(row));
    const old = standing.get(row.contractId);
    if (old !== undefined && old !== text) {
      const expected = `contract ${row.contractId} as ${register} has it, or another number`;
      throw faultyInput(table, { path: "contractId", expected });
    }
    if (old === text) unchanged += 1;
    standing.set(row.contractId, text);
  }
  replaceFile(register, registerText(standing));
  return { added: standing.size - before, unchanged };
}

function* registerText(standing: ReadonlyMap<string, string>): Generator<string> {
  yield csvRow(REGISTER_COLUMNS);
  yield* standing.values();
}

/** All faults on standard error, the first as the one of the contracts. */
function refuse(io: Io, first: UsageError, faults: readonly UsageError[]): number {
  const errors = faults.map(({ fault }) => fault);
  if (io.json) io.out(`${JSON.stringify({ error: first.fault, errors }, null, 2)}\n`);
  for (const { message } of faults) io.err(message);
  io.err(`Nothing is written: ${faults.length} faults`);
  return 2;
}

function isWorkbook(file: string): boolean {
  return extname(file).toLowerCase() === ".xlsx";
}

function usage(): UsageError {
  const expected = "opora import TABLE.csv|TABLE.xlsx [--mapping MAP.json] [--into REGISTER.csv]";
  return new UsageError({
    file: "",
    path: "TABLE",
    expected,
    message: `Cannot import: expected ${expected}`,
  });
}
