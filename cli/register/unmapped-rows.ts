import type { RegisterMapping } from "../../shared/contracts/register-mapping.ts";
import { writeRegisterRow } from "../../shared/domain/report/read-register-row.ts";
import type { RegisterColumn, RegisterRow } from "../../shared/domain/report/register-row.ts";
import { REGISTER_COLUMNS } from "../../shared/domain/report/register-row.ts";

const DATES: readonly RegisterColumn[] = ["concludedOn", "endedOn"];
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
