import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { csvRow } from "../../shared/contracts/csv-text.ts";
import type { Report } from "../../shared/contracts/report.ts";
import { REPORT_COLUMNS, reportRows } from "../../shared/contracts/report-rows.ts";
import type { CountedRow } from "../../shared/domain/report/register-report.ts";
import type { RegisterRow } from "../../shared/domain/report/register-row.ts";
import { faultyInput } from "../deciding/input-file.ts";
import { writeXlsx } from "../register/xlsx-file.ts";
import { reportPlots } from "./report-plots.ts";
import { showReport } from "./show-report.ts";

const CASE_COLUMNS = ["contractId", "concluded", "inForce", "ended", "covered", "rose", "above"];
/** How much of the list of cases waits before it is written. */
const WAITING = 1 << 16;

/** A folder that a report is written to. */
export interface ReportFolder {
  readonly path: string;
  /** Writes down how a contract was counted, as `cases.csv`. */
  readonly onRow: (row: RegisterRow, counted: CountedRow) => void;
  /** Writes the exact tables for the agency, and those for publication with their plots. */
  readonly write: (reports: {
    readonly exact: Report;
    readonly published: Report;
  }) => Promise<void>;
}

/**
 * Opens a folder for a report; it is made where it is missing, and files of the same names are
 * written anew.
 *
 * @throws {UsageError} If the folder cannot be made.
 */
export function openReportFolder(path: string): ReportFolder {
  const cases = openCases(path);
  let waiting = csvRow(CASE_COLUMNS);
  const flush = () => {
    writeSync(cases, waiting);
    waiting = "";
  };
  return {
    path,
    onRow: (row, counted) => {
      waiting += csvRow(caseCells(row, counted));
      if (waiting.length > WAITING) flush();
    },
    write: async ({ exact, published }) => {
      flush();
      closeSync(cases);
      writeFileSync(join(path, "report.json"), `${JSON.stringify(exact, null, 2)}\n`);
      await writeTables(path, "report", exact);
      await writeTables(path, "published", published);
      for (const [name, plot] of reportPlots(published)) writeFileSync(join(path, name), plot);
    },
  };
}

async function writeTables(path: string, name: string, report: Report): Promise<void> {
  const rows = reportRows(report);
  const texts = rows.map((row) => row.map((cell) => (cell === null ? "" : String(cell))));
  writeFileSync(join(path, `${name}.txt`), showReport(report));
  writeFileSync(
    join(path, `${name}.csv`),
    [[...REPORT_COLUMNS], ...texts].map((row) => csvRow(row)).join(""),
  );
  await writeXlsx(join(path, `${name}.xlsx`), REPORT_COLUMNS, rows);
}

function openCases(path: string): number {
  try {
    mkdirSync(path, { recursive: true });
    return openSync(join(path, "cases.csv"), "w");
  } catch {
    throw faultyInput(path, { path: "--out", expected: "a folder that can be written" });
  }
}

function caseCells({ contractId }: RegisterRow, { standing, rose, above }: CountedRow) {
  const { concluded, inForce, ended, covered } = standing;
  return [contractId, ...[concluded, inForce, ended, covered, rose, above].map(answer)];
}

function answer(is: boolean | null): string {
  if (is === null) return "unknown";
  return is ? "yes" : "no";
}
