import { statSync } from "node:fs";

import readXlsxFile from "read-excel-file/node";

import { faultyInput } from "../deciding/input-file.ts";
import type { CsvRecord } from "./csv-records.ts";

/** A larger workbook is no register: a table of 100 000 contracts has a few megabytes. */
const MOST_BYTES = 50 << 20;

/**
 * The rows of the first sheet of a workbook, as texts: dates with the year first, numbers as digits.
 *
 * @throws {UsageError} If the file is no workbook, or too large for one.
 */
export async function xlsxRecords(file: string): Promise<readonly CsvRecord[]> {
  if (sizeOf(file) > MOST_BYTES) {
    throw faultyInput(file, { path: "", expected: `a workbook of at most ${MOST_BYTES} bytes` });
  }
  const rows = await rowsOf(file);
  const width = rows[0]?.length ?? 0;
  return rows
    .map((cells, index) => ({ row: index + 1, cells: widened(cells.map(cellText), width) }))
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

function cellText(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return typeof value === "object" ? "" : String(value);
}
