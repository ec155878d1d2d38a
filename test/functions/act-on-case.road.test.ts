import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { CaseView } from "../../shared/contracts/api.ts";
import type { CaseAction } from "../../shared/contracts/case-action.ts";
import { QueuePage } from "../../shared/contracts/queue.ts";
import type { CalendarDate } from "../../shared/domain/calendar.ts";
import { type Asker, requestOf } from "../shared/runtime/invocation.ts";
import { openRoad, type Road } from "./road.ts";
import { sampleAnalysis, sampleApplication } from "./road-samples.ts";

let road: Road;
beforeAll(async () => {
  road = await openRoad({ analyse: async () => sampleAnalysis, close: async () => undefined });
});
afterAll(() => road.close());

const worker = { subject: "w1", roles: "caseworker" };
const second = { subject: "w2", roles: "caseworker" };
const supervisor = { subject: "s1", roles: "supervisor" };
const applicant = { subject: "a1", roles: "applicant" };

type Said = CaseAction extends infer One
  ? One extends CaseAction
    ? Omit<One, "actionId" | "seen"> & { seen?: number; actionId?: string }
    : never
  : never;

const day = (text: string) => text as CalendarDate;
let count = 0;
async function act(caseId: string, said: Said, by: Asker = worker) {
  count += 1;
  const seen = said.seen ?? (await show(caseId)).version;
  const actionId = `action-${String(count).padStart(6, "0")}`;
  return road.ask("act-on-case", requestOf({ caseId }, { actionId, ...said, seen }, {}, by));
}
async function show(caseId: string, by: Asker = worker): Promise<CaseView> {
  return CaseView.parse(
    (await road.ask("show-case", requestOf({ caseId }, undefined, {}, by))).body,
  );
}
async function open(id: string, by: Asker = worker): Promise<string> {
  const income = [
    { ...{ memberId: "m1", kind: "wage", amount: "5000.00", currency: "RUB", basis: "gross" } },
  ].map((one) => ({ ...one, receivedIn: "2025-05" }));
  const opened = await road.ask(
    "open-case",
    requestOf({}, { ...sampleApplication, id, income }, {}, by),
  );
  expect(opened.status).toBe(201);
  await road.send("case", { caseId: id });
  await road.drain();
  return id;
}
const queue = async (query: Record<string, string>, by: Asker = worker) => {
  const asker = { ...by, route: "GET /cases", query };
  return QueuePage.parse((await road.ask("list-cases", requestOf({}, undefined, {}, asker))).body);
};
const next = async (by: Asker) =>
  (
    await road.ask(
      "list-cases",
      requestOf({}, { region: "RU-OMS" }, {}, { ...by, route: "POST /cases/next" }),
    )
  ).body as { caseId: string | null };

