import { readFileSync } from "node:fs";

import { zipPart } from "./zip-part.ts";

/** A cell of a workbook that has no value, and what was expected there. */
export interface ValuelessCell {
  readonly path: string;
  readonly expected: string;
}

const CELL = /<(?:\w+:)?c\b([^>]*?)(?:\/>|>(.*?)<\/(?:\w+:)?c>)/gsu;
const FORMULA = /<(?:\w+:)?f\b/u;
const VALUE = /<(?:\w+:)?v[^>]*>[^<]/u;

/**
 * Cells of the first sheet whose formula gave an error, or was never calculated. Reading a workbook
 * makes empty cells of them, and an empty cell would say that the figure is not known.
 */
export function* valuelessCells(file: string): Generator<ValuelessCell> {
  for (const [, attributes = "", body = ""] of firstSheet(readFileSync(file)).matchAll(CELL)) {
    const place = /\br="([A-Z]{1,3})(\d+)"/u.exec(attributes);
    const path = `row ${place?.[2] ?? "?"}, cell ${place?.[1] ?? ""}${place?.[2] ?? ""}`;
    if (/\bt="e"/u.test(attributes)) {
      yield { path, expected: "a value; the spreadsheet shows an error there" };
    } else if (FORMULA.test(body) && !VALUE.test(body) && !/\bt="str"/u.test(attributes)) {
      yield { path, expected: "a calculated formula; open the table, let it calculate, save it" };
    }
  }
}

/** The first sheet by the workbook's own order; a workbook without one is read as empty before. */
function firstSheet(workbook: Uint8Array): string {
  const sheets = zipPart(workbook, "xl/workbook.xml") ?? "";
  const id = /<(?:\w+:)?sheet\b[^>]*?\br:id="([^"]+)"/u.exec(sheets)?.[1];
  const relations = zipPart(workbook, "xl/_rels/workbook.xml.rels") ?? "";
  const relation = [...relations.matchAll(/<Relationship\b[^>]*>/gu)].find(([text]) =>
    text.includes(`Id="${id ?? ""}"`),
  );
  const target = /\bTarget="\/?(?:xl\/)?([^"]+)"/u.exec(relation?.[0] ?? "")?.[1];
  return zipPart(workbook, `xl/${target ?? "worksheets/sheet1.xml"}`) ?? "";
}
