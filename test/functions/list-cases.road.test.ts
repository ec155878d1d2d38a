import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { AgencyAnswer, SettingsView } from "../../shared/contracts/agency.ts";
import { CaseView } from "../../shared/contracts/api.ts";
import { DueReminders } from "../../shared/contracts/reminder.ts";
import { requestOf } from "../shared/runtime/invocation.ts";
import { openRoad, type Road } from "./road.ts";
import { sampleAnalysis, sampleApplication } from "./road-samples.ts";

let road: Road;
const caseId = "reminded";
const worker = { subject: "w1", roles: "caseworker" };
const gateway = { subject: "gateway", roles: "caseworker" };

beforeAll(async () => {
  road = await openRoad({ analyse: async () => sampleAnalysis, close: async () => undefined });
  const by = { subject: "family-1", roles: "applicant" };
  const application = { ...sampleApplication, id: caseId };
  await road.ask("open-case", requestOf({}, application, {}, by));
  await road.send("case", { caseId });
  await road.drain();
});
afterAll(() => road.close());

const show = async () =>
  CaseView.parse((await road.ask("show-case", requestOf({ caseId }, undefined, {}, worker))).body);
const due = async () => {
  const by = { ...gateway, route: "GET /reminders", query: { region: "RU-OMS" } };
  return DueReminders.parse((await road.ask("list-cases", requestOf({}, undefined, {}, by))).body)
    .reminders;
};
const note = (key: string, by = gateway) =>
  road.ask(
    "list-cases",
    requestOf({}, { caseId, key, channel: "sms" }, {}, { ...by, route: "POST /reminders" }),
  );

/** Two administrators turn a channel on. */
async function plugIn(): Promise<void> {
  const ask = (body: object | undefined, subject: string, route: string) =>
    road.ask("set-agency", requestOf({}, body, {}, { subject, roles: "administrator", route }));
  const { version, settings } = SettingsView.parse(
    (await ask(undefined, "d1", "GET /settings")).body,
  );
  const channels = [
    { kind: "sms", on: true },
    { kind: "letter", on: false },
  ];
  const draft = { action: "draft-settings", seen: version, reason: "a gateway" };
  const made = await ask(
    { ...draft, settings: { ...settings, channels } },
    "d1",
    "POST /settings/actions",
  );
  const { view, draft: drafted } = AgencyAnswer.parse(made.body);
  const publish = { action: "publish", seen: view.version, draftId: drafted?.draftId };
  expect((await ask(publish, "d2", "POST /settings/actions")).status).toBe(200);
}

describe("reminders", () => {
  it("are due by no channel until the agency turns one on", async () => {
    const { version: seen } = await show();
    const body = { action: "ask", language: "kk", actionId: "asks-for-papers", seen };
    const asked = await road.ask("act-on-case", requestOf({ caseId }, body, {}, worker));
    expect(asked).toMatchObject({ status: 200, body: { review: { state: "asked" } } });

    expect(await due()).toEqual([]);
    await plugIn();
    expect(await due()).toMatchObject([
      {
        ...{ caseId, kind: "papers-asked", language: "kk", account: "family-1" },
        channels: ["sms"],
      },
    ]);
  });

  it("name nobody", async () => {
    expect(JSON.stringify(await due())).not.toContain("Образцова");
  });

  it("are noted once, and stand in the timeline with their channel", async () => {
    const [{ key } = { key: "" }] = await due();
    expect(await note("papers-asked-99")).toMatchObject({ status: 404 });
    const both = await Promise.all([note(key), note(key, { ...gateway, subject: "another" })]);
    const noted = both.map(({ body }) => (body as { noted: boolean }).noted);

    expect(noted.sort()).toEqual([false, true]);
    expect(await note(key)).toMatchObject({ status: 200, body: { noted: false } });
    expect(await due()).toEqual([]);
    const { timeline } = await show();
    expect(timeline.filter(({ event }) => event === "reminder-sent")).toMatchObject([
      { details: { key, channel: "sms" } },
    ]);
  });
});
