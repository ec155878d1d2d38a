import { harmless } from "./csv-text.ts";

/** A cell: a number stays one; null is empty. */
export type SheetCell = string | number | null;

/** A table as the writer of spreadsheets takes it; no text of it is run as a formula. */
export function sheetCells(header: readonly string[], rows: readonly (readonly SheetCell[])[]) {
  return [
    header.map((value) => ({ value, type: String, fontWeight: "bold" as const })),
    ...rows.map((row) => row.map(cellOf)),
  ];
}

function cellOf(value: SheetCell) {
  if (value === null) return null;
  return typeof value === "number"
    ? { value, type: Number }
    : { value: harmless(value), type: String };
}
