import { agencyItems } from "../../shared/adapters/agency-items.ts";
import { auditEntries } from "../../shared/adapters/audit-entries.ts";
import { type CaseFile, caseItems } from "../../shared/adapters/case-items.ts";
import { caseView, standingDecision, standingOrdinal } from "../../shared/adapters/case-views.ts";
import { sha256Of } from "../../shared/adapters/digest.ts";
import { pageLinks } from "../../shared/adapters/page-links.ts";
import { reviewItems } from "../../shared/adapters/review-items.ts";
import { CaseAction } from "../../shared/contracts/case-action.ts";
import { canonicalJson } from "../../shared/domain/canonical-json.ts";
import { decide } from "../../shared/domain/decide.ts";
import { LAW } from "../../shared/law/law.ts";
import { apiHandler } from "../../shared/runtime/api-handler.ts";
import { readEnvironment, Setting } from "../../shared/runtime/environment.ts";
import { invalidRequest, notFound, ProblemError } from "../../shared/runtime/problem.ts";
import { type Acting, actOnCase, type Refusal } from "./act-on-case.ts";
import { refusalProblem } from "./refusal-problem.ts";

const settings = readEnvironment({ TABLE_NAME: Setting, READINGS_BUCKET: Setting });
const cases = caseItems(settings.TABLE_NAME);
const review = reviewItems(settings.TABLE_NAME);
const agency = agencyItems(settings.TABLE_NAME);
const audit = auditEntries(settings.TABLE_NAME);
const linkTo = pageLinks(settings.READINGS_BUCKET);

const hashOf = (deed: CaseAction) => sha256Of(canonicalJson(deed));

const act = actOnCase<CaseFile>({
  file: cases.file,
  done: async (caseId, deed) => {
    const hash = await review.done(caseId, deed.actionId);
    if (hash === undefined) return "no";
    return hash === hashOf(deed) ? "same" : "other";
  },
  decisionOf: (file) => {
    const decision = standingDecision(file);
    const ordinal = standingOrdinal(file);
    return decision === undefined || ordinal === undefined ? undefined : { decision, ordinal };
  },
  decide: async (application, evidence) =>
    decide(application, evidence, LAW, {
      sha256: async (text) => sha256Of(text),
      agency: (await agency.find()).parameters ?? undefined,
    }),
  record: (outcome) => review.record({ ...outcome, hash: hashOf(outcome.deed) }),
  sha256: sha256Of,
  law: LAW,
  agency: async () => (await agency.find()).settings,
  now: () => new Date(),
});

/** `POST /cases/{caseId}/actions`: one action of a person in, the case as it stands then out. */
export const handler = apiHandler(async ({ actor, roles, parameters, body }) => {
  const caseId = parameters["caseId"] ?? "";
  const person = { subject: actor, roles };
  const acting = await act(caseId, body(CaseAction), person);
  if ("refused" in acting) throw new ProblemError(refusalProblem(acting.refused satisfies Refusal));
  if ("missing" in acting) throw new ProblemError(invalidRequest([acting.missing]));
  return { status: 200, body: await answer(caseId, person, acting) };
});

async function answer(
  caseId: string,
  person: Parameters<typeof act>[2],
  { difference }: Extract<Acting, { trial: boolean }>,
) {
  const file = await cases.file(caseId);
  if (file === undefined) throw new ProblemError(notFound("case"));
  const view = await caseView(file, {
    ...{ law: LAW, agency: (await agency.find()).settings, person, linkTo },
    ...{ now: new Date().toISOString(), audit: await audit.ofCase(caseId) },
  });
  return difference === undefined ? view : { ...view, difference };
}
