import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { AgencyAnswer, SettingsView } from "../../shared/contracts/agency.ts";
import type { ContractView } from "../../shared/contracts/contract-view.ts";
import { USUAL_SETTINGS } from "../../shared/domain/contract/contract-settings.ts";
import { type Asker, requestOf } from "../shared/runtime/invocation.ts";
import { sampleTerms, sampleWages } from "./contract-samples.ts";
import { openRoad, type Road } from "./road.ts";
import { sampleAnalysis, sampleApplication } from "./road-samples.ts";

let road: Road;
beforeAll(async () => {
  road = await openRoad({ analyse: async () => sampleAnalysis, close: async () => undefined });
});
afterAll(() => road.close());

const worker = { subject: "w1", roles: "caseworker" };
const applicant = { subject: "a1", roles: "applicant" };
const paper = { method: "paper", documentId: "signed" };
const refused = (code: string) => ({ status: 422, body: { refusals: [{ code }] } });

/** Asks a route by its name, as somebody. */
function ask(
  verb: string,
  route: string,
  by: Asker,
  { parameters = {}, body }: { parameters?: Record<string, string>; body?: unknown },
) {
  return road.ask(verb, requestOf(parameters, body, {}, { ...by, route }));
}

/** Two administrators settle something about contracts. */
async function settle(changes: object): Promise<void> {
  const set = (body: object | undefined, subject: string, route: string) =>
    road.ask("set-agency", requestOf({}, body, {}, { subject, roles: "administrator", route }));
  const { version: seen, settings } = SettingsView.parse(
    (await set(undefined, "d1", "GET /settings")).body,
  );
  const contracts = { ...USUAL_SETTINGS, ...changes };
  const draft = {
    action: "draft-settings",
    seen,
    reason: "order",
    settings: { ...settings, contracts },
  };
  const made = await set(draft, "d1", "POST /settings/actions");
  const { view, draft: one } = AgencyAnswer.parse(made.body);
  const publish = { action: "publish", seen: view.version, draftId: one?.draftId };
  expect((await set(publish, "d2", "POST /settings/actions")).status).toBe(200);
}

let version = 0;
let count = 0;
async function act(said: object, by: Asker, contractId: string) {
  count += 1;
  const body = { actionId: `contract-action-${count}`, seen: version, ...said };
  const answer = await ask("act-on-contract", "POST /contracts/{contractId}/actions", by, {
    ...{ parameters: { contractId }, body },
  });
  const moved = (answer.body as { view?: ContractView | null }).view?.version;
  version = moved ?? version;
  return answer;
}

