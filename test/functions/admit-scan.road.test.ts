import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import type { Analysis } from "../../local/textract/back-end.ts";
import { caseItems } from "../../shared/adapters/case-items.ts";
import type { Case } from "../../shared/contracts/case.ts";
import { openRoad, type Road } from "./road.ts";

const place = {
  BoundingBox: { Left: 0.1, Top: 0.1, Width: 0.2, Height: 0.02 },
  Polygon: [
    { X: 0.1, Y: 0.1 },
    { X: 0.3, Y: 0.1 },
    { X: 0.3, Y: 0.12 },
    { X: 0.1, Y: 0.12 },
  ],
};
const analysis: Analysis = {
  status: "SUCCEEDED",
  pages: 1,
  modelVersion: "1.0",
  blocks: [
    { Id: "w1", BlockType: "WORD", Page: 1, Text: "ОБРАЗЕЦ", Confidence: 99, Geometry: place },
  ],
};
const application: Case = {
  schema: "opora.case/1",
  id: "case-1",
  programme: "ru.social-contract",
  region: "RU-OMS",
  appliedOn: "2025-07-10" as Case["appliedOn"],
  members: [
    {
      id: "m1",
      relation: "applicant",
      birthDate: "1990-02-01" as Case["appliedOn"],
      name: "Образцова",
    },
  ],
  income: [],
  documents: [],
};

const picture = (shade: number) =>
  sharp({ create: { width: 1000, height: 1400, channels: 3, background: `rgb(${shade},9,9)` } })
    .jpeg()
    .toBuffer();

let road: Road;
beforeAll(async () => {
  road = await openRoad({ analyse: async () => analysis, close: async () => undefined });
});
afterAll(() => road.close());

const open = (id: string) =>
  caseItems("table").open(
    { ...application, id },
    { event: "case-opened", actor: "test", at: "2026-01-01T00:00:00.000Z", details: {} },
  );
const standing = async (caseId: string, kind: string) =>
  (await road.items()).filter(
    ({ pk, sk }) => pk === `CASE#${caseId}` && String(sk).startsWith(kind),
  );

describe("the road of a scan", () => {
  it("leads from an upload to a decision", async () => {
    await open("case-1");
    await road.upload("case-1", "d1", await picture(1));

    await road.drain();

    expect(await standing("case-1", "DOCUMENT#")).toMatchObject([
      { documentId: "d1", status: "rejected", reasons: [{ code: "UNKNOWN_FORM" }] },
    ]);
    expect(await standing("case-1", "READING#")).toHaveLength(1);
    expect(await standing("case-1", "DECISION#")).toMatchObject([
      { status: "proposed", outcome: "undetermined" },
    ]);
    expect(await standing("case-1", "CASE")).toMatchObject([{ status: "proposed", decisions: 1 }]);
    expect((await standing("case-1", "AUDIT#")).map(({ event }) => event)).toEqual([
      "case-opened",
      "upload-reading",
      "figures-rejected",
      "decision-proposed",
    ]);
  });

  it("has one run and one decision for the same scan put three times", async () => {
    await open("case-2");
    const before = road.starts();
    for (let copy = 0; copy < 3; copy += 1) await road.upload("case-2", "d1", await picture(120));

    await road.drain();

    expect(road.starts() - before).toBe(1);
    expect(await standing("case-2", "DECISION#")).toHaveLength(1);
    expect(await standing("case-2", "READING#")).toHaveLength(1);
  });
});
