import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { CaseList, CaseView, UploadTicket } from "../../shared/contracts/api.ts";
import { requestOf } from "../shared/runtime/invocation.ts";
import { openRoad, type Road } from "./road.ts";
import { sampleAnalysis, sampleApplication } from "./road-samples.ts";

let road: Road;
beforeAll(async () => {
  road = await openRoad({ analyse: async () => sampleAnalysis, close: async () => undefined });
});
afterAll(() => road.close());

const open = (changes: object = {}) =>
  road.ask("open-case", requestOf({}, { ...sampleApplication, ...changes }));
const offer = (changes: object = {}, headers = {}) =>
  road.ask(
    "offer-upload",
    requestOf(
      { caseId: sampleApplication.id },
      { memberId: "m1", fileName: "a.jpg", contentType: "image/jpeg", bytes: 20_000, ...changes },
      headers,
    ),
  );
async function post({ upload }: UploadTicket, content: Uint8Array, type = "image/jpeg") {
  const form = new FormData();
  for (const [name, value] of Object.entries(upload.fields)) form.append(name, value);
  form.append("file", new Blob([new Uint8Array(content)], { type }), "a.jpg");
  return (await fetch(upload.url, { method: "POST", body: form })).status;
}

describe("a case over the API", () => {
  it("is opened once, however often it is sent", async () => {
    expect([await open(), await open()]).toEqual([
      { status: 201, body: { caseId: sampleApplication.id } },
      { status: 200, body: { caseId: sampleApplication.id } },
    ]);
    expect(await open({ appliedOn: "2025-07-11" })).toMatchObject({ status: 409 });
  });

  it.each([
    [{ region: "RU-XXX" }, "region"],
    [{ appliedOn: "10.07.2025" }, "appliedOn"],
    [{ id: "a/b" }, "id"],
    [{ unknown: 1 }, "unknown"],
  ])("is refused with %j, naming the field", async (change, field) => {
    expect(await open(change)).toMatchObject({ status: 400, body: { errors: [{ field }] } });
  });

  it("takes a scan by the form, reads it and shows the decision", async () => {
    await open();
    const ticket = UploadTicket.parse((await offer()).body);
    const content = await sharp({
      create: { width: 900, height: 1200, channels: 3, background: "#fff" },
    })
      .jpeg()
      .toBuffer();

    expect(await post(ticket, content)).toBe(204);
    await road.drain();
    const shown = await road.ask("show-case", requestOf({ caseId: sampleApplication.id }));
    const view = CaseView.parse(shown.body);

    expect(view.documents).toMatchObject([
      { documentId: ticket.documentId, memberId: "m1", fileName: "a.jpg", status: "rejected" },
    ]);
    expect(view.decision?.caseId).toBe(sampleApplication.id);
    const listed = await road.ask(
      "list-cases",
      requestOf({}, undefined, {}, { route: "GET /cases" }),
    );
    const { cases } = CaseList.parse(listed.body);
    expect(cases).toMatchObject([{ caseId: sampleApplication.id, status: "proposed", looks: 1 }]);
  });

  it("lets the form admit nothing larger than was announced", async () => {
    const ticket = UploadTicket.parse((await offer({ bytes: 10 })).body);

    expect(await post(ticket, new Uint8Array(11))).toBe(400);
  });

  it("offers one document for one idempotency key", async () => {
    const tickets = [
      await offer({}, { "idempotency-key": "k1" }),
      await offer({}, { "idempotency-key": "k1" }),
    ].map(({ body }) => UploadTicket.parse(body).documentId);

    expect(new Set(tickets).size).toBe(1);
    expect(await offer({ fileName: "b.jpg" }, { "idempotency-key": "k1" })).toMatchObject({
      status: 409,
    });
  });

  it("is not found under another id", async () => {
    expect(await road.ask("show-case", requestOf({ caseId: "other" }))).toMatchObject({
      status: 404,
      body: { title: "No such case" },
    });
  });
});
