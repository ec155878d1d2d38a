import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";

import { AgencyAnswer, SettingsView } from "../../shared/contracts/agency.ts";
import { ContractAnswer } from "../../shared/contracts/contract-view.ts";
import { DueReminders } from "../../shared/contracts/reminder.ts";
import { requestOf } from "../shared/runtime/invocation.ts";
import { sampleTerms } from "./contract-samples.ts";
import { openRoad, type Road } from "./road.ts";
import { sampleAnalysis, sampleApplication } from "./road-samples.ts";

let road: Road;
const caseId = "reminded-of-a-contract";
const worker = { subject: "w1", roles: "caseworker" };

beforeAll(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2025-07-30T06:00:00.000Z") });
  road = await openRoad({ analyse: async () => sampleAnalysis, close: async () => undefined });
  await confirmed();
  await plugIn();
  await signed();
});
afterAll(async () => {
  vi.useRealTimers();
  await road.close();
});

async function confirmed(): Promise<void> {
  const income = ["2025-03", "2025-04", "2025-05"].map((receivedIn) => ({
    ...{ memberId: "m1", kind: "wage", amount: "9000.00", currency: "RUB", basis: "gross" },
    receivedIn,
  }));
  const by = { subject: "family-1", roles: "applicant" };
  const application = { ...sampleApplication, id: caseId, income };
  await road.ask("open-case", requestOf({}, application, {}, by));
  await road.send("case", { caseId });
  await road.drain();
  const shown = await road.ask("show-case", requestOf({ caseId }, undefined, {}, worker));
  const seen = (shown.body as { version: number }).version;
  const body = { action: "confirm", actionId: "confirm-the-case", seen };
  expect((await road.ask("act-on-case", requestOf({ caseId }, body, {}, worker))).status).toBe(200);
}

/** Two administrators turn a channel on. */
async function plugIn(): Promise<void> {
  const ask = (body: object | undefined, subject: string, route: string) =>
    road.ask("set-agency", requestOf({}, body, {}, { subject, roles: "administrator", route }));
  const standing = SettingsView.parse((await ask(undefined, "d1", "GET /settings")).body);
  const settings = { ...standing.settings, channels: [{ kind: "sms", on: true }] };
  const draft = { action: "draft-settings", seen: standing.version, reason: "sms", settings };
  const { view, draft: made } = AgencyAnswer.parse(
    (await ask(draft, "d1", "POST /settings/actions")).body,
  );
  const publish = { action: "publish", seen: view.version, draftId: made?.draftId };
  expect((await ask(publish, "d2", "POST /settings/actions")).status).toBe(200);
}

async function signed(): Promise<void> {
  const ask = (route: string, parameters: Record<string, string>, body: object) =>
    road.ask("act-on-contract", requestOf(parameters, body, {}, { ...worker, route }));
  await ask(
    "POST /contracts",
    {},
    { contractId: "K-1", caseId, on: "2025-07-28", terms: sampleTerms },
  );
  const signature = { method: "paper", documentId: "signed" };
  const deeds = [
    { action: "agree", accepted: [] },
    { action: "sign", party: "applicant", signature },
    { action: "sign", party: "agency", signature },
  ];
  for (const [seen, deed] of deeds.entries()) {
    const body = { ...deed, on: "2025-07-30", seen, actionId: `deed-number-${seen}` };
    const route = "POST /contracts/{contractId}/actions";
    const { view } = ContractAnswer.parse((await ask(route, { contractId: "K-1" }, body)).body);
    expect(view?.version).toBe(seen + 1);
  }
}

const at = (instant: string) => vi.setSystemTime(new Date(instant));
const due = async (region = "RU-OMS") => {
  const by = { ...worker, route: "GET /reminders", query: { region } };
  const { body } = await road.ask("list-cases", requestOf({}, undefined, {}, by));
  return DueReminders.parse(body).reminders;
};
const note = (key: string) => {
  const by = { ...worker, route: "POST /reminders" };
  return road.ask("list-cases", requestOf({}, { caseId, key, channel: "sms" }, {}, by));
};
const place = async () =>
  (await road.items()).find(({ sk }) => sk === "CONTRACT#K-1")?.["queueOrder"];
const KEY = "report-due/K-1/2025-08/2025-08-29";

describe("reminders of contracts", () => {
  it("are none while nothing is near, and the contract is put off", async () => {
    const decisionOnly = (await due()).map(({ kind }) => kind);
    expect(decisionOnly).toEqual(["decision"]);
    expect(await place()).toBe("2025-08-06#K-1");
    at("2025-08-26T06:00:00.000Z");
    expect(await due()).toEqual([]);
    expect(await place()).toBe("2025-08-29#K-1");
  });

  it("are due on the day that the family's region has, to its account", async () => {
    at("2025-08-28T17:59:59.000Z");
    expect(await due()).toEqual([]);
    at("2025-08-28T18:00:00.000Z");
    expect(await due("RU-PRI")).toEqual([]);
    expect(await due()).toMatchObject([
      { caseId, key: KEY, kind: "report-due", dueOn: "2025-09-05", account: "family-1" },
    ]);
  });

  it("are noted once, and come again only on the next day that the region settled", async () => {
    expect(await note("report-due/K-1/2025-08/2025-09-04")).toMatchObject({ status: 404 });
    const both = await Promise.all([note(KEY), note(KEY)]);
    expect(both.map(({ body }) => (body as { noted: boolean }).noted).sort()).toEqual([
      false,
      true,
    ]);
    expect(await due()).toEqual([]);
    expect(await place()).toBe("2025-09-04#K-1");
    at("2025-09-04T06:00:00.000Z");
    expect((await due()).map(({ key }) => key)).toEqual(["report-due/K-1/2025-08/2025-09-04"]);
  });

  it("end when the report is filed, even before anybody looked, and take no wrong key", async () => {
    const report = { month: "2025-08", done: "Готово", certificates: [], receipts: [] };
    const body = { action: "file-report", on: "2025-09-04", seen: 3, actionId: "files-a-report" };
    const route = "POST /contracts/{contractId}/actions";
    const family = { subject: "family-1", roles: "applicant", route };
    const request = requestOf({ contractId: "K-1" }, { ...body, report }, {}, family);
    expect((await road.ask("act-on-contract", request)).status).toBe(200);
    expect(await due()).toEqual([]);
    expect(await place()).toBe("2025-09-11#K-1");
    expect(await note("report-due/K-1/../2025-9-4")).toMatchObject({ status: 400 });
  });
});
