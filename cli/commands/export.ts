import { extname } from "node:path";
import { csvRow } from "../../shared/contracts/csv-text.ts";
import { RegisterMapping } from "../../shared/contracts/register-mapping.ts";
import type { RegisterRow } from "../../shared/domain/report/register-row.ts";
import { readInput } from "../deciding/input-file.ts";
import { parseArguments } from "../deciding/options.ts";
import type { Io } from "../io.ts";
import { openDeployment } from "../operation/deployment.ts";
import { registerRows } from "../register/register-rows.ts";
import { replaceFile } from "../register/replace-file.ts";
import { mappedColumns, unmappedCells, unmappedRow } from "../register/unmapped-rows.ts";
import { writeXlsx } from "../register/xlsx-file.ts";
import { UsageError } from "../usage-error.ts";
import { OWN_MAPPING } from "./import.ts";

/**
 * `opora export REGISTER.csv --out TABLE [--mapping MAP.json]`: a register in the shape of the
 * agency's own table, so that importing it again gives the same register. With `--deployment FILE` in
 * place of the register, every contract of a deployment.
 */
export async function run(args: readonly string[], io: Io): Promise<number> {
  const { options, rest } = parseArguments(args, ["--out", "--mapping", "--deployment"]);
  const [register, ...others] = rest;
  const { "--out": out, "--deployment": deployment } = options;
  const from = register === undefined ? await rowsIn(deployment) : rowsOfFile(register);
  if (from === undefined || out === undefined || others.length > 0) throw usage();
  const given = options["--mapping"];
  const mapping = given === undefined ? OWN_MAPPING : readInput(given, RegisterMapping);
  const header = mappedColumns(mapping).map(({ heading }) => heading);
  let written = 0;
  function* rows<Row>(as: (row: RegisterRow, by: RegisterMapping) => Row): Generator<Row> {
    for (const row of from ?? []) {
      written += 1;
      yield as(row, mapping);
    }
  }
  if (extname(out).toLowerCase() === ".xlsx") {
    await writeXlsx(out, header, [...rows(unmappedCells)]);
  } else replaceFile(out, csvParts(header, rows(unmappedRow), mapping.separator));
  const result = { schema: "opora.export/1", written, file: out };
  io.out(
    io.json ? `${JSON.stringify(result, null, 2)}\n` : `${written} contracts written to ${out}\n`,
  );
  return 0;
}

function* rowsOfFile(register: string): Generator<RegisterRow> {
  for (const { row } of registerRows(register)) yield row;
}

/** Every contract of a deployment: imported, and signed there. */
async function rowsIn(deployment: string | undefined): Promise<RegisterRow[] | undefined> {
  if (deployment === undefined) return undefined;
  const { tableName } = openDeployment(deployment);
  const { deployedRows } = await import("../../shared/adapters/import-register.ts");
  const rows: RegisterRow[] = [];
  for await (const row of deployedRows(tableName)) rows.push(row);
  return rows;
}

function* csvParts(
  header: readonly string[],
  rows: Iterable<readonly string[]>,
  separator: string,
): Generator<string> {
  yield csvRow(header, separator);
  for (const row of rows) yield csvRow(row, separator);
}

function usage(): UsageError {
  const expected =
    "opora export REGISTER.csv|--deployment FILE --out TABLE.csv|TABLE.xlsx [--mapping MAP.json]";
  return new UsageError({
    file: "",
    path: "REGISTER.csv",
    expected,
    message: `Cannot export: expected ${expected}`,
  });
}
