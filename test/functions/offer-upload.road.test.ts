import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { CaseView, UploadTicket } from "../../shared/contracts/api.ts";
import { LinkMade } from "../../shared/contracts/upload-link.ts";
import { ROLES } from "../../shared/domain/access/role.ts";
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

  it("takes nothing off for a paper that is asked for again after a lost answer", async () => {
    const { token } = LinkMade.parse((await link({ memberId: "m1", papers: 1 })).body);
    const again = { ...requestOf({ token }, paper, { "idempotency-key": "lost-answer" }) };
    const ask = () => road.ask("offer-upload", { ...again, requestContext: { requestId: "r" } });
    const [first, second] = [await ask(), await ask()];

    expect([first.status, second.status]).toEqual([201, 201]);
    expect(UploadTicket.parse(second.body).documentId).toBe(
      UploadTicket.parse(first.body).documentId,
    );
    expect(await anybody(token, paper)).toMatchObject({ status: 404 });
  });

  it.each(ROLES)("is made by a %s only where a route and the case allow it", async (role) => {
    const staff = ["caseworker", "supervisor", "commission-member"].includes(role);
    const family = role === "applicant" || role === "field-worker";
    const by = { subject: `of-${role}`, roles: role };

    expect((await link({ memberId: "m1" }, by)).status).toBe(staff ? 201 : family ? 404 : 403);
  });

  it("gives no right to a person who is called as the link is in the audit", async () => {
    const by = { subject: "link", roles: "applicant", route: "POST /cases/{caseId}/documents" };
    const body = { ...paper, memberId: "m1" };

    expect(
      await road.ask("offer-upload", requestOf({ caseId: "linked" }, body, {}, by)),
    ).toMatchObject({ status: 404 });
  });

  it("is void from the decision on, and holds again while the decision is objected to", async () => {
    const caseId = "closed";
    await openSample(caseId);
    await road.send("case", { caseId });
    await road.drain();
    const made = await road.ask(
      "offer-upload",
      requestOf(
        { caseId },
        { memberId: "m1" },
        {},
        {
          ...{ subject: "w1", roles: "caseworker", route: "POST /cases/{caseId}/links" },
        },
      ),
    );
    const { token } = LinkMade.parse(made.body);
    let count = 0;
    const act = async (said: object) => {
      count += 1;
      const by = { subject: `w${count}`, roles: "supervisor" };
      const shown = await road.ask("show-case", requestOf({ caseId }, undefined, {}, by));
      const { version: seen } = CaseView.parse(shown.body);
      const body = { actionId: `closing-${count}`, seen, ...said };
      expect((await road.ask("act-on-case", requestOf({ caseId }, body, {}, by))).status).toBe(200);
    };

    await act({ action: "refuse", code: "INCOME_NOT_BELOW", reason: "above" });
    expect(await anybody(token)).toMatchObject({ status: 404 });
    expect(await anybody(token, paper)).toMatchObject({ status: 404 });
    await act({ action: "countersign" });
    await act({ action: "object", reason: "not so" });
    expect(await anybody(token)).toMatchObject({ status: 200 });
  });

  it("stands in the table as a hash alone", async () => {
    const { token } = LinkMade.parse((await link({ memberId: "m1" })).body);

    expect(JSON.stringify(await road.items())).not.toContain(token);
  });
});
