import writeXlsxFile from "write-excel-file/node";

import { type SheetCell, sheetCells } from "../../shared/contracts/sheet-cells.ts";

/** Writes one sheet; no text of it is run as a formula. */
export async function writeXlsx(
  file: string,
  header: readonly string[],
  rows: readonly (readonly SheetCell[])[],
): Promise<void> {
  await writeXlsxFile(sheetCells(header, rows)).toFile(file);
}
