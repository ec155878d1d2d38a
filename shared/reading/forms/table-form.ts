import { type Attested, UNREAD } from "../find/attested.ts";
import { conventionOf, type FoundFigure, proposalsOf } from "../find/found-figure.ts";
import { type AmountTable, amountTable, type TableRow } from "../find/month-table.ts";
import type { Sheet } from "../find/sheet.ts";
import type { TableShape } from "../find/table-anchors.ts";
import { tableHalves } from "../find/table-halves.ts";
import { transposedTable } from "../find/transposed-table.ts";
import type { FoundPaper } from "../proof/found-paper.ts";
import { type Identity, rowsIdentity } from "../proof/identity.ts";
import type { ReadingReason } from "../reading.ts";
import { nameByEquation, nameOnly } from "./name-by-equation.ts";
import type { RowEquation } from "./row-equation.ts";
import { tableCodes } from "./table-codes.ts";
import { tableMonths } from "./table-months.ts";
import { type Breakdown, unknownColumns } from "./table-parts.ts";

/** A column of amounts that a paper's table has. */
export interface ColumnRule {
  /** Name of its figures; `-` for a column that is known and not asked for. */
  readonly name: string;
  /** Name of its total where that differs. */
  readonly total?: string;
  readonly heads: readonly string[];
  readonly basis: FoundFigure["basis"];
  readonly bearsIncome: boolean;
}

/** A paper whose figures stand in one table, as data. */
export interface TableFormRule {
  readonly form: string;
  readonly currency: string;
  readonly columns: readonly ColumnRule[];
  readonly otherHeads: readonly string[];
  readonly totalWords: readonly string[];
  readonly byMonth: boolean;
  readonly equations: readonly RowEquation[];
  /** Name of the figure by the text of its line, where a list mixes kinds; undefined: unsaid. */
  readonly nameByText?: (text: string) => string | undefined;
  /** Code of the figure by the text of its line. */
  readonly codeByText?: (text: string) => string | undefined;
  /** Heads of the column that prints codes: where one stands, every row has a code. */
  readonly codeHeads?: readonly string[];
  /** Columns that break another one down: an unknown head among them hides nothing. */
  readonly breakdown?: Breakdown;
}

/** What stands in a paper's table; undefined where the sheets hold no such table. */
export function findTable(
  sheets: readonly Sheet[],
  rule: TableFormRule,
): Pick<FoundPaper, "figures" | "identities" | "printsTotal" | "reasons"> | undefined {
  const shape: TableShape = {
    amounts: rule.columns.map(({ name, heads }) => ({ key: name, wordings: heads })),
    others: rule.otherHeads,
    totals: rule.totalWords,
    byMonth: rule.byMonth,
  };
  const names = rule.columns.map(({ name }) => name);
  const tables = sheets
    .flatMap((sheet) => tablesOf(sheet, shape))
    .map((table) => nameByEquation(table, names, rule.equations))
    .map((table) => nameOnly(table, names));
  if (tables.every(({ columns }) => rule.columns.every(({ name }) => !columns.has(name)))) {
    return undefined;
  }
  const months = tableMonths(tables, sheets);
  const codes = tableCodes(tables, months, rule.codeByText, rule.codeHeads);
  const entries = tables.flatMap((table) => entriesOf(table, rule, months, codes));
  const figures = entries.map(({ figure }) => figure);
  return {
    figures,
    identities: [...columnSums(entries, rule), ...rowIdentities(entries, tables, rule)],
    printsTotal: entries.some(({ isTotal }) => isTotal) || tables.some(saysTotal(rule)),
    reasons: ofUnknown(tables, rule),
  };
}

/** The tables of a sheet; months side by side are looked for only where none stand below another. */
function tablesOf(sheet: Sheet, shape: TableShape): readonly AmountTable[] {
  if (!shape.byMonth) return [amountTable(sheet, shape) ?? []].flat();
  const upright = tableHalves(sheet, shape).flatMap((half) => amountTable(half, shape) ?? []);
  const isFound = upright.some(({ columns }) => columns.size > 0);
  return isFound ? upright : [transposedTable(sheet, shape) ?? upright].flat();
}

