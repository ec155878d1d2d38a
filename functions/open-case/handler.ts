import { agencyItems } from "../../shared/adapters/agency-items.ts";
import { caseItems } from "../../shared/adapters/case-items.ts";
import { CaseId, type OpenedCase } from "../../shared/contracts/api.ts";
import { Case } from "../../shared/contracts/case.ts";
import { LAW } from "../../shared/law/law.ts";
import { apiHandler } from "../../shared/runtime/api-handler.ts";
import { readEnvironment, Setting } from "../../shared/runtime/environment.ts";
import { conflict, invalidRequest, ProblemError } from "../../shared/runtime/problem.ts";
import { openCase } from "./open-case.ts";

const settings = readEnvironment({ TABLE_NAME: Setting });
const cases = caseItems(settings.TABLE_NAME);
const agency = agencyItems(settings.TABLE_NAME);

const open = openCase({
  open: (application, actor, at, opening) =>
    cases.open(application, { event: "case-opened", actor, at, details: {} }, opening),
  agency: async () => (await agency.find()).settings,
  law: LAW,
  now: () => new Date(),
});

/** `POST /cases`: an application in, its case opened. */
export const handler = apiHandler(async ({ actor, roles, body }) => {
  const application = body(Case);
  const id = CaseId.safeParse(application.id);
  if (!id.success) refuse("id", id.error.issues[0]?.message ?? "another id");
  const opening = await open(application, { subject: actor, roles });
  if (opening.kind === "unlisted") refuse(opening.field, opening.expected);
  if (opening.kind === "differs") {
    throw new ProblemError(
      conflict("Another case has this id", "Give the application an id of its own"),
    );
  }
  const answer: OpenedCase = { caseId: application.id };
  return { status: opening.kind === "opened" ? 201 : 200, body: answer };
});

function refuse(field: string, expected: string): never {
  throw new ProblemError(invalidRequest([{ field, expected }]));
}
