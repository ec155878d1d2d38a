import { isCalendarDate } from "../../shared/domain/calendar.ts";
import {
  countOutreach,
  type FamilyMet,
  type OutreachTotals,
} from "../../shared/domain/outreach/count-outreach.ts";
import type { ReportDays } from "../../shared/domain/report/standing-of-row.ts";
import { faultyInput } from "../deciding/input-file.ts";
import { atCell, recordsOf } from "../register/register-rows.ts";

const COLUMNS = [
  "visitId",
  "visitedOn",
  "territory",
  "familyId",
  "advised",
  "caseId",
  "accompaniment",
] as const;

type Column = (typeof COLUMNS)[number];

const ANSWERS: Readonly<Partial<Record<Column, readonly string[]>>> = {
  advised: ["yes", "no", ""],
  accompaniment: ["open", "solved", ""],
};

/**
 * What the visits of the reported days came to, from a CSV file with one row a family met.
 *
 * @throws {UsageError} At the first row that is wrong: it names row and column.
 */
export function outreachCounts(file: string, days: ReportDays): OutreachTotals {
  return countOutreach(familiesMet(file), days);
}

function* familiesMet(file: string): Generator<FamilyMet> {
  const records = recordsOf(file);
  const header = records.next();
  if (header.done === true || COLUMNS.some((column, at) => header.value.cells[at] !== column)) {
    throw faultyInput(file, { path: "row 1", expected: `the header ${COLUMNS.join(",")}` });
  }
  for (const { row, cells } of records) {
    if (cells.length !== COLUMNS.length) {
      const expected = `${COLUMNS.length} cells, not ${cells.length}`;
      throw faultyInput(file, { path: `row ${row}`, expected });
    }
    yield familyMet(file, row, cells);
  }
}

function familyMet(file: string, row: number, cells: readonly string[]): FamilyMet {
  const text = (column: Column) => (cells[COLUMNS.indexOf(column)] ?? "").trim();
  for (const column of ["visitId", "territory", "familyId"] as const) {
    if (text(column) === "") throw atCell(file, row, { column, expected: "a text" });
  }
  for (const [column, answers] of Object.entries(ANSWERS)) {
    if (!answers.includes(text(column as Column))) {
      throw atCell(file, row, { column, expected: "yes, no, open, solved or nothing, as it fits" });
    }
  }
  const visitedOn = text("visitedOn");
  if (!isCalendarDate(visitedOn)) {
    throw atCell(file, row, { column: "visitedOn", expected: "a date as YYYY-MM-DD" });
  }
  const accompaniment = text("accompaniment");
  return {
    visitId: text("visitId"),
    visitedOn,
    territory: text("territory"),
    familyId: text("familyId"),
    advised: text("advised") === "yes",
    caseId: text("caseId") === "" ? null : text("caseId"),
    accompaniment: accompaniment === "open" || accompaniment === "solved" ? accompaniment : null,
  };
}
