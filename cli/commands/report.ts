import { extname } from "node:path";

import { BaseFigures } from "../../shared/contracts/base-figures.ts";
import type { CalendarDate } from "../../shared/domain/calendar.ts";
import { isCalendarDate } from "../../shared/domain/calendar.ts";
import type { OutreachTotals } from "../../shared/domain/outreach/count-outreach.ts";
import type { ReportScope } from "../../shared/domain/report/register-report.ts";
import { PUBLISHED_BELOW } from "../../shared/domain/report/small-cells.ts";
import { readInput } from "../deciding/input-file.ts";
import { parseArguments } from "../deciding/options.ts";
import type { Io } from "../io.ts";
import { type BaseSource, makeReport } from "../reporting/make-report.ts";
import { openReportFolder } from "../reporting/report-folder.ts";
import { showReport } from "../reporting/show-report.ts";
import { outreachCounts } from "../reporting/visit-register.ts";
import { UsageError } from "../usage-error.ts";

const OPTIONS = [
  "--as-of",
  "--programme",
  "--from",
  "--to",
  "--base",
  "--low-income",
  "--visits",
  "--protect",
  "--out",
];

/**
 * `opora report REGISTER.csv --as-of DATE`: the indicators of a programme from a register of
 * contracts, each with numerator, denominator and value. Files are written only with `--out`.
 */
export async function run(args: readonly string[], io: Io): Promise<number> {
  const { options, rest } = parseArguments(args, OPTIONS);
  const [register, ...others] = rest;
  if (register === undefined || others.length > 0) throw usage("REGISTER.csv", "one register");
  const scope = scopeOf(options);
  const below = wholeNumber(options, "--protect") ?? null;
  const base = baseOf(options["--base"]);
  const outreach = outreachOf(options["--visits"], scope);
  const folder = options["--out"] === undefined ? undefined : openReportFolder(options["--out"]);
  const report = makeReport({ register, scope, base, outreach, onRow: folder?.onRow });
  if (folder !== undefined) {
    await folder.write({ exact: report(null), published: report(below ?? PUBLISHED_BELOW) });
    io.err(`Written to ${folder.path}`);
  }
  const shown = report(below);
  io.out(io.json ? `${JSON.stringify(shown, null, 2)}\n` : showReport(shown));
  return 0;
}

function scopeOf(options: Readonly<Record<string, string>>): ReportScope {
  const asOf = day(options, "--as-of");
  if (asOf === undefined) throw usage("--as-of", "a date as YYYY-MM-DD");
  const [from, to] = [day(options, "--from"), day(options, "--to")];
  if ((from === undefined) !== (to === undefined)) {
    throw usage(from === undefined ? "--from" : "--to", "both days of the period");
  }
  if (from !== undefined && to !== undefined && from > to)
    throw usage("--to", "a day not before --from");
  return {
    asOf,
    period: from === undefined || to === undefined ? undefined : { from, to },
    programme: options["--programme"],
    lowIncomePersons: wholeNumber(options, "--low-income"),
  };
}

function baseOf(file: string | undefined): BaseSource | undefined {
  if (file === undefined) return undefined;
  if (extname(file).toLowerCase() !== ".json") return { kind: "register", file };
  return { kind: "figures", figures: readInput(file, BaseFigures) };
}

function outreachOf(file: string | undefined, scope: ReportScope): OutreachTotals | null {
  return file === undefined ? null : outreachCounts(file, scope);
}

function day(options: Readonly<Record<string, string>>, name: string): CalendarDate | undefined {
  const text = options[name];
  if (text === undefined || isCalendarDate(text)) return text;
  throw usage(name, "a date as YYYY-MM-DD");
}

function wholeNumber(options: Readonly<Record<string, string>>, name: string) {
  const text = options[name];
  if (text === undefined) return undefined;
  if (/^[1-9]\d{0,8}$/u.test(text)) return Number(text);
  throw usage(name, "a whole number from 1");
}

function usage(path: string, expected: string): UsageError {
  const message = `Cannot report: ${path}: expected ${expected}`;
  return new UsageError({ file: "", path, expected, message });
}