describe("the review of a case", () => {
  it("goes from the proposal to a confirmation that stands, with its whole timeline", async () => {
    const caseId = await open("review-1");
    expect((await show(caseId)).review).toMatchObject({
      ...{ state: "proposed", decisionStatus: "proposed" },
      clocks: [{ name: "decision", state: "overdue" }],
    });
    const confirmed = await act(caseId, { action: "confirm" });

    expect(confirmed).toMatchObject({
      status: 200,
      body: { status: "confirmed", review: { decisionStatus: "confirmed", state: "confirmed" } },
    });
    const { timeline } = await show(caseId);
    expect(timeline.map(({ event }) => event)).toEqual([
      "case-opened",
      "decision-proposed",
      "evidence-shown",
      "confirm",
    ]);
  });

  it("shows the difference of a declaration first, writes nothing, then writes it once", async () => {
    const caseId = await open("review-2");
    const income = {
      memberId: "m1",
      kind: "wage",
      amount: "90000.00",
      currency: "RUB",
      basis: "gross",
      receivedIn: "2025-04",
    } as const;
    const said = { action: "declare-income", income, reason: "told by the applicant" } as const;
    const { version } = await show(caseId);
    const trial = await act(caseId, { ...said, trial: true });

    expect(trial).toMatchObject({
      status: 200,
      body: {
        version,
        difference: {
          ...{ before: { outcome: "eligible" }, after: { outcome: "not-eligible" } },
          flips: true,
        },
      },
    });
    const once = { ...said, seen: version, actionId: "same-action-id" };
    const [first, again] = [await act(caseId, once), await act(caseId, once)];
    expect(first).toMatchObject({ status: 200, body: { decision: { outcome: "not-eligible" } } });
    expect(again).toMatchObject({ status: 200, body: { version: version + 1 } });
    expect(await act(caseId, { ...once, reason: "another" })).toMatchObject({
      ...{ status: 409, body: { code: "id-used" } },
    });
    expect(await act(caseId, { ...said, seen: version })).toMatchObject({
      ...{ status: 409, body: { code: "stale" } },
    });
  });

  it("keeps a declaration when the machine determines the case again", async () => {
    const caseId = "review-2";
    const before = await show(caseId);
    await road.send("case", { caseId });
    await road.drain();

    expect((await show(caseId)).decision).toEqual(before.decision);
  });

  it("lets two people decide a refusal, and a third the objection to it", async () => {
    const caseId = "review-2";
    const refuse = { action: "refuse", code: "INCOME_NOT_BELOW", reason: "above" } as const;
    expect(await act(caseId, refuse)).toMatchObject({
      body: { review: { state: "to-countersign", fourEyes: ["refusal"] }, status: "proposed" },
    });
    expect(await act(caseId, { action: "countersign" })).toMatchObject({
      ...{ status: 403, body: { code: "four-eyes" } },
    });
    expect(await act(caseId, { action: "countersign" }, second)).toMatchObject({
      body: { review: { state: "refused", decisionStatus: "refused" }, status: "confirmed" },
    });
    expect(await act(caseId, { action: "object", reason: "the sum is wrong" })).toMatchObject({
      body: { review: { state: "objected", clocks: [{}, {}, { name: "objection-decision" }] } },
    });
    const upheld = { action: "decide-objection", upheld: true, reason: "it is" } as const;
    expect(await act(caseId, upheld, second)).toMatchObject({ status: 403 });
    expect(await act(caseId, upheld, supervisor)).toMatchObject({
      body: { review: { state: "proposed", objection: { upheld: true } } },
    });
  });

  it("lets one person work on it until the lease ends", async () => {
    const caseId = await open("review-3");
    await act(caseId, { action: "claim" });

    expect(
      await act(caseId, { action: "hold", until: day("2026-12-01"), reason: "r" }, second),
    ).toMatchObject({ status: 409, body: { code: "claimed" } });
    expect(
      (await queue({ region: "RU-OMS", claim: "free" })).cases.map((one) => one.caseId),
    ).not.toContain(caseId);
    await act(caseId, { action: "release" });
    expect(
      await act(
        caseId,
        { action: "hold", until: day("2099-12-01"), reason: "waits for a court" },
        second,
      ),
    ).toMatchObject({ status: 200, body: { review: { state: "held", hold: { by: "w2" } } } });
    expect((await queue({ region: "RU-OMS", state: "held" })).cases).toMatchObject([{ caseId }]);
  });

  it("gives two who ask at once two cases", async () => {
    await open("review-4");
    await open("review-5");
    const taken = await Promise.all([next(worker), next(second)]);

    expect(new Set(taken.map(({ caseId }) => caseId)).size).toBe(2);
    expect(taken.every(({ caseId }) => caseId !== null)).toBe(true);
  });

  it("pages through the queue without losing or repeating a case", async () => {
    const all = (await queue({ region: "RU-OMS", limit: "100" })).cases.map((one) => one.caseId);
    const paged: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await queue({ region: "RU-OMS", limit: "1", ...(cursor && { cursor }) });
      paged.push(...page.cases.map((one) => one.caseId));
      cursor = page.next;
    } while (cursor !== undefined && paged.length < 20);

    expect(paged).toEqual(all);
    expect(all.length).toBeGreaterThan(2);
  });

  it("asks the applicant, in the applicant's language, and goes on with the answer", async () => {
    const caseId = await open("review-6", applicant);
    const asked = await act(caseId, { action: "ask", language: "kk", addition: "Анықтама" });
    expect(asked).toMatchObject({
      body: { review: { state: "asked", asked: { sentences: [{ source: "caseworker" }] } } },
    });
    expect(await act(caseId, { action: "confirm" })).toMatchObject({ status: 409 });
    expect(await act(caseId, { action: "answer" }, applicant)).toMatchObject({
      body: { review: { state: "proposed" } },
    });
  });

  it("shows an applicant their own cases alone, and what they may do", async () => {
    expect((await queue({}, applicant)).cases).toMatchObject([{ caseId: "review-6" }]);
    const other = requestOf({ caseId: "review-1" }, undefined, {}, applicant);
    expect(await road.ask("show-case", other)).toMatchObject({ status: 404 });
    const { review } = await show("review-6", applicant);
    expect(review.allowed).toEqual([
      "declare-income",
      "withdraw-income",
      "note",
      "consent",
      "answer-figure",
    ]);
    expect(await act("review-6", { action: "confirm" }, applicant)).toMatchObject({ status: 403 });
  });

  it("names what an action speaks of and the case lacks", async () => {
    const said = { action: "accept-document", documentId: "none" } as const;

    expect(await act("review-6", said)).toMatchObject({
      ...{ status: 400, body: { errors: [{ field: "documentId" }] } },
    });
  });
});
