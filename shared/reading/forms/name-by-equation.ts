import type { AmountTable, TableRow } from "../find/month-table.ts";
import { readAmount } from "../numbers/printed-amount.ts";
import type { RowEquation } from "./row-equation.ts";

/** Fewer lines than this could satisfy an equation by chance. */
const ENOUGH_LINES = 3;

/**
 * The table with the names of columns whose heads nobody could read, where an equation of the paper
 * names them: it must need the column and hold to the hundredth in every line.
 */
export function nameByEquation(
  table: AmountTable,
  names: readonly string[],
  equations: readonly RowEquation[],
): AmountTable {
  const missing = names.filter((name) => name !== "-" && !table.columns.has(name));
  return missing.reduce((known, name) => {
    const fitting = known.unknown.filter((column) =>
      equations.some((equation) => holdsThroughout(renamed(known, column, name), name, equation)),
    );
    const [only] = fitting;
    return only !== undefined && fitting.length === 1 ? renamed(known, only, name) : known;
  }, table);
}

/**
 * The table with its one column of amounts named, where the paper has no other and nobody could read
 * the head: named by default, so none of its figures is ever confirmed by that.
 */
export function nameOnly(table: AmountTable, names: readonly string[]): AmountTable {
  const [name, ...others] = names;
  const [column, ...rest] = table.unknown;
  const isOnly = others.length === 0 && rest.length === 0 && table.columns.size === 0;
  if (name === undefined || column === undefined || !isOnly) return table;
  return { ...renamed(table, column, name), inferred: true };
}

function renamed(table: AmountTable, column: string, name: string): AmountTable {
  const rows = table.rows.map((row): TableRow => {
    const cells = [...row.cells].map(
      ([key, place]) => [key === column ? name : key, place] as const,
    );
    return { ...row, cells: new Map(cells) };
  });
  return {
    ...table,
    rows,
    columns: new Set([...table.columns, name]),
    unknown: table.unknown.filter((known) => known !== column),
  };
}

function holdsThroughout(table: AmountTable, name: string, equation: RowEquation): boolean {
  const lines = table.rows.filter(({ isTotal }) => !isTotal);
  return lines.length >= ENOUGH_LINES && lines.every((row) => holdsIn(row, table, name, equation));
}

function holdsIn(row: TableRow, table: AmountTable, name: string, equation: RowEquation): boolean {
  const columns = [...row.cells.keys()];
  const at = (column: string) => {
    const index = columns.indexOf(column);
    return index < 0 ? undefined : index;
  };
  const identity = equation({ of: at, has: (column) => table.columns.has(column) });
  const index = at(name);
  if (!identity || index === undefined) return false;
  const amounts = (member: number): number => {
    const texts = row.cells.get(columns[member] ?? "")?.seen ?? [];
    return texts.flatMap(({ text }) => readAmount(text)?.minor ?? [])[0] ?? Number.NaN;
  };
  return identity.proves(amounts).includes(index) && identity.holds(amounts);
}
