/** One row of a CSV file: its cells, and its number as a spreadsheet counts, the header being 1. */
export interface CsvRecord {
  readonly row: number;
  readonly cells: readonly string[];
  /** Places of cells that a workbook holds as numbers or days, and not as texts in somebody's spelling. */
  readonly typed?: ReadonlySet<number> | undefined;
}

/** A row that is no CSV: where, and what was expected. */
export class CsvFaultError extends Error {
  readonly row: number;
  readonly expected: string;

  constructor(row: number, expected: string) {
    super(`Cannot read row ${row} as CSV: expected ${expected}`);
    this.name = "CsvFaultError";
    this.row = row;
    this.expected = expected;
  }
}

/** Longer rows are no table; an unclosed quote would otherwise take in the whole file. */
const MOST_SIGNS = 1 << 20;
const UNCLOSED = "a quoted cell that is closed again";

/** What may separate cells, the first where a header has none of them. */
const SEPARATORS = [",", ";", "\t"] as const;
const NAMES: Readonly<Record<string, string>> = { ",": "comma", ";": "semicolon", "\t": "tab" };

/**
 * The rows of a CSV file as RFC 4180 has them, separated by what the header has most of outside its
 * quotes: commas, semicolons or tabs. A mark of byte order, either end of line and quoted line breaks are taken as
 * they come; empty rows are left out but counted.
 *
 * @throws {CsvFaultError} At the first row that is no CSV.
 */
export function* csvRecords(chunks: Iterable<string>): Generator<CsvRecord> {
  let row = 0;
  let separator = ",";
  for (const text of csvTexts(chunks)) {
    row += 1;
    if (row === 1) separator = separatorOf(text);
    if (text === "") continue;
    if (text.length > MOST_SIGNS) throw new CsvFaultError(row, UNCLOSED);
    yield {
      row,
      cells: text.includes('"') ? quotedCells(text, separator, row) : text.split(separator),
    };
  }
}

/** Each row as text, its quoted line breaks in it and its own line end cut off. */
function* csvTexts(chunks: Iterable<string>): Generator<string> {
  let rest = "";
  let first = true;
  let pending = "";
  let open = false;
  for (const chunk of chunks) {
    rest += first ? chunk.replace(/^\uFEFF/u, "") : chunk;
    first &&= chunk === "";
    let from = 0;
    for (let end = rest.indexOf("\n"); end >= 0; end = rest.indexOf("\n", from)) {
      const part = rest.slice(from, end);
      pending += part;
      from = end + 1;
      open = hasOddQuotes(part) !== open;
      if (open && pending.length <= MOST_SIGNS) pending += "\n";
      else {
        yield withoutReturn(pending);
        [pending, open] = ["", false];
      }
    }
    rest = rest.slice(from);
    if (rest.length > MOST_SIGNS) break;
  }
  if (pending + rest !== "") yield withoutReturn(pending + rest);
}

function withoutReturn(text: string): string {
  return text.endsWith("\r") ? text.slice(0, -1) : text;
}

/** Whether a quoted cell opens or closes in a part: it goes on behind a line break then. */
function hasOddQuotes(text: string): boolean {
  let odd = false;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) odd = !odd;
  return odd;
}

function separatorOf(header: string): string {
  const bare = header.replaceAll(/"[^"]*"/gu, "");
  const counts = SEPARATORS.map((sign) => ({ sign, count: bare.split(sign).length }));
  const [most] = counts.toSorted((one, other) => other.count - one.count);
  return most?.sign ?? ",";
}

function quotedCells(text: string, separator: string, row: number): readonly string[] {
  const cells: string[] = [];
  let at = 0;
  for (;;) {
    const { cell, end } =
      text[at] === '"' ? quotedCell(text, at, row) : plainCell(text, at, separator);
    if (text[at] !== '"' && cell.includes('"')) {
      throw new CsvFaultError(row, "quotes only around a whole cell, and doubled inside it");
    }
    cells.push(cell);
    if (end >= text.length) return cells;
    if (text[end] !== separator) {
      throw new CsvFaultError(row, `a ${NAMES[separator] ?? "comma"} after a closing quote`);
    }
    at = end + 1;
  }
}

function plainCell(text: string, from: number, separator: string) {
  const next = text.indexOf(separator, from);
  const end = next < 0 ? text.length : next;
  return { cell: text.slice(from, end), end };
}

function quotedCell(text: string, from: number, row: number) {
  let cell = "";
  for (let at = from + 1; ; ) {
    const quote = text.indexOf('"', at);
    if (quote < 0) throw new CsvFaultError(row, UNCLOSED);
    cell += text.slice(at, quote);
    if (text[quote + 1] !== '"') return { cell, end: quote + 1 };
    cell += '"';
    at = quote + 2;
  }
}
