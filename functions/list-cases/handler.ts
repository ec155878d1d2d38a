import { randomUUID } from "node:crypto";

import { agencyItems } from "../../shared/adapters/agency-items.ts";
import { caseItems } from "../../shared/adapters/case-items.ts";
import { caseQueue } from "../../shared/adapters/case-queue.ts";
import { standingDecision } from "../../shared/adapters/case-views.ts";
import { contractList } from "../../shared/adapters/contract-list.ts";
import { contractLooks } from "../../shared/adapters/contract-looks.ts";
import { sha256Of } from "../../shared/adapters/digest.ts";
import { reminderItems } from "../../shared/adapters/reminder-items.ts";
import { reviewItems } from "../../shared/adapters/review-items.ts";
import { NextRequest, QueueQuery } from "../../shared/contracts/queue.ts";
import { ReminderQuery, ReminderSent } from "../../shared/contracts/reminder.ts";
import type { Person } from "../../shared/domain/access/action-rights.ts";
import { localDay } from "../../shared/domain/clock/local-day.ts";
import type { ReviewState } from "../../shared/domain/review/review-state.ts";
import { LAW } from "../../shared/law/law.ts";
import { type ApiRequest, apiHandler } from "../../shared/runtime/api-handler.ts";
import { readEnvironment, Setting } from "../../shared/runtime/environment.ts";
import { notFound, ProblemError } from "../../shared/runtime/problem.ts";
import { claimOf } from "./claim-case.ts";
import { listCases } from "./list-cases.ts";
import { nextCase } from "./next-case.ts";
import { noteReminder, remind } from "./remind.ts";

const settings = readEnvironment({ TABLE_NAME: Setting });
const cases = caseItems(settings.TABLE_NAME);
const queue = caseQueue(settings.TABLE_NAME);
const agency = agencyItems(settings.TABLE_NAME);
const review = reviewItems(settings.TABLE_NAME);

const SEE_ALL = ["caseworker", "supervisor", "commission-member", "auditor"];

const list = listCases({
  ...{ slice: queue.slice, own: queue.own, find: cases.find },
  regions: [...new Set(LAW.programmes.flatMap(({ regions }) => regions))].sort(),
  agency: async () => (await agency.find()).settings,
  now: () => new Date(),
});

const reminded = {
  ...{ law: LAW, slice: queue.slice, file: cases.file, ...reminderItems(settings.TABLE_NAME) },
  ...contractLooks(settings.TABLE_NAME),
  contractsOf: contractList(settings.TABLE_NAME).ofCase,
  agency: async () => (await agency.find()).settings,
  now: () => new Date(),
};
const dueIn = remind(reminded);
const noteSent = noteReminder(reminded);

/** `GET /me`, `GET /cases`, `POST /cases/next`, and reminders: what is due, what was sent. */
export const handler = apiHandler(async (request) => {
  const { actor, roles, route } = request;
  if (route === "GET /me") return { status: 200, body: { subject: actor, roles } };
  if (route === "POST /cases/next") return { status: 200, body: await takeNext(request) };
  if (route === "GET /reminders") {
    return { status: 200, body: await dueIn(request.query(ReminderQuery).region) };
  }
  if (route === "POST /reminders") {
    const noted = await noteSent(request.body(ReminderSent), actor);
    if (noted === undefined) throw new ProblemError(notFound("reminder"));
    return { status: 200, body: { noted } };
  }
  const query = request.query(QueueQuery);
  const seesAll = roles.some((role) => SEE_ALL.includes(role));
  const scope = seesAll ? (query.scope ?? "all") : "own";
  return { status: 200, body: await list({ ...query, scope }, actor) };
});

async function takeNext({ actor, roles, body }: ApiRequest) {
  const person = { subject: actor, roles };
  return nextCase({
    free: async (state, request) => {
      const found = await list(
        { ...{ state, claim: "free" }, ...regionAndProgramme(request) },
        actor,
      );
      return state === "held" ? await backAgain(found.cases) : found.cases;
    },
    claim: (caseId, minutes) => claim(caseId, minutes, person),
  })(body(NextRequest));
}

function regionAndProgramme({ region, programme }: NextRequest) {
  return { ...(region !== undefined && { region }), ...(programme !== undefined && { programme }) };
}

/** Cases put aside whose day has come. */
async function backAgain<Listed extends { readonly caseId: string; readonly state: ReviewState }>(
  listed: readonly Listed[],
): Promise<Listed[]> {
  const due: Listed[] = [];
  for (const one of listed) {
    const stored = await cases.find(one.caseId);
    const until = stored?.queueOrder?.slice(0, "YYYY-MM-DD".length) ?? "9999";
    const region = stored?.application.region ?? "";
    if (until <= localDay(new Date().toISOString(), region)) due.push(one);
  }
  return due;
}

/** Claims a case in the asker's name, against the version it was read at. */
async function claim(caseId: string, minutes: number | undefined, person: Person) {
  const file = await cases.file(caseId);
  if (file === undefined) return false;
  const { settings: rules } = await agency.find();
  const claimed = claimOf(
    {
      facts: { ...file, application: file.case.application },
      ...{ owned: file.case, decision: standingDecision(file) },
    },
    { person, minutes, agency: rules, law: LAW, now: new Date() },
  );
  if (claimed === undefined) return false;
  const { event, place } = claimed;
  const deed = {
    action: "claim" as const,
    ...{ actionId: randomUUID(), seen: file.case.version },
    ...(minutes !== undefined && { minutes }),
  };
  const { action: _action, minutes: _minutes, ...facts } = event;
  return review.record({
    ...{ file, deed, facts, hash: sha256Of(deed.actionId), change: place },
  });
}
