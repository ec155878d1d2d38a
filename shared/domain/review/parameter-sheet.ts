import type { CalendarDate } from "../calendar.ts";
import { isCalendarDate } from "../calendar.ts";
import { CONFIDENCES, type Confidence, type Parameter, type ParameterValue } from "../parameter.ts";

/** The columns of a sheet of figures of law. */
const COLUMNS = [
  ...["parameter", "jurisdiction", "unit", "value", "validFrom", "validTo", "knownFrom"],
  ...["act", "source", "confidence", "knownTo", "derivation"],
] as const;
/** The columns of sheets that were saved before the last two were added. */
const FORMER = COLUMNS.slice(0, -2);

/** A sheet that cannot be read: which line and column, and what was expected. */
export interface SheetFault {
  readonly field: string;
  readonly expected: string;
}

/** Figures of law as CSV, a value a line; a spreadsheet opens it and computes nothing in it. */
export function sheetOf(parameters: readonly Parameter[]): string {
  const lines = parameters.flatMap(({ parameter, jurisdiction, unit, values }) =>
    values.map((one) =>
      [
        ...[parameter, jurisdiction, unit, one.value ?? "", one.validFrom, one.validTo ?? ""],
        ...[one.knownFrom, one.act ?? "", one.source, one.confidence],
        ...[one.knownTo ?? "", one.derivation ?? ""],
      ]
        .map(cell)
        .join(","),
    ),
  );
  return `${[COLUMNS.join(","), ...lines].join("\r\n")}\r\n`;
}

/** A cell: quoted where it must be, and never a formula for the program that opens it. */
function cell(text: string): string {
  const safe = /^[=+\-@\t]/u.test(text) ? `'${text}` : text;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The figures of a sheet, or the first fault in it. */
export function parametersOf(csv: string): readonly Parameter[] | SheetFault {
  const [head = [], ...rows] = cellsOf(csv);
  if (![COLUMNS.join(), FORMER.join()].includes(head.join()))
    return { field: "line 1", expected: COLUMNS.join(",") };
  const found = new Map<string, { head: Omit<Parameter, "values">; values: ParameterValue[] }>();
  for (const [at, row] of rows.entries()) {
    const read = rowOf(row, at + 2);
    if ("expected" in read) return read;
    const { value, ...named } = read;
    const key = `${named.jurisdiction}/${named.parameter}`;
    const known = found.get(key) ?? { head: named, values: [] };
    found.set(key, { ...known, values: [...known.values, value] });
  }
  return [...found.values()].map(({ head: named, values }) => ({ ...named, values }));
}

type Row = Omit<Parameter, "values"> & { readonly value: ParameterValue };

function rowOf(row: readonly string[], line: number): Row | SheetFault {
  const fault = (column: string, expected: string) => ({
    field: `line ${line}, ${column}`,
    expected,
  });
  const text = row.map((one) => one.replace(/^'(?=[=+\-@\t])/u, ""));
  const [parameter = "", jurisdiction = "", unit = "", value = "", validFrom = ""] = text;
  const [validTo = "", knownFrom = "", act = "", source = "", confidence = ""] = text.slice(5);
  const [knownTo = "", derivation = ""] = text.slice(FORMER.length);
  if (parameter === "" || unit === "") return fault("parameter", "a name and a unit");
  if (!/^[A-Z]{2}(-[A-Z0-9]{2,3})?$/u.test(jurisdiction)) {
    return fault("jurisdiction", "a code such as RU-OMS");
  }
  if (!/^(\d+(\.\d{2})?)?$/u.test(value)) return fault("value", 'a decimal such as "15428.00"');
  if (!isCalendarDate(validFrom)) return fault("validFrom", "a date as YYYY-MM-DD");
  if (validTo !== "" && !isCalendarDate(validTo)) return fault("validTo", "a date, or nothing");
  if (!isCalendarDate(knownFrom)) return fault("knownFrom", "a date as YYYY-MM-DD");
  if (!CONFIDENCES.some((one) => one === confidence)) {
    return fault("confidence", `one of ${CONFIDENCES.join(", ")}`);
  }
  return {
    ...{ parameter, jurisdiction, unit },
    value: {
      value: value === "" ? null : value,
      validFrom,
      ...(validTo !== "" && { validTo: validTo as CalendarDate }),
      knownFrom,
      ...(act !== "" && { act }),
      source: source === "" ? "none" : source,
      confidence: confidence as Confidence,
      ...(knownTo !== "" && { knownTo: knownTo as CalendarDate }),
      ...(derivation !== "" && { derivation }),
    },
  };
}

function cellsOf(csv: string): readonly (readonly string[])[] {
  return csv
    .replace(/^\ufeff/u, "")
    .split(/\r?\n/u)
    .filter((line) => line !== "")
    .map((line) =>
      [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/gu)]
        .map(([, text = ""]) => (text.startsWith('"') ? text.slice(1, -1) : text))
        .map((text) => text.replaceAll('""', '"'))
        .slice(0, line.endsWith(",") ? undefined : -1) // At the end of a line nothing is found once more.
        .slice(0, COLUMNS.length),
    );
}
