import { type Attested, UNREAD } from "../find/attested.ts";
import { insideHits } from "../find/label.ts";
import type { AmountTable, TableRow } from "../find/month-table.ts";
import type { Sheet } from "../find/sheet.ts";

/**
 * The code of each row, where the table prints codes at all. One reader alone reads such a word, so
 * it is agreed only where every month has the same codes in the same order: one misread, or one
 * missing, would break that.
 */
export function tableCodes(
  tables: readonly AmountTable[],
  months: ReadonlyMap<TableRow, Attested>,
  codeByText: ((text: string) => string | undefined) | undefined,
  codeHeads: readonly string[] = [],
): ReadonlyMap<TableRow, Attested> {
  const rows = tables.flatMap((table) => table.rows.filter(({ isTotal }) => !isTotal));
  const codes = rows.map((row) => codeByText?.(row.text));
  if (codes.every((code) => code === undefined)) {
    // A column of codes that nobody could read is no paper without codes.
    const prints = tables.some(({ sheet }) => printsHead(sheet, codeHeads));
    return new Map(prints ? rows.map((row) => [row, UNREAD]) : []);
  }
  const perMonth = new Map<string, (string | undefined)[]>();
  for (const [index, row] of rows.entries()) {
    const month = months.get(row)?.value ?? "";
    perMonth.set(month, [...(perMonth.get(month) ?? []), codes[index]]);
  }
  const patterns = new Set([...perMonth.values()].map((pattern) => pattern.join()));
  const agreed = patterns.size === 1 && perMonth.size > 1 && !codes.includes(undefined);
  const only = onlyCode(codes, perMonth);
  return new Map(rows.map((row, index) => [row, { value: codes[index] ?? only, agreed }]));
}

const printsHead = ({ passages }: Sheet, wordings: readonly string[]): boolean =>
  wordings.length > 0 && insideHits(passages, { key: "code", wordings }, 0.8).length > 0;

/**
 * The one code that every readable row has, where no month has two rows: a proposal for rows whose
 * code nobody could read, never agreed.
 */
function onlyCode(
  codes: readonly (string | undefined)[],
  perMonth: ReadonlyMap<string, readonly unknown[]>,
): string | undefined {
  const known = new Set(codes.filter((code) => code !== undefined));
  const isSingle = [...perMonth.values()].every(({ length }) => length === 1);
  return known.size === 1 && isSingle ? [...known][0] : undefined;
}
