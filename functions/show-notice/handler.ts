import { agencyItems } from "../../shared/adapters/agency-items.ts";
import { caseItems } from "../../shared/adapters/case-items.ts";
import { standingDecision } from "../../shared/adapters/case-views.ts";
import { NoticeQuery } from "../../shared/contracts/notice.ts";
import { dayText } from "../../shared/domain/wording/for-people.ts";
import { noticePdf } from "../../shared/printing/notice-pdf.ts";
import { apiHandler } from "../../shared/runtime/api-handler.ts";
import { readEnvironment, Setting } from "../../shared/runtime/environment.ts";
import { notFound, ProblemError } from "../../shared/runtime/problem.ts";
import { showNotice } from "./show-notice.ts";

const settings = readEnvironment({ TABLE_NAME: Setting });
const cases = caseItems(settings.TABLE_NAME);
const agency = agencyItems(settings.TABLE_NAME);

const show = showNotice({
  find: async (caseId) => {
    const file = await cases.file(caseId);
    if (file === undefined) return undefined;
    return { ...file.case, decision: standingDecision(file), events: file.events };
  },
  agency: async () => (await agency.find()).settings,
  now: () => new Date(),
});

/** `GET /cases/{caseId}/notice`: the notice of a case, in Russian unless told, also as a PDF. */
export const handler = apiHandler(async ({ actor, roles, parameters, query }) => {
  const { language = "ru", format = "json" } = query(NoticeQuery);
  const caseId = parameters["caseId"] ?? "";
  const notice = await show(caseId, language, { subject: actor, roles });
  if (notice === undefined) throw new ProblemError(notFound("case"));
  if (format === "json") return { status: 200, body: notice };
  const binary = { type: "application/pdf", fileName: `notice-${language}.pdf` };
  return {
    status: 200,
    body: noticePdf(notice, (day) => dayText(day, language)).toString("base64"),
    binary,
  };
});