describe("another contract of the family, in another case", () => {
  const SNILS = "112-233-445 95";
  const open = async (id: string, changes: object) => {
    const income = sampleWages("9000.00", ["2025-03", "2025-04", "2025-05"]);
    const [applicant0, ...others] = sampleApplication.members;
    const members = [{ ...applicant0, ...changes }, ...others];
    await ask("open-case", "POST /cases", applicant, {
      body: { ...sampleApplication, id, income, members },
    });
    await road.send("case", { caseId: id });
    await road.drain();
    const view = await ask("show-case", "GET /cases/{caseId}", worker, {
      parameters: { caseId: id },
    });
    const seen = (view.body as { version: number }).version;
    await ask("act-on-case", "POST /cases/{caseId}/actions", worker, {
      parameters: { caseId: id },
      body: { action: "confirm", actionId: `confirm-${id}-case`, seen },
    });
  };
  const drafted = async (contractId: string, id: string) => {
    version = 0;
    const body = { contractId, caseId: id, on: "2025-07-28", terms: sampleTerms };
    return await ask("act-on-contract", "POST /contracts", worker, { body });
  };
  const signing = (contractId: string) =>
    [
      { action: "agree", on: "2025-07-28", accepted: [] },
      { action: "sign", on: "2025-07-29", party: "applicant", signature: paper },
      { action: "sign", on: "2025-07-30", party: "agency", signature: paper },
    ].map((deed) => async () => act(deed, worker, contractId));

  it("is noticed by the personal number, however it is written, until the first one has ended", async () => {
    await open("first-of-two", { snils: SNILS });
    await open("second-of-two", { snils: "11223344595" });
    await open("of-a-stranger", { snils: "112-233-445 96" });
    await drafted("F-1", "first-of-two");
    expect((await drafted("F-2", "second-of-two")).status).toBe(200); // None runs yet.
    version = 0;
    for (const step of signing("F-1")) expect((await step()).status).toBe(200);

    version = 0;
    expect(await signing("F-2")[0]?.()).toMatchObject(refused("ANOTHER_CONTRACT_RUNS"));
    expect(await drafted("F-3", "second-of-two")).toMatchObject(refused("ANOTHER_CONTRACT_RUNS"));
    await drafted("F-4", "of-a-stranger");
    for (const step of signing("F-4")) expect((await step()).status).toBe(200);

    version = 3;
    await act(
      { action: "end-early", on: "2025-09-01", fault: "citizen", reason: "x" },
      worker,
      "F-1",
    );
    version = 0;
    for (const step of signing("F-2")) expect((await step()).status).toBe(200);
  });

  it("takes no number that the agency's imported register has already", async () => {
    const { importRegister } = await import("../../shared/adapters/import-register.ts");
    const { readRegisterRow } = await import("../../shared/domain/report/read-register-row.ts");
    const { row } = readRegisterRow((column) => (column === "contractId" ? "17-2024" : ""));
    const by = { actor: "operator", at: "2025-01-01T00:00:00.000Z" };
    await importRegister(process.env["TABLE_NAME"] ?? "", row === undefined ? [] : [row], by);
    await open("of-a-register", {});
    const taken = { status: 409, body: { code: "taken" } };
    expect(await drafted("17-2024", "of-a-register")).toMatchObject(taken);
    expect((await drafted("18-2024", "of-a-register")).status).toBe(200);
  });

  it("stands under no personal number, and goes with its case", async () => {
    const items = await road.items();
    const bound = items.filter(({ pk }) => String(pk).startsWith("BOUND#"));
    expect(bound.map(({ contractId }) => contractId).sort()).toEqual(["F-2", "F-4"]);
    expect(bound.every(({ owner }) => String(owner).startsWith("case#"))).toBe(true);
    const keys = items.map(({ pk, sk, owner }) => `${pk} ${sk} ${owner}`).join("\n");
    expect(keys).not.toMatch(/11223344595|112-233-445/u);
    const { sha256Of } = await import("../../shared/adapters/digest.ts");
    expect(keys).not.toContain(sha256Of("snils:11223344595"));
  });

  it("is asked to lie long enough before, where the region settled how long", async () => {
    await settle({ monthsBetweenContracts: 36 });
    version = 3;
    await act(
      { action: "end-early", on: "2025-09-02", fault: "citizen", reason: "x" },
      worker,
      "F-4",
    );
    await open("of-the-stranger-again", { snils: "11223344596" });
    expect(await drafted("F-5", "of-the-stranger-again")).toMatchObject(
      refused("TOO_SOON_AFTER_ANOTHER"),
    );
    const kept = (await road.items()).filter(
      ({ pk, contractId }) => String(pk).startsWith("BOUND#") && contractId === "F-4",
    );
    expect(kept).toMatchObject([{ endedOn: "2025-09-02" }]);
    await settle({ monthsBetweenContracts: null });
    version = 3;
    await act(
      { action: "end-early", on: "2025-09-03", fault: "citizen", reason: "x" },
      worker,
      "F-2",
    );
    const marks = (await road.items()).filter(({ pk }) => String(pk).startsWith("BOUND#"));
    const freed = marks.filter(({ contractId }) => contractId === undefined);
    expect(freed.map((mark) => Object.keys(mark).sort())).toEqual([
      ["caseId", "owner", "pk", "sk", "version"],
    ]);
    expect((await drafted("F-5", "of-the-stranger-again")).status).toBe(200);
    version = 0;
    for (const step of signing("F-5")) expect((await step()).status).toBe(200);
  });

  it("is refused to one of two contracts that are signed at the same moment", async () => {
    for (const at of ["1", "2"]) {
      await open(`at-once-${at}`, { snils: "112-233-445 97" });
      await drafted(`G-${at}`, `at-once-${at}`);
      version = 0;
      for (const step of signing(`G-${at}`).slice(0, 2)) await step();
    }
    const last = (contractId: string) =>
      ask("act-on-contract", "POST /contracts/{contractId}/actions", worker, {
        parameters: { contractId },
        body: {
          ...{ action: "sign", on: "2025-07-30", party: "agency", signature: paper },
          ...{ actionId: `last-signature-of-${contractId}`, seen: 2 },
        },
      });
    const both = await Promise.all([last("G-1"), last("G-2")]);
    const statuses = both.map(({ status }) => status).sort();
    const again = statuses[1] === 409 ? await Promise.all([last("G-1"), last("G-2")]) : both;
    expect(again.map(({ status }) => status).sort()).toEqual([200, 422]);
  });
});
