import { contractList } from "../../shared/adapters/contract-list.ts";
import { rowsOf } from "../../shared/adapters/import-register.ts";
import { outreachOf } from "../../shared/adapters/outreach-counts.ts";
import { registerItems } from "../../shared/adapters/register-items.ts";
import { ReportCasesQuery, ReportQuery } from "../../shared/contracts/contract-view.ts";
import { apiHandler } from "../../shared/runtime/api-handler.ts";
import { readEnvironment, Setting } from "../../shared/runtime/environment.ts";
import { invalidRequest, ProblemError } from "../../shared/runtime/problem.ts";
import { showReport } from "./show-report.ts";
import { showReportCases } from "./show-report-cases.ts";

const settings = readEnvironment({ TABLE_NAME: Setting });
const register = registerItems(settings.TABLE_NAME);
const list = contractList(settings.TABLE_NAME);
/** How many contracts are read at once. */
const PAGE = 500;
/** The most cases of one answer. */
const MOST_CASES = 100;

const show = showReport({
  page: (status, cursor) => list.page(status, PAGE, cursor),
  imported: async function* imported() {
    for (const importId of await register.wholeImports()) {
      yield* rowsOf(settings.TABLE_NAME, importId);
    }
  },
  outreach: outreachOf(settings.TABLE_NAME),
});
const showCases = showReportCases({
  page: (status, cursor) => list.page(status, MOST_CASES, cursor),
  imports: register.wholeImports,
  rows: (importId, cursor) => register.rows(importId, MOST_CASES, cursor),
});

/** `GET /reports` and `GET /reports/cases`: indicators over every contract, signed here or imported, and what is behind them. */
export const handler = apiHandler(async ({ route, query }) => {
  if (route === "GET /reports") return { status: 200, body: await show(query(ReportQuery)) };
  const cases = await showCases(query(ReportCasesQuery));
  if (cases !== undefined) return { status: 200, body: cases };
  const expected = "the name of an indicator that has cases behind it";
  throw new ProblemError(invalidRequest([{ field: "indicator", expected }]));
});
