import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";

import { UploadTicket } from "../../shared/contracts/api.ts";
import {
  ContractAnswer,
  ContractList,
  type ContractView,
  ReportCases,
} from "../../shared/contracts/contract-view.ts";
import { Report } from "../../shared/contracts/report.ts";
import { type Asker, requestOf } from "../shared/runtime/invocation.ts";
import { sampleWages } from "./contract-samples.ts";
import { openRoad, type Road } from "./road.ts";
import { sampleAnalysis, sampleApplication } from "./road-samples.ts";

let road: Road;
beforeAll(async () => {
  road = await openRoad({ analyse: async () => sampleAnalysis, close: async () => undefined });
});
afterAll(() => road.close());

const worker = { subject: "w1", roles: "caseworker" };
const supervisor = { subject: "s1", roles: "supervisor" };
const applicant = { subject: "a1", roles: "applicant" };
const auditor = { subject: "x1", roles: "auditor" };
const caseId = "contract-case";

/** Asks a route by its name, as somebody. */
function ask(verb: string, route: string, by: Asker, rest: object) {
  const {
    parameters = {},
    body,
    query = {},
  } = rest as {
    parameters?: Record<string, string>;
    body?: unknown;
    query?: Record<string, string>;
  };
  return road.ask(verb, requestOf(parameters, body, {}, { ...by, route, query }));
}

const terms = {
  ...{ programme: "ru.social-contract", region: "RU-OMS", territory: "Омск" },
  ...{ direction: "other-measures", startsOn: "2025-08-01", endsOn: "2025-12-31" },
  parties: [
    { id: "agency", role: "agency" },
    { id: "applicant", role: "citizen", memberId: "m1" },
  ],
  adaptation: {
    ...{ drawnUpOn: "2025-07-28", drawnUpBy: ["agency", "applicant"], aim: "Подготовить к школе" },
  },
  obligations: [
    {
      ...{ id: "stove", who: "applicant", what: "Починить печь", dueOn: "2025-09-30" },
      evidence: ["receipt"],
    },
  ],
  payments: [{ id: "p1", kind: "monthly", amount: "16816.00", dueOn: "2025-08-15" }],
  expenses: [{ id: "e1", what: "Ремонт печи", amount: "16816.00" }],
};

let version = 0;
let count = 0;
async function act(said: object, by: Asker = worker, contractId = "K-1") {
  count += 1;
  const body = { actionId: `contract-action-${count}`, seen: version, ...said };
  const answer = await ask("act-on-contract", "POST /contracts/{contractId}/actions", by, {
    ...{ parameters: { contractId }, body },
  });
  const moved = (answer.body as { view?: ContractView | null }).view?.version;
  version = moved ?? version;
  return answer;
}
const draft = (contractId: string, changes: object = {}, by: Asker = worker) =>
  ask("act-on-contract", "POST /contracts", by, {
    body: { contractId, caseId, on: "2025-07-28", terms: { ...terms, ...changes } },
  });
const refused = (code: string) => ({ status: 422, body: { refusals: [{ code }] } });
const paper = { method: "paper", documentId: "signed" };

async function uploaded(): Promise<string> {
  const asked = { memberId: "m1", fileName: "чек.jpg", contentType: "image/jpeg", bytes: 20_000 };
  const ticket = UploadTicket.parse(
    (
      await ask("offer-upload", "POST /cases/{caseId}/documents", worker, {
        ...{ parameters: { caseId }, body: asked },
      })
    ).body,
  );
  const picture = await sharp({
    create: { width: 900, height: 1200, channels: 3, background: "#fff" },
  })
    .jpeg()
    .toBuffer();
  const form = new FormData();
  for (const [name, value] of Object.entries(ticket.upload.fields)) form.append(name, value);
  form.append("file", new Blob([new Uint8Array(picture)], { type: "image/jpeg" }), "чек.jpg");
  expect((await fetch(ticket.upload.url, { method: "POST", body: form })).status).toBe(204);
  await road.drain();
  return ticket.documentId;
}

