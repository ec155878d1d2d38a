/** What a spreadsheet takes for a formula when a cell begins with it. */
const FORMULA = /^[=+\-@\t\r]/u;
const NUMBER = /^[+-]?\d+(?:\.\d+)?$/u;

/** One row as CSV; a text that a spreadsheet would run as a formula is marked as text. */
export function csvRow(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(",")}\n`;
}

/** A cell as text: with an apostrophe before it where a spreadsheet would run it. */
export function harmless(text: string): string {
  return FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
}

/** Whether a spreadsheet would take the text for a formula. */
export function isFormula(text: string): boolean {
  return FORMULA.test(text) && !NUMBER.test(text);
}

function csvCell(text: string): string {
  const safe = harmless(text);
  return /[",;\n\r]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
