import { caseItems } from "../../shared/adapters/case-items.ts";
import { caseList } from "../../shared/adapters/case-list.ts";
import { sha256Of } from "../../shared/adapters/digest.ts";
import { pageLinks } from "../../shared/adapters/page-links.ts";
import { Decision } from "../../shared/contracts/decision.ts";
import { apiHandler } from "../../shared/runtime/api-handler.ts";
import { readEnvironment, Setting } from "../../shared/runtime/environment.ts";
import { logger } from "../../shared/runtime/logger.ts";
import { notFound, ProblemError } from "../../shared/runtime/problem.ts";
import { listCases, type Ports, showCase } from "./show-case.ts";

const settings = readEnvironment({ TABLE_NAME: Setting, READINGS_BUCKET: Setting });
const cases = caseItems(settings.TABLE_NAME);
const list = caseList(settings.TABLE_NAME);

/** The most cases of one status on one page of the list. */
const MOST_CASES = 100;

const ports: Ports = {
  file: async (caseId) => {
    const file = await cases.file(caseId);
    if (file === undefined) return undefined;
    const decisions = file.decisions.map(({ status, decision }) => ({
      status,
      decision: Decision.parse(JSON.parse(decision)),
    }));
    return { ...file, decisions };
  },
  casesOf: (status) => list.cases(status, { most: MOST_CASES, newestFirst: true }),
  linkTo: pageLinks(settings.READINGS_BUCKET),
};
const show = showCase(ports);
const listAll = listCases(ports);

/** `GET /cases` and `GET /cases/{caseId}`. Who looked at which case is logged, the case as a hash. */
export const handler = apiHandler(async ({ actor, parameters }) => {
  const caseId = parameters["caseId"];
  if (caseId === undefined) return { status: 200, body: await listAll() };
  const view = await show(caseId);
  if (view === undefined) throw new ProblemError(notFound("case"));
  logger.info("Evidence shown", { actor, caseHash: sha256Of(caseId) });
  return { status: 200, body: view };
});