describe("a contract over the API", () => {
  it("rests on a decision that a person confirmed", async () => {
    const income = sampleWages("9000.00", ["2025-03", "2025-04", "2025-05"]);
    await ask("open-case", "POST /cases", applicant, {
      body: { ...sampleApplication, id: caseId, income },
    });
    await road.send("case", { caseId });
    await road.drain();
    expect(await draft("K-1")).toMatchObject(refused("NO_CONFIRMED_DECISION"));

    const view = await ask("show-case", "GET /cases/{caseId}", worker, { parameters: { caseId } });
    const seen = (view.body as { version: number }).version;
    const confirmed = await ask("act-on-case", "POST /cases/{caseId}/actions", worker, {
      parameters: { caseId },
      body: { action: "confirm", actionId: "confirm-the-case", seen },
    });
    expect(confirmed.status).toBe(200);
    expect(ContractAnswer.parse((await draft("K-1")).body).view.status).toBe("draft");
    expect(await draft("K-2")).toMatchObject(refused("ANOTHER_CONTRACT_RUNS"));
  });

  it("is drafted, agreed on and signed by both, and refused where a rule is broken", async () => {
    const dear = [{ ...terms.payments[0], amount: "16816.01" }];
    const costly = { ...terms, payments: dear };
    await act({ action: "redraft", on: "2025-07-28", terms: costly });
    expect(await act({ action: "agree", on: "2025-07-28", accepted: [] })).toMatchObject(
      refused("PAYMENT_TOO_LARGE"),
    );
    await act({ action: "redraft", on: "2025-07-28", terms });
    await act({ action: "agree", on: "2025-07-28", accepted: [] });
    await act({ action: "sign", on: "2025-07-29", party: "applicant", signature: paper });
    const signed = await act({
      action: "sign",
      on: "2025-07-30",
      party: "agency",
      signature: paper,
    });

    expect(signed).toMatchObject({ status: 200, body: { view: { status: "in-force" } } });
    expect(await act({ action: "suspend", on: "2025-08-01", reason: "x", seen: 0 })).toMatchObject({
      ...{ status: 409, body: { code: "stale" } },
    });
    expect(await act({ action: "pay", on: "2999-01-01" })).toMatchObject({ status: 400 });
    expect(await act({ action: "suspend", on: "2025-08-01", reason: "x" }, auditor)).toMatchObject({
      status: 403,
    });
  });

  it("tries without writing, and does the same action once", async () => {
    const pay = {
      action: "pay",
      on: "2025-08-15",
      paymentId: "p1",
      amount: "16816.00",
      order: "7",
    };
    const before = version;
    await act({ ...pay, trial: true });
    version = before;
    const once = { ...pay, actionId: "pay-the-first", seen: before };
    const [first, again] = [await act(once), await act(once)];

    expect(first.body).toEqual(again.body);
    expect(again).toMatchObject({ body: { view: { paid: [{ paymentId: "p1" }] } } });
  });

  it("takes a monthly report with a scanned receipt that went through the pipeline", async () => {
    const documentId = await uploaded();
    const receipt = { documentId, expenseId: "e1", amount: "16000.00", paidOn: "2025-08-20" };
    const report = (source: "reading" | "person") => ({
      ...{ action: "file-report", on: "2025-09-02" },
      report: {
        ...{ month: "2025-08", done: "Печь починена", certificates: [] },
        receipts: [{ ...receipt, source, ...(source === "reading" && { figure: "f1" }) }],
      },
    });

    expect(await act(report("reading"))).toMatchObject(refused("OTHER_EVIDENCE"));
    const stranger = { subject: "a2", roles: "applicant" };
    expect((await act(report("person"), stranger)).status).toBe(404);
    expect(
      (await act({ action: "suspend", on: "2025-09-02", reason: "x" }, applicant)).status,
    ).toBe(403);
    expect(await act(report("person"), applicant)).toMatchObject({
      body: { view: { actions: ["file-report"] } },
    });
    const seenBy = async (by: Asker, query: object) =>
      (await ask("show-contract", "GET /contracts", by, { query })).status;
    expect(await seenBy(applicant, { caseId })).toBe(200);
    expect(await seenBy(stranger, { caseId })).toBe(404);
    expect(await seenBy(applicant, {})).toBe(404);
    await act({ action: "judge-report", on: "2025-09-03", month: "2025-08", accepted: true });
    const done = await act({
      ...{ action: "fulfil", on: "2025-09-03", obligationId: "stove" },
      evidence: [{ kind: "receipt", documentId }],
    });
    expect(done).toMatchObject({
      body: { view: { spending: [{ planned: "16816.00", spent: "16000.00", over: false }] } },
    });
  });

  it("tells what is late and why, the latest first", async () => {
    const listed = await ask("show-contract", "GET /contracts", worker, { query: { late: "yes" } });
    const { due, contracts } = ContractList.parse(listed.body);

    expect(contracts).toMatchObject([{ contractId: "K-1", status: "in-force" }]);
    expect(due.map(({ kind }) => kind)).toContain("report");
    expect(due.find(({ kind }) => kind === "end")?.why).toBe("the term is over then");
    expect(due.map(({ daysLate }) => daysLate)).toEqual(
      due.map(({ daysLate }) => daysLate).toSorted((one, other) => other - one),
    );
  });

  it("ends, is measured by the engine that decided, and counts in the report", async () => {
    await act({ action: "end", on: "2026-01-05" });
    const application = {
      ...{ ...sampleApplication, id: caseId, appliedOn: "2026-02-10" },
      income: sampleWages("18000.00", ["2025-10", "2025-11", "2025-12"]),
    };
    const measured = await act({ action: "measure", on: "2026-02-10", application, documents: [] });
    expect(measured).toMatchObject({
      body: {
        view: {
          status: "ended",
          measurement: {
            ...{ rose: true, above: true, growth: "2" },
            before: { perCapita: "9000.00", months: ["2025-03", "2025-04", "2025-05"] },
            after: { perCapita: "18000.00", minimum: "16477.00" },
          },
        },
      },
    });
    const query = { asOf: "2026-06-01", programme: "ru.social-contract" };
    const answer = await ask("show-report", "GET /reports", supervisor, { query });
    const { indicators } = Report.parse(answer.body);
    const named = (name: string) => indicators.find((one) => one.name === name);

    expect(named("contracts-ended")?.value).toBe(1);
    expect(named("share-income-rose")).toMatchObject({ numerator: 1, denominator: 1, value: 1 });
    expect(named("share-above-minimum-contracts")?.value).toBe(1);
    expect(named("income-growth-mean")?.value).toBe(2);
    const guarded = await ask("show-report", "GET /reports", supervisor, {
      query: { ...query, protect: "5" },
    });
    expect(Report.parse(guarded.body).indicators.every(({ value }) => (value ?? 0) === 0)).toBe(
      true,
    );
    expect((await ask("show-report", "GET /reports", worker, { query })).status).toBe(403);
  });

  it("is compared with a base day, and shown behind each indicator", async () => {
    const query = { asOf: "2026-06-01", baseAsOf: "2025-07-01" };
    const { body } = await ask("show-report", "GET /reports", supervisor, { query });
    const change = Report.parse(body).indicators.find(({ name }) => name === "change-recipients");
    expect(change).toMatchObject({ kind: "change", value: null });
    const behind = async (rest: object) => {
      const cases = [];
      let cursor: string | null = "";
      while (cursor !== null) {
        const asked = { asOf: "2026-06-01", ...rest, ...(cursor !== "" && { cursor }) };
        const answer = await ask("show-report", "GET /reports/cases", auditor, { query: asked });
        const page = ReportCases.parse(answer.body);
        cases.push(...page.cases);
        cursor = page.cursor;
      }
      return cases;
    };

    expect(await behind({ indicator: "share-income-rose" })).toEqual([
      { contractId: "K-1", caseId, place: "counted" },
    ]);
    const group = { indicator: "contracts-ended", by: "territory" };
    expect(await behind({ ...group, key: "Омск" })).toHaveLength(1);
    expect(await behind({ ...group, key: "Тара" })).toEqual([]);
    expect(await behind({ indicator: "activation" })).toMatchObject([{ place: "not-measured" }]);
    const nothing = { query: { asOf: "2026-06-01", indicator: "toString" } };
    expect((await ask("show-report", "GET /reports/cases", auditor, nothing)).status).toBe(400);
  });

  it("is audited with every action, in one chain with its case", async () => {
    const items = await road.items();
    const events = items
      .filter(({ pk, sk }) => pk === `CASE#${caseId}` && String(sk).startsWith("AUDIT#"))
      .map(({ event }) => String(event))
      .filter((event) => event.startsWith("contract-"));
    const kept = items.filter(({ sk }) => String(sk).startsWith("CONTRACT#K-1#EVENT#"));

    expect(events[0]).toBe("contract-drafted");
    expect(events.slice(1)).toHaveLength(kept.length);
    expect(events.at(-1)).toBe("contract-measure");
    expect(JSON.stringify(items.filter(({ sk }) => String(sk).startsWith("AUDIT#")))).not.toContain(
      "Печь",
    );
  });

  it("is not found, not taken twice and not begun without its case", async () => {
    const shown = (contractId: string) =>
      ask("show-contract", "GET /contracts/{contractId}", worker, { parameters: { contractId } });

    expect((await shown("K-1")).status).toBe(200);
    expect((await shown("K-9")).status).toBe(404);
    expect(
      (await act({ action: "suspend", on: "2026-03-01", reason: "x" }, worker, "K-9")).status,
    ).toBe(404);
    expect(await draft("K-1")).toMatchObject({ status: 409, body: { code: "taken" } });
    const listed = await ask("show-contract", "GET /contracts", worker, { query: { caseId } });
    expect(ContractList.parse(listed.body).contracts).toHaveLength(1);
  });

  it("takes the day that people in its region have, not a day before", async () => {
    const tomorrow = async (now: string) => {
      vi.useFakeTimers({ toFake: ["Date"], now: new Date(now) });
      const body = { contractId: "K-night", caseId, on: "2026-12-01", terms };
      const { status } = await ask("act-on-contract", "POST /contracts", worker, { body });
      vi.useRealTimers();
      return status;
    };
    expect(await tomorrow("2026-11-30T17:59:59.999Z")).toBe(400);
    expect(await tomorrow("2026-11-30T18:00:00.000Z")).not.toBe(400);
  });
});
