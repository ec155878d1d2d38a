/** One row of a CSV file: its cells, and its number as a spreadsheet counts, the header being 1. */
export interface CsvRecord {
  readonly row: number;
  readonly cells: readonly string[];
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

/**
 * The rows of a CSV file as RFC 4180 has them, separated by commas, or by semicolons where the header
 * has those instead. A mark of byte order, either end of line and quoted line breaks are taken as
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
  for (const chunk of chunks) {
    rest += first ? chunk.replace(/^\uFEFF/u, "") : chunk;
    first &&= chunk === "";
    let from = 0;
    for (let end = rest.indexOf("\n"); end >= 0; end = rest.indexOf("\n", from)) {
      pending += rest.slice(from, end);
      from = end + 1;
      if (isOpen(pending) && pending.length <= MOST_SIGNS) pending += "\n";
      else {
        yield withoutReturn(pending);
        pending = "";
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

/** Whether a quoted cell goes on behind the line break: an odd number of quotes came before it. */
function isOpen(text: string): boolean {
  let open = false;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) open = !open;
  return open;
}

function separatorOf(header: string): string {
  return header.includes(";") && !header.includes(",") ? ";" : ",";
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
      throw new CsvFaultError(
        row,
        `a ${separator === "," ? "comma" : "semicolon"} after a closing quote`,
      );
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
