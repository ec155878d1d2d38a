import { agencyItems } from "../../shared/adapters/agency-items.ts";
import { caseItems } from "../../shared/adapters/case-items.ts";
import { caseQueue } from "../../shared/adapters/case-queue.ts";
import { standingDecision } from "../../shared/adapters/case-views.ts";
import { sha256Of } from "../../shared/adapters/digest.ts";
import { SupervisionQuery } from "../../shared/contracts/supervision.ts";
import type { DecidedCase } from "../../shared/domain/review/supervision.ts";
import { apiHandler } from "../../shared/runtime/api-handler.ts";
import { readEnvironment, Setting } from "../../shared/runtime/environment.ts";
import { decidedCases } from "./decided-cases.ts";
import { supervise } from "./supervise.ts";

const settings = readEnvironment({ TABLE_NAME: Setting });
const cases = caseItems(settings.TABLE_NAME);
const queue = caseQueue(settings.TABLE_NAME);
const agency = agencyItems(settings.TABLE_NAME);

const look = supervise({
  decided: decidedCases({ slice: queue.slice, find: decidedCase }),
  agency: async () => (await agency.find()).settings,
  now: () => new Date(),
});

async function decidedCase(caseId: string): Promise<DecidedCase | undefined> {
  const file = await cases.file(caseId);
  const decision = file === undefined ? undefined : standingDecision(file);
  if (file === undefined || decision === undefined) return undefined;
  const { region, appliedOn } = file.case.application;
  const readings = [...file.readings.values()];
  const events = file.events;
  return { caseId, hash: sha256Of(caseId), region, appliedOn, decision, events, readings };
}

/** `GET /supervision`: how the decisions of a region were made. */
export const handler = apiHandler(async ({ query }) => ({
  status: 200,
  body: await look(query(SupervisionQuery)),
}));
