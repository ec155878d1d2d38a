import { contractList } from "../../shared/adapters/contract-list.ts";
import { ReportQuery } from "../../shared/contracts/contract-view.ts";
import { apiHandler } from "../../shared/runtime/api-handler.ts";
import { readEnvironment, Setting } from "../../shared/runtime/environment.ts";
import { showReport } from "./show-report.ts";

const settings = readEnvironment({ TABLE_NAME: Setting });
const list = contractList(settings.TABLE_NAME);
/** How many contracts are read at once. */
const PAGE = 500;

const show = showReport({ page: (status, cursor) => list.page(status, PAGE, cursor) });

/** `GET /reports`: the indicators of a programme over every contract that was signed. */
export const handler = apiHandler(async ({ query }) => ({
  status: 200,
  body: await show(query(ReportQuery)),
}));
