import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { CaseView } from "../../../shared/contracts/api.ts";
import { requestOf } from "../../shared/runtime/invocation.ts";
import { openRoad, type Road } from "../road.ts";
import { openSample, sampleAnalysis, sampleApplication } from "../road-samples.ts";

let road: Road;
beforeAll(async () => {
  road = await openRoad({ analyse: async () => sampleAnalysis, close: async () => undefined });
});
afterAll(() => road.close());

const picture = (shade: number) =>
  sharp({ create: { width: 1000, height: 1400, channels: 3, background: `rgb(${shade},9,9)` } })
    .jpeg()
    .toBuffer();
const worker = { subject: "w1", roles: "caseworker" };

async function show(caseId: string): Promise<CaseView> {
  return CaseView.parse(
    (await road.ask("show-case", requestOf({ caseId }, undefined, {}, worker))).body,
  );
}

let count = 0;
async function act(caseId: string, said: Record<string, unknown>) {
  count += 1;
  const { version: seen } = await show(caseId);
  const body = { ...said, actionId: `consent-${count}`, seen };
  const { status } = await road.ask("act-on-case", requestOf({ caseId }, body, {}, worker));
  expect(status).toBe(200);
}

async function consent(caseId: string, automaticReading: boolean) {
  const { version: seen } = await show(caseId);
  count += 1;
  const body = { action: "consent", automaticReading, actionId: `consent-${count}`, seen };
  const applicant = { subject: "w1", roles: "field-worker" };
  const asked = await road.ask("act-on-case", requestOf({ caseId }, body, {}, applicant));
  return asked.status;
}

describe("a family that wants no machine to read its papers", () => {
  it("has them go to a person: no reader starts, and the decision waits for the person", async () => {
    const opened = await road.ask(
      "open-case",
      requestOf(
        {},
        {
          ...sampleApplication,
          id: "by-hand-1",
        },
        {},
        { subject: "w1", roles: "field-worker" },
      ),
    );
    expect(opened.status).toBe(201);
    expect(await consent("by-hand-1", false)).toBe(200);
    const before = { starts: road.starts(), readings: (await road.readings()).length };
    await road.ask(
      "offer-upload",
      requestOf(
        { caseId: "by-hand-1" },
        { documentId: "d1", memberId: "m1", fileName: "p.jpg", contentType: "image/jpeg" },
        {},
        worker,
      ),
    );
    await road.upload("by-hand-1", "d1", await picture(31));
    await road.drain();

    expect(road.starts()).toBe(before.starts);
    expect((await road.readings()).length).toBe(before.readings);
    const { documents, decision, review } = await show("by-hand-1");
    expect(documents).toMatchObject([
      { status: "needs-review", reasons: [{ code: "CONSENT_WITHHELD" }], pages: [{ page: 1 }] },
    ]);
    expect(decision?.outcome).toBe("undetermined");
    expect(review?.cards.map(({ code }) => code)).toContain("DOCUMENT_NOT_READ");

    await act("by-hand-1", {
      ...{ action: "describe-document", documentId: "d1", form: "ru.scholarship" },
      reason: "typed off",
    });
    await act("by-hand-1", {
      ...{ action: "add-figure", documentId: "d1", page: 1, box: [0, 0, 1, 0.1], name: "income" },
      ...{ month: "2025-05", amount: "5000.00", reason: "typed off" },
    });
    const typed = await show("by-hand-1");
    expect(typed.decision?.total).toBe("5000.00");
    expect(typed.review?.cards.map(({ code }) => code)).not.toContain("DOCUMENT_NOT_READ");

    expect(await consent("by-hand-1", true)).toBe(200);
    expect((await show("by-hand-1")).decision?.total).toBe("5000.00");
  });

  it("is read as ever where nothing was said", async () => {
    await openSample("by-machine-1");
    const before = road.starts();
    await road.upload("by-machine-1", "d1", await picture(32));
    await road.drain();
    expect(road.starts()).toBe(before + 1);
  });
});