interface Entry {
  readonly figure: FoundFigure;
  readonly column: string;
  readonly isTotal: boolean;
  readonly table: AmountTable;
  readonly line: number;
}

function entriesOf(
  table: AmountTable,
  rule: TableFormRule,
  months: ReadonlyMap<TableRow, Attested>,
  codes: ReadonlyMap<TableRow, Attested>,
): readonly Entry[] {
  const wanted = rule.columns.filter(({ name }) => name !== "-");
  const conventions = new Map(
    wanted.map(({ name }) => [
      name,
      conventionOf(table.rows.flatMap(({ cells }) => cells.get(name) ?? [])),
    ]),
  );
  return table.rows.flatMap((row, line) =>
    wanted.flatMap((column): Entry[] => {
      const place = row.cells.get(column.name);
      if (!place) return [];
      const code = codes.get(row);
      const figure: FoundFigure = {
        ...nameOf(row, column, rule),
        ...(table.inferred && { inferred: true }),
        ...(rule.byMonth && !row.isTotal && { month: months.get(row) ?? UNREAD }),
        ...(code && { code }),
        currency: rule.currency,
        basis: column.basis,
        place,
        proposals: proposalsOf(place, conventions.get(column.name) ?? { decimals: false }),
        bearsIncome: column.bearsIncome && !row.isTotal,
      };
      return [{ figure, column: column.name, isTotal: row.isTotal, table, line }];
    }),
  );
}

function nameOf(
  row: TableRow,
  column: ColumnRule,
  { nameByText }: TableFormRule,
): Pick<FoundFigure, "name" | "inferred"> {
  if (row.isTotal) return { name: column.total ?? column.name };
  if (!nameByText) return { name: column.name };
  const name = nameByText(row.text);
  return name === undefined ? { name: column.name, inferred: true } : { name };
}

/** Rows of each column add up to its total. */
function columnSums(entries: readonly Entry[], { columns }: TableFormRule): readonly Identity[] {
  return columns.flatMap(({ name }) => {
    const own = [...entries.keys()].filter((index) => entries[index]?.column === name);
    const rows = own.filter((index) => !entries[index]?.isTotal);
    const [total] = own.filter((index) => entries[index]?.isTotal);
    return total === undefined || rows.length === 0 ? [] : [rowsIdentity(rows, total)];
  });
}

function rowIdentities(
  entries: readonly Entry[],
  tables: readonly AmountTable[],
  { equations, breakdown }: TableFormRule,
): readonly Identity[] {
  return tables.flatMap((table) => {
    const incomplete = unknownColumns(table, breakdown).length > 0;
    return table.rows.flatMap((_, line) => {
      const own = [...entries.keys()].filter(
        (index) => entries[index]?.table === table && entries[index]?.line === line,
      );
      const of = (column: string) => own.find((index) => entries[index]?.column === column);
      const has = (column: string) => table.columns.has(column);
      return equations.flatMap((equation) => {
        const identity = equation({ of, has });
        return identity ? [{ ...identity, incomplete }] : [];
      });
    });
  });
}

const saysTotal =
  ({ totalWords }: TableFormRule) =>
  ({ rows }: AmountTable): boolean =>
    rows.some(({ text }) => totalWords.some((word) => text.toLowerCase().includes(word)));

function ofUnknown(
  tables: readonly AmountTable[],
  { breakdown }: TableFormRule,
): readonly ReadingReason[] {
  return tables.some((table) => unknownColumns(table, breakdown).length > 0)
    ? [
        {
          code: "UNKNOWN_COLUMN",
          message: "The table has a column of amounts whose heading is not known",
        },
      ]
    : [];
}
