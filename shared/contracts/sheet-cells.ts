import { harmless } from "./csv-text.ts";

/** A cell: a number and a day stay what they are; an amount has two places; null is empty. */
export type SheetCell =
  | string
  | number
  | null
  | { readonly day: string }
  | { readonly amount: number };

/** A table as the writer of spreadsheets takes it; no text of it is run as a formula. */
export function sheetCells(header: readonly string[], rows: readonly (readonly SheetCell[])[]) {
  return [
    header.map((value) => ({ value, type: String, fontWeight: "bold" as const })),
    ...rows.map((row) => row.map(cellOf)),
  ];
}

function cellOf(value: SheetCell) {
  if (value === null) return null;
  if (typeof value === "number") return { value, type: Number };
  if (typeof value === "string") return { value: harmless(value), type: String };
  return "day" in value
    ? { value: new Date(`${value.day}T00:00:00.000Z`), type: Date, format: "dd.mm.yyyy" }
    : { value: value.amount, type: Number, format: "0.00" };
}
