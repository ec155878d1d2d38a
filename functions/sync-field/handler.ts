import { agencyItems } from "../../shared/adapters/agency-items.ts";
import { caseItems } from "../../shared/adapters/case-items.ts";
import { CaseId } from "../../shared/contracts/api.ts";
import { FieldBatch } from "../../shared/contracts/field-sync.ts";
import { maySee } from "../../shared/domain/access/action-rights.ts";
import { openingOf } from "../../shared/domain/review/opening.ts";
import { LAW } from "../../shared/law/law.ts";
import { apiHandler } from "../../shared/runtime/api-handler.ts";
import { readEnvironment, Setting } from "../../shared/runtime/environment.ts";
import { syncField } from "./sync-field.ts";

const settings = readEnvironment({ TABLE_NAME: Setting });
const cases = caseItems(settings.TABLE_NAME);
const agency = agencyItems(settings.TABLE_NAME);

const sync = syncField({
  open: async (application, person) => {
    const id = CaseId.safeParse(application.id);
    if (!id.success) return { expected: id.error.issues[0]?.message ?? "another id" };
    const at = new Date().toISOString();
    const rules = (await agency.find()).settings;
    const opening = openingOf(application, { person, law: LAW, agency: rules, now: at });
    if ("expected" in opening) return { expected: `${opening.field}: ${opening.expected}` };
    const alone = { ...application, documents: [] };
    const event = { event: "case-opened", actor: person.subject, at, details: {} };
    return cases.open(alone, event, opening.place);
  },
  membersOf: async (caseId, person) => {
    const found = await cases.find(caseId);
    if (found === undefined || !maySee(person, found)) return undefined;
    return found.application.members.map(({ id }) => id);
  },
});

/** `POST /field/sync`: a batch of what a device captured without a network. */
export const handler = apiHandler(async ({ actor, roles, body }) => ({
  status: 200,
  body: await sync(body(FieldBatch), { subject: actor, roles }),
}));
