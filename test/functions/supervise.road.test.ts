import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { CaseView } from "../../shared/contracts/api.ts";
import { NoticeView } from "../../shared/contracts/notice.ts";
import { QueuePage } from "../../shared/contracts/queue.ts";
import { Supervision } from "../../shared/contracts/supervision.ts";
import { type Asker, requestOf } from "../shared/runtime/invocation.ts";
import { openRoad, type Road } from "./road.ts";
import { sampleAnalysis, sampleApplication } from "./road-samples.ts";

let road: Road;
beforeAll(async () => {
  road = await openRoad({ analyse: async () => sampleAnalysis, close: async () => undefined });
});
afterAll(() => road.close());

/** An id whose hash belongs to the sample of five in a hundred. */
const caseId = "blind-4";
const first = { subject: "w1", roles: "caseworker" };
const second = { subject: "w2", roles: "caseworker" };
const supervisor = { subject: "s1", roles: "supervisor" };
const auditor = { subject: "u1", roles: "auditor" };
const applicant = { subject: "a1", roles: "applicant" };

let count = 0;
async function act(said: object, by: Asker) {
  count += 1;
  const { version: seen } = await show(by);
  const body = { actionId: `reading-${count}`, seen, ...said };
  return road.ask("act-on-case", requestOf({ caseId }, body, {}, by));
}
async function show(by: Asker) {
  const answer = await road.ask("show-case", requestOf({ caseId }, undefined, {}, by));
  return CaseView.parse(answer.body);
}
async function notice(by: Asker) {
  const answer = await road.ask("show-notice", requestOf({ caseId }, undefined, {}, by));
  return NoticeView.parse(answer.body);
}
async function supervision() {
  const asker = { ...supervisor, query: { region: "RU-OMS" } };
  return Supervision.parse((await road.ask("supervise", requestOf({}, undefined, {}, asker))).body);
}
const named = ({ timeline }: CaseView) => timeline.map(({ event }) => event);

describe("a decision that chance has drawn", () => {
  beforeAll(async () => {
    const income = [
      { ...{ memberId: "m1", kind: "wage", amount: "5000.00", currency: "RUB", basis: "gross" } },
    ].map((one) => ({ ...one, receivedIn: "2025-05" }));
    const application = { ...sampleApplication, id: caseId, income };
    const opened = await road.ask("open-case", requestOf({}, application, {}, applicant));
    expect(opened.status).toBe(201);
    await road.send("case", { caseId });
    await road.drain();
  });

  it("waits, and tells its second reader nothing of the first", async () => {
    expect(await act({ action: "confirm" }, first)).toMatchObject({
      body: {
        status: "proposed",
        review: { state: "to-countersign", fourEyes: ["sample"], prepared: { by: "w1" } },
      },
    });
    for (const reader of [second, supervisor]) {
      const view = await show(reader);
      expect(view).toMatchObject({
        decision: null,
        review: {
          ...{ blind: true, prepared: null, fourEyes: [], cards: [] },
          secondReading: null,
        },
      });
      expect(view.review.allowed).toContain("second-reading");
      expect(view.review.allowed).not.toContain("countersign");
      expect(named(view)).not.toContain("confirm");
      expect(await notice(reader)).toMatchObject({ kind: "in-progress", table: [], tree: [] });
    }
    const list = { ...second, route: "GET /cases", query: { state: "to-countersign" } };
    const page = await road.ask("list-cases", requestOf({}, undefined, {}, list));
    expect(QueuePage.parse(page.body).cases).toMatchObject([{ caseId, outcome: null }]);
  });

  it("is open to who may not read it, and not yet told to the family", async () => {
    expect(await show(auditor)).toMatchObject({ review: { blind: false, prepared: { by: "w1" } } });
    expect(await show(first)).toMatchObject({ decision: { outcome: "eligible" } });
    expect(await notice(applicant)).toMatchObject({ kind: "in-progress", preview: true });
    const asker = { ...auditor, query: { format: "pdf", language: "kk" } };
    const printed = await road.ask("show-notice", requestOf({ caseId }, undefined, {}, asker));
    expect(printed.status).toBe(200);
    expect(Buffer.from(String(printed.body), "base64").toString("latin1", 0, 8)).toBe("%PDF-1.7");
  });

  it("is signed by nobody before it is read again", async () => {
    expect(await act({ action: "countersign" }, second)).toMatchObject({
      ...{ status: 409, body: { code: "second-reading-first" } },
    });
    expect(await act({ action: "second-reading", outcome: "eligible" }, first)).toMatchObject({
      ...{ status: 403, body: { code: "four-eyes" } },
    });
    expect(await supervision()).toMatchObject({ decided: 0, secondReadings: { due: [caseId] } });
  });

  it("is signed by a third person when the two disagree, and is counted", async () => {
    const read = await act({ action: "second-reading", outcome: "not-eligible" }, second);
    expect(read).toMatchObject({
      status: 200,
      body: {
        decision: { outcome: "eligible" },
        review: { blind: false, secondReading: { by: "w2", agrees: false } },
      },
    });
    expect(await act({ action: "countersign" }, { ...second, subject: "w3" })).toMatchObject({
      ...{ status: 403, body: { code: "adjudicator-needed" } },
    });
    expect(await act({ action: "countersign" }, supervisor)).toMatchObject({
      body: { status: "confirmed", review: { state: "confirmed" } },
    });
    expect(await supervision()).toMatchObject({
      ...{ decided: 1, more: false },
      secondReadings: {
        ...{ due: [], unread: 0, read: 1, agree: 0, wrong: 1 },
        sample: { read: 1, wrong: 1, wrongRate: 1, wrongRateAtMost: 1 },
        nearLine: { read: 0 },
      },
    });
  });
});
