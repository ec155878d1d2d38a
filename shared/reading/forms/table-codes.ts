import { type Attested, attestValues, UNREAD } from "../find/attested.ts";
import { insideHits } from "../find/label.ts";
import type { AmountTable, TableRow } from "../find/month-table.ts";
import type { Sheet } from "../find/sheet.ts";
import { centreY, heightOf } from "../page/box.ts";

/**
 * The code of each row, where the table prints codes at all. It is agreed where two unlike readers
 * read it, or where every month has the same codes in the same order: one misread, or one missing,
 * would break that. Codes that readers dispute settle nothing.
 */
export function tableCodes(
  tables: readonly AmountTable[],
  months: ReadonlyMap<TableRow, Attested>,
  codeByText: ((text: string) => string | undefined) | undefined,
  codeHeads: readonly string[] = [],
): ReadonlyMap<TableRow, Attested> {
  const printed = tables.flatMap(({ rows, sheet }) =>
    rows.filter(({ isTotal }) => !isTotal).map((row) => ({ row, sheet })),
  );
  const rows = printed.map(({ row }) => row);
  const seen = printed.map(({ row, sheet }) => codeSeen(row, sheet, codeByText));
  const codes = seen.map(({ value }) => value);
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
  const isRegular = patterns.size === 1 && perMonth.size > 1 && !codes.includes(undefined);
  const agreed = isRegular && seen.every(({ disputed }) => disputed !== true);
  const only = onlyCode(codes, perMonth);
  return new Map(
    rows.map((row, index): [TableRow, Attested] => {
      const own = seen[index] ?? UNREAD;
      return [row, { ...own, value: own.value ?? only, agreed: agreed || own.agreed }];
    }),
  );
}

/** What the readers make of a row's code: the first of them by the row's text, others by its line. */
function codeSeen(
  row: TableRow,
  { words }: Sheet,
  codeByText: ((text: string) => string | undefined) | undefined,
): Attested {
  const [first] = words;
  if (!(first && codeByText)) return UNREAD;
  const others = words.filter(
    ({ box, recording }) =>
      recording !== first.recording && Math.abs(centreY(box) - row.y) < heightOf(box) / 2,
  );
  const read = [{ family: first.family, text: row.text }, ...others].flatMap(({ family, text }) => {
    const value = codeByText(text);
    return value === undefined ? [] : [{ family, value }];
  });
  return attestValues(read);
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
