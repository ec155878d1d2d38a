import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { AgencyAnswer, SettingsView, Sheet } from "../../shared/contracts/agency.ts";
import { FieldAnswer } from "../../shared/contracts/field-sync.ts";
import { NoticeView } from "../../shared/contracts/notice.ts";
import { Supervision } from "../../shared/contracts/supervision.ts";
import { type Asker, requestOf } from "../shared/runtime/invocation.ts";
import { openRoad, type Road } from "./road.ts";
import { openSample, sampleAnalysis, sampleApplication } from "./road-samples.ts";

let road: Road;
beforeAll(async () => {
  road = await openRoad({ analyse: async () => sampleAnalysis, close: async () => undefined });
  await openSample("noticed");
  await road.send("case", { caseId: "noticed" });
  await road.drain();
});
afterAll(() => road.close());

const ask = (verb: string, route: string, body?: unknown, by: Asker = {}) =>
  road.ask(verb, requestOf({}, body, {}, { roles: "administrator", ...by, route }));
const settings = async () => SettingsView.parse((await ask("set-agency", "GET /settings")).body);
const change = (body: object, subject: string) =>
  ask("set-agency", "POST /settings/actions", body, { subject });

describe("the settings of an agency", () => {
  it("are changed by two people, with every value that differs named", async () => {
    const before = await settings();
    const draft = {
      ...{ action: "draft-settings", seen: before.version, reason: "order 5" },
      settings: {
        ...before.settings,
        thresholds: { ...before.settings.thresholds, fourEyesMargin: 0.1 },
      },
    };
    const trial = AgencyAnswer.parse((await change({ ...draft, trial: true }, "d1")).body);
    expect(trial.draft?.changes).toEqual([
      { path: "thresholds.fourEyesMargin", kind: "changed", before: "0.02", after: "0.1" },
    ]);
    expect((await settings()).drafts).toEqual([]);

    const made = AgencyAnswer.parse((await change(draft, "d1")).body);
    const publish = {
      ...{ action: "publish", seen: made.view.version, draftId: made.draft?.draftId },
    };
    expect(await change(publish, "d1")).toMatchObject({ status: 403 });
    expect(await change(publish, "d2")).toMatchObject({ status: 200 });
    expect(await settings()).toMatchObject({
      ...{ settings: { thresholds: { fourEyesMargin: 0.1 } }, publishedBy: ["d1", "d2"] },
    });
    expect(await change(draft, "d1")).toMatchObject({ status: 409 });
  });

  it("shows which cases other figures of law would flip, before anything is published", async () => {
    const { csv } = Sheet.parse((await ask("set-agency", "GET /parameters")).body);
    expect(csv.split("\r\n")[0]).toContain("parameter,jurisdiction,unit,value");
    const draft = {
      ...{ action: "draft-parameters", seen: (await settings()).version, trial: true, csv },
      reason: "the same figures again",
    };
    const { draft: drafted } = AgencyAnswer.parse((await change(draft, "d1")).body);

    expect(drafted).toMatchObject({ of: "parameters", impact: { cases: 1, flips: [] } });
    const derived = csv.replace(/,sourced,/u, ",derived,");
    expect(await change({ ...draft, csv: derived }, "d1")).toMatchObject({
      ...{ status: 400, body: { errors: [{ expected: expect.stringContaining("derived") }] } },
    });
    expect(await change({ ...draft, csv: csv.replace("validTo", "until") }, "d1")).toMatchObject({
      ...{ status: 400, body: { errors: [{ field: "line 1" }] } },
    });
  });
});

describe("the impact of figures of law", () => {
  it("is told against the agency's own figures that stand, not against those built in", async () => {
    const { csv } = Sheet.parse((await ask("set-agency", "GET /parameters")).body);
    const [head, ...rows] = csv.split("\r\n");
    const nothing = rows.flatMap((row) => {
      const cells = row.split(",");
      if (cells[1] !== "RU-OMS" || !/^\d+\.\d\d$/u.test(cells[3] ?? "")) return [];
      return [[...cells.slice(0, 3), "0.00", ...cells.slice(4)].join(",")];
    });
    expect(nothing.length).toBeGreaterThan(0);
    const draft = async () => ({
      ...{ action: "draft-parameters", reason: "an invented figure" },
      ...{ seen: (await settings()).version, csv: [head, ...nothing, ""].join("\r\n") },
    });
    const made = AgencyAnswer.parse((await change(await draft(), "d1")).body);
    expect(made.draft?.impact).toMatchObject({ flips: [{ caseId: "noticed", decided: false }] });

    const publish = { action: "publish", draftId: made.draft?.draftId };
    await change({ ...publish, seen: (await settings()).version }, "d2");
    const again = AgencyAnswer.parse(
      (await change({ ...(await draft()), trial: true }, "d1")).body,
    );
    expect(again.draft?.impact).toMatchObject({ cases: 1, flips: [] });
  });
});

describe("a notice", () => {
  it.each(["ru", "kk", "en"])("in %s names a source for each sentence", async (language) => {
    const asker = { route: "GET /cases/{caseId}/notice", query: { language } };
    const request = requestOf({ caseId: "noticed" }, undefined, {}, asker);
    const notice = NoticeView.parse((await road.ask("show-notice", request)).body);

    expect(notice).toMatchObject({ language, kind: "in-progress", preview: true });
    expect(notice.sentences.every(({ source }) => source !== "")).toBe(true);
    expect(notice.tree.length).toBeGreaterThan(3);
  });
});

describe("a hand-in of captures", () => {
  const application = { ...sampleApplication, id: "visit-1" };
  const captured = {
    ...{ kind: "case", clientId: "capture-1", capturedAt: "2026-01-01" },
    application,
  };
  const paper = {
    ...{ kind: "paper", clientId: "capture-2", capturedAt: "2026-01-01", caseId: "visit-1" },
    ...{ memberId: "m1", fileName: "a.jpg", contentType: "image/jpeg", bytes: 10 },
  };
  const sync = async (captures: object[], subject = "f1") => {
    const body = { deviceId: "device-01", captures };
    const by = { subject, roles: "field-worker" };
    const answer = await ask("sync-field", "POST /field/sync", body, by);
    return FieldAnswer.parse(answer.body).captures.map(({ outcome }) => outcome);
  };

  it("comes to the same in any order and twice", async () => {
    expect(await sync([paper])).toEqual(["waits"]);
    expect(await sync([paper, captured])).toEqual(["ready", "stored"]);
    expect(await sync([captured, paper])).toEqual(["stands", "ready"]);
    const other = { ...captured, application: { ...application, appliedOn: "2025-07-11" } };
    expect(await sync([other])).toEqual(["differs"]);
    expect(await sync([paper], "f2")).toEqual(["waits"]);
  });
});

describe("supervision", () => {
  it("counts nothing where nothing was decided", async () => {
    const by = { roles: "supervisor", query: { region: "RU-OMS" } };
    const seen = Supervision.parse(
      (await ask("supervise", "GET /supervision", undefined, by)).body,
    );

    expect(seen).toMatchObject({ decided: 0, secondReadings: { read: 0, wrongRateAtMost: null } });
  });
});
