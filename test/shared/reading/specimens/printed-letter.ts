import type { Print } from "./printed-page.ts";

/** A free-form paper: lines of text, and under them a table with a line of totals. */
export interface Letter {
  readonly lines: readonly string[];
  readonly heads?: readonly string[];
  readonly rows?: readonly (readonly string[])[];
  readonly foot?: readonly string[];
  readonly after?: readonly string[];
}

const LINE = 0.022;
const isAmount = (text: string) => /^[\d ]+[.,]\d\d$/u.test(text);

/** A letter as prints on one page: text from the left, amounts flush right in their columns. */
export function printLetter({
  lines,
  heads = [],
  rows = [],
  foot,
  after = [],
}: Letter): readonly Print[] {
  let y = 0.06;
  const next = () => {
    y += LINE;
    return y;
  };
  const text = (line: string): Print => ({ text: line, x: 0.06, y: next() });
  const width = 0.88 / Math.max(1, heads.length);
  const cells = (row: readonly string[], kind: string, line: number): Print[] => {
    const at = next();
    return row.flatMap((cell, column): Print[] => {
      const left = 0.06 + column * width;
      if (cell === "") return [];
      const name = `${kind}${line}.${column}`;
      return isAmount(cell)
        ? [{ text: cell, x: left + width - 0.01, y: at, align: "right", cell: name }]
        : [{ text: cell, x: left, y: at, cell: name }];
    });
  };
  return [
    ...lines.map(text),
    ...cells(heads, "head", 0),
    ...rows.flatMap((row, line) => cells(row, "row", line)),
    ...(foot ? cells(foot, "foot", 0) : []),
    ...after.map(text),
  ];
}
