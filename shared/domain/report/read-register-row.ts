import type { Direction } from "../application.ts";
import { DIRECTIONS } from "../application.ts";
import type { CalendarDate } from "../calendar.ts";
import { isCalendarDate } from "../calendar.ts";
import { formatMoney, type Money, money } from "../money.ts";
import type { RegisterColumn, RegisterRow } from "./register-row.ts";
import { REGISTER_COLUMNS } from "./register-row.ts";

/** Where a row is wrong and what was expected there; never what was found. */
export interface RowFault {
  readonly column: RegisterColumn;
  readonly expected: string;
}

/** A row as typed, or its faults in the order of the columns. */
export type ReadRow =
  | { readonly row: RegisterRow; readonly faults?: undefined }
  | { readonly row?: undefined; readonly faults: readonly RowFault[] };

const AMOUNT = /^(\d{1,13})(?:\.(\d{1,2}))?$/u;
const COUNT = /^\d{1,6}$/u;
const MOST_TEXT = 200;
/** Line breaks, tabs and other signs that no name holds. */
const CONTROL = /\p{Cc}/u;

/** One row of a register from its texts; an empty text is unknown. */
export function readRegisterRow(text: (column: RegisterColumn) => string): ReadRow {
  const faults: RowFault[] = [];
  const cell = <Value>(
    column: RegisterColumn,
    read: (raw: string) => Value | undefined,
    expected: string,
  ): Value | null => {
    const raw = text(column).trim();
    if (raw === "") return null;
    const value = read(raw);
    if (value === undefined) faults.push({ column, expected });
    return value ?? null;
  };
  const day = (column: RegisterColumn) => cell(column, readDay, "a date as YYYY-MM-DD, or nothing");
  const count = (column: RegisterColumn) => cell(column, readCount, "a whole number, or nothing");
  const amount = (column: RegisterColumn) =>
    cell(column, readAmount, "an amount such as 12500.00, or nothing");
  const name = (column: RegisterColumn) =>
    cell(column, readName, `a text of at most ${MOST_TEXT} characters on one line`);
  const row = {
    contractId: name("contractId"),
    programme: name("programme"),
    region: name("region"),
    territory: name("territory"),
    direction: cell("direction", readDirection, `one of ${DIRECTIONS.join(", ")}, or nothing`),
    concludedOn: day("concludedOn"),
    endedOn: day("endedOn"),
    members: count("members"),
    children: count("children"),
    ableBodied: count("ableBodied"),
    ableBodiedInMeasures: count("ableBodiedInMeasures"),
    perCapitaBefore: amount("perCapitaBefore"),
    perCapitaAfter: amount("perCapitaAfter"),
    minimumAfter: amount("minimumAfter"),
  };
  const { contractId } = row;
  if (contractId === null && faults.length === 0) {
    faults.push({ column: "contractId", expected: "the contract's own number" });
  }
  faults.push(...contradictions(row));
  return faults.length > 0 || contractId === null ? { faults } : { row: { ...row, contractId } };
}

/** A row as it is written: the same texts that would be read to it. */
export function writeRegisterRow(row: RegisterRow): readonly string[] {
  return REGISTER_COLUMNS.map((column) => {
    const value = row[column];
    if (value === null) return "";
    return typeof value === "bigint" ? formatMoney(value) : String(value);
  });
}

function contradictions(
  row: Pick<RegisterRow, "concludedOn" | "endedOn" | "members" | "children"> &
    Pick<RegisterRow, "ableBodied" | "ableBodiedInMeasures" | "minimumAfter">,
): readonly RowFault[] {
  const { concludedOn, endedOn, members, children, ableBodied, ableBodiedInMeasures } = row;
  const faults: RowFault[] = [];
  const refuse = (wrong: boolean, column: RegisterColumn, expected: string) => {
    if (wrong) faults.push({ column, expected });
  };
  refuse(concludedOn !== null && endedOn !== null && endedOn < concludedOn, "endedOn", NOT_EARLIER);
  refuse(members === 0, "members", "at least one member");
  refuse(isMore(children, members), "children", "no more children than members");
  refuse(isMore(ableBodied, members), "ableBodied", "no more able-bodied than members");
  refuse(isMore(ableBodiedInMeasures, ableBodied), "ableBodiedInMeasures", NOT_MORE_IN_MEASURES);
  refuse(row.minimumAfter === 0n, "minimumAfter", "a minimum above 0.00");
  return faults;
}

const NOT_EARLIER = "a day not before concludedOn";
const NOT_MORE_IN_MEASURES = "no more in measures than able-bodied";

function isMore(part: number | null, all: number | null): boolean {
  return part !== null && all !== null && part > all;
}

function readDay(raw: string): CalendarDate | undefined {
  return isCalendarDate(raw) ? raw : undefined;
}

function readCount(raw: string): number | undefined {
  return COUNT.test(raw) ? Number(raw) : undefined;
}

function readAmount(raw: string): Money | undefined {
  const match = AMOUNT.exec(raw);
  if (match === null) return undefined;
  return money(BigInt(`${match[1]}${(match[2] ?? "").padEnd(2, "0")}`));
}

function readName(raw: string): string | undefined {
  return raw.length <= MOST_TEXT && !CONTROL.test(raw) ? raw : undefined;
}

function readDirection(raw: string): Direction | undefined {
  return DIRECTIONS.find((direction) => direction === raw);
}
