import { statSync } from "node:fs";

import readXlsxFile from "read-excel-file/node";

import { faultyInput } from "../deciding/input-file.ts";
import type { CsvRecord } from "./csv-records.ts";
import { valuelessCells } from "./valueless-cells.ts";

/** A larger workbook is no register: a table of 100 000 contracts has a few megabytes. */
const MOST_BYTES = 50 << 20;

/**
 * The rows of the first sheet of a workbook, as texts: dates with the year first, numbers as digits, a
 * formula as what the spreadsheet made of it.
 *
 * @throws {UsageError} If the file is no workbook, too large for one, or has a formula without a
 *   value: it would be taken for an empty cell, which says that a figure is not known.
 */
export async function xlsxRecords(file: string): Promise<readonly CsvRecord[]> {
  if (sizeOf(file) > MOST_BYTES) {
    throw faultyInput(file, { path: "", expected: `a workbook of at most ${MOST_BYTES} bytes` });
  }
  const rows = await rowsOf(file);
  const [valueless] = valuelessCells(file);
  if (valueless !== undefined) throw faultyInput(file, valueless);
  const width = Math.max(0, ...rows.map(({ length }) => length));
  return rows
    .map((cells, index) => ({
      row: index + 1,
      cells: widened(cells.map(cellText), width),
      typed: new Set(cells.flatMap((cell, place) => (isTyped(cell) ? place : []))),
    }))
    .filter(({ cells }) => cells.some((cell) => cell !== ""));
}

async function rowsOf(file: string): Promise<readonly (readonly unknown[])[]> {
  try {
    const [sheet] = await readXlsxFile(file);
    return sheet?.data ?? [];
  } catch {
    throw faultyInput(file, { path: "", expected: "an XLSX workbook that can be read" });
  }
}

function sizeOf(file: string): number {
  try {
    return statSync(file).size;
  } catch {
    throw faultyInput(file, { path: "", expected: "a file that can be read" });
  }
}

/** A workbook leaves out empty cells at the end of a row. */
function widened(cells: readonly string[], width: number): readonly string[] {
  return [...cells, ...Array.from({ length: Math.max(0, width - cells.length) }, () => "")];
}

function isTyped(value: unknown): boolean {
  return typeof value === "number" || value instanceof Date;
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return typeof value === "object" ? "" : String(value);
}
