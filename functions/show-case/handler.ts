import { accessLog } from "../../shared/adapters/access-log.ts";
import { agencyItems } from "../../shared/adapters/agency-items.ts";
import { auditEntries } from "../../shared/adapters/audit-entries.ts";
import { type CaseFile, caseItems } from "../../shared/adapters/case-items.ts";
import { caseView } from "../../shared/adapters/case-views.ts";
import { pageLinks } from "../../shared/adapters/page-links.ts";
import type { CaseView } from "../../shared/contracts/api.ts";
import { LAW } from "../../shared/law/law.ts";
import { apiHandler } from "../../shared/runtime/api-handler.ts";
import { readEnvironment, Setting } from "../../shared/runtime/environment.ts";
import { notFound, ProblemError } from "../../shared/runtime/problem.ts";
import { showCase } from "./show-case.ts";

const settings = readEnvironment({ TABLE_NAME: Setting, READINGS_BUCKET: Setting });
const cases = caseItems(settings.TABLE_NAME);
const agency = agencyItems(settings.TABLE_NAME);
const audit = auditEntries(settings.TABLE_NAME);
const accesses = accessLog(settings.TABLE_NAME);
const linkTo = pageLinks(settings.READINGS_BUCKET);

const show = showCase<CaseFile, CaseView>({
  file: cases.file,
  ownersOf: (file) => file.case,
  logAccess: async (file, { subject }) => {
    const { caseId } = file.case;
    const at = new Date().toISOString();
    await accesses.shown({ caseId, actor: subject, at, documents: file.documents.length });
  },
  view: async (file, person) =>
    caseView(file, {
      ...{ law: LAW, agency: (await agency.find()).settings, person, linkTo },
      now: new Date().toISOString(),
      audit: await audit.ofCase(file.case.caseId),
    }),
});

/** `GET /cases/{caseId}`: one case, to whom may see it; each look at evidence is written down. */
export const handler = apiHandler(async ({ actor, roles, parameters }) => {
  const view = await show(parameters["caseId"] ?? "", { subject: actor, roles });
  if (view === undefined) throw new ProblemError(notFound("case"));
  return { status: 200, body: view };
});
