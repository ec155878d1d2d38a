import writeXlsxFile from "write-excel-file/node";

import { harmless } from "./csv-text.ts";

/** A cell: a number stays one; null is empty. */
export type XlsxCell = string | number | null;

/** Writes one sheet; no text of it is run as a formula. */
export async function writeXlsx(
  file: string,
  header: readonly string[],
  rows: readonly (readonly XlsxCell[])[],
): Promise<void> {
  const cells = [
    header.map((value) => ({ value, type: String, fontWeight: "bold" as const })),
    ...rows.map((row) => row.map(cellOf)),
  ];
  await writeXlsxFile(cells).toFile(file);
}

function cellOf(value: XlsxCell) {
  if (value === null) return null;
  return typeof value === "number"
    ? { value, type: Number }
    : { value: harmless(value), type: String };
}
