import { readRegisterRow } from "../../shared/domain/report/read-register-row.ts";
import type { RegisterRow } from "../../shared/domain/report/register-row.ts";
import { REGISTER_COLUMNS, type RegisterColumn } from "../../shared/domain/report/register-row.ts";
import { faultyInput } from "../deciding/input-file.ts";
import { nearestNames } from "../deciding/nearest-names.ts";
import { CsvFaultError, type CsvRecord, csvRecords } from "./csv-records.ts";
import { textChunks } from "./text-chunks.ts";

/** A contract of a register file, with the number of its row, the header being row 1. */
export interface NumberedRow {
  readonly number: number;
  readonly row: RegisterRow;
}

/**
 * The contracts of a register file, one after another.
 *
 * @throws {UsageError} At the first row that is wrong: it names row and column. A contract that
 *   comes twice is wrong.
 */
export function* registerRows(file: string): Generator<NumberedRow> {
  const records = recordsOf(file);
  const header = records.next();
  if (header.done === true) throw atRow(file, 1, `a header: ${REGISTER_COLUMNS.join(",")}`);
  const places = placesOf(file, header.value);
  const seen = new Set<string>();
  for (const { row: number, cells } of records) {
    if (cells.length !== header.value.cells.length) {
      throw atRow(file, number, `${header.value.cells.length} cells, not ${cells.length}`);
    }
    const { row, faults } = readRegisterRow((column) => cells[places.get(column) ?? -1] ?? "");
    if (row === undefined)
      throw atCell(file, number, faults[0] ?? { column: "contractId", expected: "a contract" });
    if (seen.has(row.contractId)) {
      throw atCell(file, number, { column: "contractId", expected: "a contract that comes once" });
    }
    seen.add(row.contractId);
    yield { number, row };
  }
}

/** The fault of one cell, named by row and column. */
export function atCell(
  file: string,
  row: number,
  { column, expected }: { readonly column: string; readonly expected: string },
) {
  return faultyInput(file, { path: `row ${row}, column ${column}`, expected });
}

function atRow(file: string, row: number, expected: string) {
  return faultyInput(file, { path: `row ${row}`, expected });
}

/**
 * The rows of a CSV file.
 *
 * @throws {UsageError} At the first row that is no CSV.
 */
export function* recordsOf(file: string): Generator<CsvRecord, void, undefined> {
  try {
    yield* csvRecords(textChunks(file));
  } catch (error) {
    if (error instanceof CsvFaultError) throw atRow(file, error.row, error.expected);
    throw error;
  }
}

/** Where each column stands; every one of them once, in any order, and no other. */
function placesOf(file: string, { cells, row }: CsvRecord): ReadonlyMap<RegisterColumn, number> {
  const places = new Map<RegisterColumn, number>();
  for (const [place, cell] of cells.entries()) {
    const column = REGISTER_COLUMNS.find((one) => one === cell.trim());
    if (column === undefined) {
      const nearest = nearestNames(cell.trim().slice(0, 40), REGISTER_COLUMNS).join(", ");
      throw atRow(file, row, `in column ${place + 1} the name of a column; nearest: ${nearest}`);
    }
    if (places.has(column)) throw atCell(file, row, { column, expected: "the column once" });
    places.set(column, place);
  }
  const missing = REGISTER_COLUMNS.find((column) => !places.has(column));
  if (missing === undefined) return places;
  throw atCell(file, row, { column: missing, expected: "a column of this name in the header" });
}
