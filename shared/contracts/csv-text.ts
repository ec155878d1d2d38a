/** What a spreadsheet takes for a formula when a cell begins with it. */
const FORMULA = /^[=+\-@\t\r]/u;
const NUMBER = /^[+-]?\d+(?:\.\d+)?$/u;

/** One row as CSV; a text that a spreadsheet would run as a formula is marked as text. */
export function csvRow(cells: readonly string[], separator = ","): string {
  return `${cells.map((cell) => csvCell(cell, separator)).join(separator)}\n`;
}

/** A cell as text: with an apostrophe before it where a spreadsheet would run it. */
export function harmless(text: string): string {
  return FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
}

/** Whether a spreadsheet would take the text for a formula. */
export function isFormula(text: string): boolean {
  return FORMULA.test(text) && !NUMBER.test(text);
}

function csvCell(text: string, separator: string): string {
  const safe = harmless(text);
  const quoted = safe.includes(separator) || /["\n\r]/u.test(safe);
  return quoted ? `"${safe.replaceAll('"', '""')}"` : safe;
}
