import { type Attested, attestValues } from "../find/attested.ts";
import type { AmountTable, TableRow } from "../find/month-table.ts";
import type { Sheet } from "../find/sheet.ts";
import { sharedHeight, sharedWidth } from "../page/box.ts";
import { fillChain, isRegularChain } from "../proof/paper-order.ts";
import { monthOfName } from "../text/month-names.ts";
import type { PrintedMonth } from "../text/printed-month.ts";
import { paperYear } from "./paper-year.ts";

/**
 * The month of every row as `YYYY-MM`. It is agreed where two unlike readers read month and year,
 * or where the rows are an unbroken chain of months: no misread name would leave it unbroken.
 */
export function tableMonths(
  tables: readonly AmountTable[],
  sheets: readonly Sheet[],
): ReadonlyMap<TableRow, Attested> {
  const rows = tables.flatMap((table) =>
    table.rows.filter(({ isTotal }) => !isTotal).map((row) => ({ row, sheet: table.sheet })),
  );
  const stated = paperYear(
    sheets,
    rows.flatMap(({ row }) => row.month ?? []),
  );
  const read = rows.map(({ row, sheet }) => {
    const { month } = row;
    if (!month) return { row, value: undefined, yearAgreed: false, monthAgreed: false };
    const year = month.year === undefined ? stated : rowYear(month, month.year, sheet);
    const digits = String(month.month).padStart(2, "0");
    const value = year.value === undefined ? undefined : `${year.value}-${digits}`;
    return { row, value, yearAgreed: year.agreed, monthAgreed: monthAgreed(month, digits, sheet) };
  });
  const chain = isRegularChain(read.map(({ value, row }) => ({ month: value, kind: kindOf(row) })));
  // One year misread would break the chain too, where every row prints its own.
  const yearsHold =
    read.some(({ yearAgreed }) => yearAgreed) ||
    read.every(({ row }) => row.month?.year !== undefined);
  const filled = fillChain(read.map(({ value }) => value));
  return new Map(
    read.map(({ row, value, yearAgreed, monthAgreed: sure }, index): [TableRow, Attested] => [
      row,
      value === undefined
        ? { value: filled[index], agreed: false }
        : { value, agreed: (sure || chain) && (yearAgreed || (chain && yearsHold)) },
    ]),
  );
}

/** The line's text without its month: what is paid. */
const kindOf = ({ text, month }: TableRow): string =>
  (month?.words ?? []).reduce((rest, word) => rest.replace(word.text, ""), text).trim();

function seenThere(month: PrintedMonth, sheet: Sheet, pattern: RegExp) {
  const own = month.words.map(({ family, text }) => ({ family, value: pattern.exec(text)?.[1] }));
  const others = sheet.places
    .filter(({ box }) => sharedHeight(box, month.box) > 0.5 && sharedWidth(box, month.box) > 0.5)
    .flatMap(({ seen }) => seen)
    .map(({ family, text }) => ({ family, value: pattern.exec(text)?.[1] }));
  return [...own, ...others].flatMap(({ family, value }) =>
    value === undefined ? [] : [{ family, value }],
  );
}

function rowYear(month: PrintedMonth, year: string, sheet: Sheet): Attested {
  const seen = attestValues(seenThere(month, sheet, /(?<!\d)(20[0-4]\d)(?!\d)/u));
  return seen.value === year ? seen : { value: year, agreed: false };
}

/** Month digits, or the month's name, that two unlike readers read. */
function monthAgreed(month: PrintedMonth, digits: string, sheet: Sheet): boolean {
  if (month.named) return nameAgreed(month, sheet);
  const pattern =
    month.words[0] && /^\d{1,2}$/u.test(month.words[0].text)
      ? /^(0?[1-9]|1[0-2])$/u
      : /(?<!\d)(0?[1-9]|1[0-2])[.,/-]20\d\d/u;
  const seen = attestValues(seenThere(month, sheet, pattern));
  return seen.agreed && seen.value?.padStart(2, "0") === digits;
}

function nameAgreed(month: PrintedMonth, sheet: Sheet): boolean {
  const seen = sheet.words
    .filter(({ box }) => sharedHeight(box, month.box) > 0.5 && sharedWidth(box, month.box) > 0.5)
    .flatMap(({ family, text }) => {
      const value = monthOfName(text);
      return value === undefined ? [] : [{ family, value: String(value) }];
    });
  const { agreed, value } = attestValues(seen);
  return agreed && value === String(month.month);
}
