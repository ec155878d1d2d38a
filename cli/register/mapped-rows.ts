import { isFormula } from "../../shared/contracts/csv-text.ts";
import type { RegisterMapping } from "../../shared/contracts/register-mapping.ts";
import { readRegisterRow } from "../../shared/domain/report/read-register-row.ts";
import type { RegisterColumn, RegisterRow } from "../../shared/domain/report/register-row.ts";
import { REGISTER_COLUMNS } from "../../shared/domain/report/register-row.ts";
import { faultyInput } from "../deciding/input-file.ts";
import { nearestNames } from "../deciding/nearest-names.ts";
import type { UsageError } from "../usage-error.ts";
import type { CsvRecord } from "./csv-records.ts";
import { mappedCell } from "./mapped-cell.ts";

/** A table as a register: every contract of it, or every fault. */
export interface MappedTable {
  readonly rows: readonly RegisterRow[];
  readonly faults: readonly UsageError[];
}

/** Faults shown at once; whoever has more has another mapping to write. */
const MOST_FAULTS = 100;

/**
 * The contracts of an agency's table by its mapping. Every fault is named by row and by the agency's
 * own heading; with one fault there is no contract to take over.
 *
 * @throws {UsageError} If the headings are not those of the mapping.
 */
export function mappedRows(
  file: string,
  records: Iterable<CsvRecord>,
  mapping: RegisterMapping,
): MappedTable {
  const [header, ...body] = [...records].filter(({ row }) => row >= mapping.headerRow);
  if (header?.row !== mapping.headerRow) {
    throw faultyInput(file, { path: `row ${mapping.headerRow}`, expected: "headings" });
  }
  const places = placesOf(file, header, mapping);
  const rows: RegisterRow[] = [];
  const faults: UsageError[] = [];
  const seen = new Map<string, number>();
  const refuse = (row: number, { column, expected }: Fault) => {
    const named = column === undefined ? "" : `, column ${mapping.columns[column] ?? column}`;
    faults.push(faultyInput(file, { path: `row ${row}${named}`, expected }));
  };
  for (const record of body) {
    if (faults.length >= MOST_FAULTS) break;
    const { row: number, cells } = record;
    if (cells.every((cell) => cell.trim() === "")) continue;
    const shape = shapeFault(header, cells);
    if (shape !== undefined) {
      refuse(number, shape);
      continue;
    }
    const found = readRegisterRow((column) => textOf(column, record, places, mapping));
    for (const fault of found.faults ?? rowFaults(found.row, seen)) refuse(number, fault);
    if (found.row === undefined) continue;
    seen.set(found.row.contractId, number);
    rows.push(found.row);
  }
  return { rows: faults.length > 0 ? [] : rows, faults };
}

/** As many cells as headings, and nothing where there is no heading. */
function shapeFault({ cells: headings }: CsvRecord, cells: readonly string[]): Fault | undefined {
  if (cells.length !== headings.length) {
    return { expected: `${headings.length} cells, not ${cells.length}` };
  }
  const unnamed = cells.findIndex((cell, at) => cell.trim() !== "" && headings[at]?.trim() === "");
  if (unnamed < 0) return undefined;
  return { expected: `nothing in column ${unnamed + 1}, which has no heading` };
}

interface Fault {
  readonly column?: RegisterColumn;
  readonly expected: string;
}

/** A contract must come once, and nothing of it be run by the spreadsheet that opens it next. */
function rowFaults(row: RegisterRow, seen: ReadonlyMap<string, number>): readonly Fault[] {
  const earlier = seen.get(row.contractId);
  const texts = ["contractId", "programme", "region", "territory"] as const;
  return [
    ...(earlier === undefined
      ? []
      : [
          {
            column: "contractId" as const,
            expected: `a contract that row ${earlier} does not have`,
          },
        ]),
    ...texts
      .filter((column) => isFormula(row[column] ?? ""))
      .map((column) => ({ column, expected: "a text that no spreadsheet takes for a formula" })),
  ];
}

function textOf(
  column: RegisterColumn,
  { cells, typed }: CsvRecord,
  places: ReadonlyMap<RegisterColumn, number>,
  mapping: RegisterMapping,
): string {
  const place = places.get(column);
  if (place === undefined) return mapping.constants[column] ?? "";
  return mappedCell(column, cells[place] ?? "", mapping, typed?.has(place));
}

function placesOf(file: string, { cells, row }: CsvRecord, mapping: RegisterMapping) {
  const headings = cells.map((cell) => cell.trim());
  const named = new Set([...Object.values(mapping.columns), ...mapping.ignored]);
  const stranger = headings.findIndex((heading) => heading !== "" && !named.has(heading));
  if (stranger >= 0) {
    const nearest = nearestNames((headings[stranger] ?? "").slice(0, 40), named).join(", ");
    const expected = `in column ${stranger + 1} a heading of the mapping; nearest: ${nearest}`;
    throw faultyInput(file, { path: `row ${row}`, expected });
  }
  const places = new Map<RegisterColumn, number>();
  for (const column of REGISTER_COLUMNS) {
    const heading = mapping.columns[column];
    if (heading === undefined) continue;
    const [place, second] = headings.flatMap((one, at) => (one === heading ? at : []));
    if (place === undefined || second !== undefined) {
      const expected = "a heading of the mapping, once";
      throw faultyInput(file, { path: `row ${row}, column ${heading}`, expected });
    }
    places.set(column, place);
  }
  return places;
}
