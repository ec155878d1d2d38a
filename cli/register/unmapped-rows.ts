import type { RegisterMapping } from "../../shared/contracts/register-mapping.ts";
import type { SheetCell } from "../../shared/contracts/sheet-cells.ts";
import { writeRegisterRow } from "../../shared/domain/report/read-register-row.ts";
import type { RegisterColumn, RegisterRow } from "../../shared/domain/report/register-row.ts";
import { REGISTER_COLUMNS } from "../../shared/domain/report/register-row.ts";

const DATES: readonly RegisterColumn[] = ["concludedOn", "endedOn"];
const COUNTS: readonly RegisterColumn[] = [
  "members",
  "children",
  "ableBodied",
  "ableBodiedInMeasures",
];
const AMOUNTS: readonly RegisterColumn[] = ["perCapitaBefore", "perCapitaAfter", "minimumAfter"];

/** The columns of an agency's table in its own order, with its headings. */
export function mappedColumns({ columns }: RegisterMapping) {
  return (Object.entries(columns) as [RegisterColumn, string][]).map(([column, heading]) => ({
    column,
    heading,
  }));
}

/** A contract as the agency's table writes it: its words, its days, its amounts. */
export function unmappedRow(row: RegisterRow, mapping: RegisterMapping): readonly string[] {
  const texts = writeRegisterRow(row);
  return mappedColumns(mapping).map(({ column }) =>
    unmapped(column, texts[REGISTER_COLUMNS.indexOf(column)] ?? "", mapping),
  );
}

/** The same for a workbook, where numbers are numbers, days are days and nothing is no text. */
export function unmappedCells(row: RegisterRow, mapping: RegisterMapping): readonly SheetCell[] {
  const texts = writeRegisterRow(row);
  return mappedColumns(mapping).map(({ column }) => {
    const text = texts[REGISTER_COLUMNS.indexOf(column)] ?? "";
    const asTheAgency = unmapped(column, text, mapping);
    const isWord = Object.hasOwn(mapping.words[column] ?? {}, asTheAgency);
    return isWord ? asTheAgency : cellOf(column, text);
  });
}

function cellOf(column: RegisterColumn, text: string): SheetCell {
  if (text === "") return null;
  if (DATES.includes(column)) return { day: text };
  if (COUNTS.includes(column)) return Number(text);
  // A workbook holds numbers of fifteen digits; a longer amount stays a text, to the last kopeck.
  if (AMOUNTS.includes(column) && Number(text).toFixed(2) === text) return { amount: Number(text) };
  return text;
}

function unmapped(column: RegisterColumn, text: string, mapping: RegisterMapping): string {
  const word = Object.entries(mapping.words[column] ?? {}).find(([, ours]) => ours === text);
  if (word !== undefined) return word[0];
  if (text === "") return "";
  if (DATES.includes(column) && mapping.dates === "day-first") {
    return text.split("-").toReversed().join(".");
  }
  if (AMOUNTS.includes(column) && mapping.amounts === "comma") return text.replace(".", ",");
  return text;
}
