import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { UploadTicket } from "../../shared/contracts/api.ts";
import { LinkMade } from "../../shared/contracts/upload-link.ts";
import { requestOf } from "../shared/runtime/invocation.ts";
import { openRoad, type Road } from "./road.ts";
import { openSample, sampleAnalysis } from "./road-samples.ts";

let road: Road;
beforeAll(async () => {
  road = await openRoad({ analyse: async () => sampleAnalysis, close: async () => undefined });
  await openSample("linked");
});
afterAll(() => road.close());

const link = (body: object, by = { subject: "w1", roles: "caseworker" }) =>
  road.ask(
    "offer-upload",
    requestOf({ caseId: "linked" }, body, {}, { ...by, route: "POST /cases/{caseId}/links" }),
  );
const anybody = (token: string, body?: object) => {
  const request = requestOf({ token }, body);
  return road.ask("offer-upload", {
    ...request,
    requestContext: { requestId: "r" },
  });
};
const paper = { fileName: "a.jpg", contentType: "image/jpeg", bytes: 100 };

describe("a link for an upload", () => {
  it("takes as many papers as it was made for, without a sign-in, and no more", async () => {
    const { token } = LinkMade.parse((await link({ memberId: "m1", papers: 1 })).body);

    expect(await anybody(token)).toMatchObject({ status: 200, body: { papersLeft: 1, asked: [] } });
    const ticket = await anybody(token, paper);
    expect(ticket.status).toBe(201);
    expect(UploadTicket.parse(ticket.body).upload.fields["key"]).toContain("scans/linked/");
    expect(await anybody(token, paper)).toMatchObject({ status: 404 });
    expect(await anybody(token)).toMatchObject({ status: 404 });
  });

  it("is worth nothing changed, and tells no stranger whether it ever was", async () => {
    const { token } = LinkMade.parse((await link({ memberId: "m1" })).body);

    expect(await anybody(`${token.slice(0, -1)}_`)).toMatchObject({ status: 404 });
    expect(await anybody("nonsense", paper)).toMatchObject({ status: 404 });
  });

  it("is made only for a member, and only by whose case it is", async () => {
    expect(await link({ memberId: "m9" })).toMatchObject({ status: 400 });
    expect(await link({ memberId: "m1" }, { subject: "a9", roles: "applicant" })).toMatchObject({
      status: 404,
    });
    expect(await link({ memberId: "m1" }, { subject: "u1", roles: "auditor" })).toMatchObject({
      status: 403,
    });
  });

  it("stands in the table as a hash alone", async () => {
    const { token } = LinkMade.parse((await link({ memberId: "m1" })).body);

    expect(JSON.stringify(await road.items())).not.toContain(token);
  });
});
